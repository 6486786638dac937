"""Two versions of a year compared: what was, what becomes, and why; matched by id and code, never by position."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.findings import NOWHERE
from generator.wording import number

from .anggaran import Mata
from .beda import Banding, Beda, Jenis, Selisih, Tindak
from .jabatan import Jabatan, Pejabat
from .keputusan_ubahan import KeputusanUbahan
from .kinerja import Indikator, Sasaran
from .naskah import Keputusan
from .sebab import Alasan, between, removed_at
from .tahun import Tahun
from .tercetak import PERCENT, RUPIAH, Isian, budget_fields, fields_of, indicator_fields


def bandingkan(lama: Tahun, baru: Tahun, alasan: Alasan) -> Banding:
    """Compare two versions of a year.

    Args:
        lama: The version before.
        baru: The version after.
        alasan: Why a subject changed: `Perubahan.alasan_untuk` of one perubahan, or `reasons` of several.
    """
    comparison = _Pembanding(lama, baru, alasan)
    found = [*comparison.performance(), *comparison.budget(), *comparison.positions(), *comparison.decisions()]
    return Banding(tuple(found), comparison.total())


@dataclass(frozen=True)
class _Tempat:
    """An indicator and where it stands."""

    jabatan: str
    sasaran: str
    indikator: Indikator


Sebutan = Mapping[str, Sasaran]
"""Sasaran as they were worded before, by their new wording."""


Isi = Mapping[str, Isian]
"""The fields of one record in one version."""

_BECAME = {(True, False): Tindak.DIHAPUS, (False, True): Tindak.BARU}
"""What became of a subject, by whether anything is said of it before and after."""


_DECISION = ("nomor", "tanggal", "tentang", "menimbang", "memutuskan")


@dataclass(frozen=True)
class _Subjek:
    """What some fields belong to; as the fields of `Beda` of the same names."""

    jenis: Jenis
    subjek: str
    nama: str
    jabatan: str = ""
    sasaran: str = ""


class _Pembanding:
    """The comparison, kind by kind."""

    def __init__(self, lama: Tahun, baru: Tahun, alasan: Alasan) -> None:
        self.lama, self.baru, self.alasan = lama, baru, alasan
        self._before, self._after = _places(lama), _places(baru)

    def positions(self) -> Iterator[Beda]:
        """Positions and who holds them."""
        before, after = self.lama.jabatan_menurut_id, self.baru.jabatan_menurut_id
        keys = [field for field in Jabatan.model_fields if field not in ("id", "pejabat")]
        for key in self._ids():
            old, new = before.get(key), after.get(key)
            about = _Subjek(Jenis.JABATAN, key, self._position(key), jabatan=key)
            yield from self._differ(about, fields_of(old, keys), fields_of(new, keys))
            one, two = (_official(jabatan) for jabatan in (old, new))
            yield from self._differ(replace(about, jenis=Jenis.PEJABAT), one, two)

    def performance(self) -> Iterator[Beda]:
        """Sasaran and indicators, position by position."""
        ids = dict.fromkeys([*self._ids(), *self.baru.kinerja, *self.lama.kinerja])
        former = {key: _former(self.lama.kinerja.get(key, ()), self.baru.kinerja.get(key, ())) for key in ids}
        found = {key: list(self._sasaran(key, former[key])) for key in ids}
        for key in {**self._after, **self._before}:
            old, new = self._before.get(key), self._after.get(key)
            if place := new or old:
                about = _Subjek(Jenis.INDIKATOR, key, place.indikator.nama, place.jabatan, place.sasaran)
                one, two = self._indicator(old, new, former[place.jabatan])
                found[place.jabatan] += self._differ(about, one, two)
        return (beda for group in found.values() for beda in group)

    def _sasaran(self, jabatan: str, former: Sebutan) -> Iterator[Beda]:
        """Sasaran that stay, by their text, and those that are worded anew."""
        before = {**{_plain(s.sasaran): s for s in self.lama.kinerja.get(jabatan, ())}, **former}
        for sasaran in self.baru.kinerja.get(jabatan, ()):
            text = sasaran.sasaran
            if old := before.get(_plain(text)):
                one, two = (fields_of(s, ("sasaran", "anggaran")) for s in (old, sasaran))
                yield from self._differ(_Subjek(Jenis.SASARAN, jabatan, text, jabatan, text), one, two)

    def _indicator(self, old: _Tempat | None, new: _Tempat | None, former: Sebutan) -> tuple[Isi, Isi]:
        """The fields of an indicator before and after; where it stands counts when it moves."""
        one, two = self._fields(self.lama, old), self._fields(self.baru, new)
        if old is None or new is None:
            return one or dict.fromkeys(two, Isian()), two or dict.fromkeys(one, Isian())
        for fields, tahun, place in ((one, self.lama, old), (two, self.baru, new)):
            fields["jabatan"] = Isian(_name(tahun, place.jabatan), asal=place.indikator.asal, kunci=place.jabatan)
            fields["sasaran"] = Isian(_plain(place.sasaran), asal=place.indikator.asal)
        before = former.get(_plain(new.sasaran))
        if before is not None and before.sasaran == old.sasaran:
            one["sasaran"] = two["sasaran"]
        return one, two

    def _fields(self, tahun: Tahun, place: _Tempat | None) -> dict[str, Isian]:
        return indicator_fields(place.indikator, lambda key: _name(tahun, key)) if place else {}

    def budget(self) -> Iterator[Beda]:
        """Budget lines of every level by code; a sum that only follows the lines below it is marked."""
        before, after = self.lama.mata_menurut_kode, self.baru.mata_menurut_kode
        for key in sorted({**before, **after}, key=lambda code: code.split(".")):
            old, new = before.get(key), after.get(key)
            if line := new or old:
                one, two = (budget_fields(record, line.asal) for record in (old, new))
                for beda in self._differ(_Subjek(Jenis.ANGGARAN, key, line.nama), one, two):
                    follows = beda.isian == "anggaran" and _summed(old) and _summed(new)
                    yield replace(beda, turunan=True, alasan="") if follows else beda

    def total(self) -> Beda | None:
        """The sum of all programs before and after, also when it stays; None when an amount is missing."""
        one, two = _sum(self.lama), _sum(self.baru)
        if one is None or two is None:
            return None
        about = _Subjek(Jenis.ANGGARAN, "", "Jumlah")
        return replace(self._beda(about, Tindak.DIUBAH, "anggaran", _rupiah(one), _rupiah(two)), alasan="")

    def decisions(self) -> Iterator[Beda]:
        """The Keputusan by the stem of their file, as the version has them."""
        before, after = self.lama.keputusan, self.baru.keputusan
        for stem in {**after, **before}:
            old, new = before.get(stem), after.get(stem)
            if record := new or old:
                about = _Subjek(Jenis.KEPUTUSAN, stem, f"Keputusan tentang {(old or record).tentang}")
                yield from self._differ(about, _decision(old), _decision(new))

    def _differ(self, about: _Subjek, lama: Isi, baru: Isi) -> Iterator[Beda]:
        """The fields whose print differs."""
        tindak = _BECAME.get((_says(lama), _says(baru)), Tindak.DIUBAH)
        for key, new in baru.items():
            if lama[key].inti != new.inti:
                yield self._beda(about, tindak, key, lama[key], new)

    def _beda(self, about: _Subjek, tindak: Tindak, key: str, old: Isian, new: Isian) -> Beda:
        place = new.asal if new.asal.berkas else old.asal
        if tindak is Tindak.DIHAPUS:
            place = removed_at(between(self.lama, self.baru), about.subjek) or old.asal
        return Beda(
            jenis=about.jenis,
            perubahan=tindak,
            subjek=about.subjek,
            nama=about.nama,
            isian=key,
            semula=old.teks,
            menjadi=new.teks,
            selisih=_difference(old, new),
            alasan=self.alasan(about.subjek),
            asal=place,
            jabatan=about.jabatan,
            nama_jabatan=self._position(about.jabatan) if about.jabatan else "",
            sasaran=about.sasaran,
        )

    def _ids(self) -> list[str]:
        """The positions in the order of the papers, those that are gone at the end."""
        return list(dict.fromkeys(jabatan.id for jabatan in (*self.baru.jabatan, *self.lama.jabatan)))

    def _position(self, key: str) -> str:
        known = self.baru.jabatan_menurut_id.get(key) or self.lama.jabatan_menurut_id.get(key)
        return known.nama if known else key


def _says(fields: Isi) -> bool:
    return any(isian.teks for isian in fields.values())


def _places(tahun: Tahun) -> dict[str, _Tempat]:
    """Indicators by id; the first of two with one id."""
    found: dict[str, _Tempat] = {}
    for jabatan, sasaran, indikator in tahun.semua_indikator():
        found.setdefault(indikator.id, _Tempat(jabatan, sasaran.sasaran, indikator))
    return found


def _former(before: Sequence[Sasaran], after: Sequence[Sasaran]) -> dict[str, Sasaran]:
    """Sasaran that are worded anew: the text is gone, and another one stands over the very same indicators."""
    kept = {_plain(s.sasaran) for s in before} & {_plain(s.sasaran) for s in after}
    gone = {frozenset(i.id for i in s.indikator): s for s in before if _plain(s.sasaran) not in kept and s.indikator}
    new = ((frozenset(i.id for i in s.indikator), s) for s in after if _plain(s.sasaran) not in kept)
    return {_plain(s.sasaran): gone[ids] for ids, s in new if ids in gone}


def _plain(text: str) -> str:
    return " ".join(text.split())


def _name(tahun: Tahun, key: str) -> str:
    """The name of a jabatan or an indicator; what is no id stays as it is."""
    record = tahun.jabatan_menurut_id.get(key) or tahun.indikator_menurut_id.get(key)
    return record.nama if record else key


def _decision(sk: Keputusan | None) -> Isi:
    state = "" if sk is None else "berlaku"
    if isinstance(sk, KeputusanUbahan):
        state = "diubah dengan Keputusan perubahan" if sk.urutan else "diganti dengan Keputusan baru"
    return {"keadaan": Isian(state, asal=sk.asal if sk else NOWHERE), **fields_of(sk, _DECISION)}


def _official(jabatan: Jabatan | None) -> Isi:
    fields = fields_of(jabatan.pejabat if jabatan else None, Pejabat.model_fields)
    absent = jabatan.letak("pejabat") if jabatan and jabatan.pejabat is None else None
    return {f"pejabat.{key}": replace(isian, asal=absent) if absent else isian for key, isian in fields.items()}


def _summed(line: Mata | None) -> bool:
    """Whether the amount of a line is added up from below, or the line is not there."""
    return line is None or (line.anggaran is None and bool(line.bawahan))


def _sum(tahun: Tahun) -> Decimal | None:
    known = [program.jumlah for program in tahun.anggaran if program.jumlah is not None]
    return sum(known, Decimal(0)) if len(known) == len(tahun.anggaran) else None


def _rupiah(amount: Decimal) -> Isian:
    return Isian(number(amount), amount, RUPIAH)


def _difference(old: Isian, new: Isian) -> Selisih | None:
    if old.angka is None or new.angka is None or old.satuan != new.satuan:
        return None
    return Selisih(new.angka - old.angka, poin=new.satuan in PERCENT)
