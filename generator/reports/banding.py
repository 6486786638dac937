"""What a perubahan changes, for a terminal: jabatan by jabatan, then the budget, officials and Keputusan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from textwrap import wrap

from generator.model.banding import bandingkan
from generator.model.beda import CITED, Banding, Beda, Jenis, Perihal, Tindak, by_sasaran
from generator.model.perubahan import Perubahan
from generator.model.sebab import between, reasons
from generator.model.tahun import Tahun
from generator.model.tercetak import SEBUTAN
from generator.wording import NON_BREAKING_SPACE, joined, long_date

from .kutipan import plain
from .layar import Layar

_LABEL = 17
"""Columns of the labels."""
_BOLD, _DIM = "1", "2"
_MONTHS = "bulanan."
_ONE_SIDED = ("target", "satuan")
"""What is told of an indicator that is new or taken out, besides its months; the papers tell the rest."""
_KINDS = {
    Jenis.JABATAN: "jabatan",
    Jenis.PEJABAT: "pejabat",
    Jenis.SASARAN: "sasaran",
    Jenis.INDIKATOR: "indikator",
    Jenis.ANGGARAN: "mata anggaran",
    Jenis.KEPUTUSAN: "Keputusan",
}


@dataclass(frozen=True)
class LaporanBanding:
    """Two versions of a year and what differs between them.

    Attributes:
        folder: The year's folder, as the user named it.
        naskah: File names without suffix of the papers that become others.
    """

    folder: Path
    lama: Tahun
    baru: Tahun
    banding: Banding
    naskah: tuple[str, ...] = ()

    @classmethod
    def of(cls, folder: Path, lama: Tahun, baru: Tahun, naskah: Sequence[str] = ()) -> LaporanBanding:
        """Compare two versions, with the reasons of the perubahan between them."""
        return cls(folder, lama, baru, bandingkan(lama, baru, reasons(between(lama, baru))), tuple(naskah))

    @property
    def perubahan(self) -> tuple[Perubahan, ...]:
        """The perubahan that lie between the two versions."""
        return between(self.lama, self.baru)

    @property
    def ringkasan(self) -> dict[tuple[Jenis, Tindak], int]:
        """How many subjects of each kind became what; sums that only follow others are not counted."""
        counts: dict[tuple[Jenis, Tindak], int] = {}
        for subject in self.banding.perihal:
            if not subject.turunan:
                key = subject.pokok.jenis, subject.pokok.perubahan
                counts[key] = counts.get(key, 0) + 1
        return counts


def as_text(laporan: LaporanBanding, layar: Layar | None = None) -> str:
    """The comparison of one year.

    Args:
        laporan: What differs.
        layar: The terminal that shows it; None for a file.
    """
    return "\n".join(_Teks(layar or Layar()).lines(laporan))


class _Teks:
    def __init__(self, layar: Layar) -> None:
        self._layar, self._ground = layar, ""

    def lines(self, laporan: LaporanBanding) -> Iterator[str]:
        yield from self._head(laporan)
        yield from self._performance(laporan.banding)
        yield from self._budget(laporan.banding)
        yield from self._others(laporan.banding)
        yield from self._end(laporan)

    def _head(self, laporan: LaporanBanding) -> Iterator[str]:
        kantor = laporan.baru.kantor
        versions = f"{version(laporan.baru)} dibandingkan dengan {version(laporan.lama)}"
        yield self._styled(f"{plain(kantor.nama)} Tahun {kantor.tahun}: {versions}", _BOLD)
        for change in laporan.perubahan:
            day = f", {long_date(change.tanggal)}" if change.tanggal else ", belum bertanggal"
            yield from self._wrapped(f"Perubahan {change.ke}{day}: {plain(change.pertimbangan)}", 0)
            self._ground = change.pertimbangan if len(laporan.perubahan) == 1 else ""
        yield ""

    def _performance(self, banding: Banding) -> Iterator[str]:
        """Indicators under their sasaran and jabatan."""
        subjects = banding.dari_jenis(Jenis.SASARAN, Jenis.INDIKATOR)
        for (_, position), group in groupby(subjects, key=lambda s: (s.pokok.jabatan, s.pokok.nama_jabatan)):
            yield self._styled(plain(position), _BOLD)
            for sasaran, members in by_sasaran(group).items():
                yield from self._wrapped(plain(sasaran), 2)
                for subject in members:
                    yield from self._subject(subject)
            yield ""

    def _subject(self, subject: Perihal) -> Iterator[str]:
        first = subject.pokok
        if first.jenis is Jenis.INDIKATOR:
            mark = "" if first.perubahan is Tindak.DIUBAH else f" ({first.perubahan})"
            yield from self._wrapped(f"{first.subjek}{mark}  {plain(first.nama)}", 4, 6)
        whole = first.perubahan is Tindak.DIUBAH
        for beda in subject.beda:
            if not beda.isian.startswith(_MONTHS) and (whole or beda.isian in _ONE_SIDED):
                yield from self._entry(beda)
        months = [f"{SEBUTAN[b.isian]} {_change(b)}" for b in subject.beda if b.isian.startswith(_MONTHS)]
        if months:
            yield from self._row("Target bulanan", ", ".join(m.replace(" ", NON_BREAKING_SPACE) for m in months))
        yield from self._reason(subject)

    def _entry(self, beda: Beda) -> Iterator[str]:
        """One value on one line, or before and after on lines of their own where they are long."""
        label, told = SEBUTAN.get(beda.isian, beda.isian), _change(beda)
        if beda.semula and beda.menjadi and len(told) + _LABEL + 6 > self._layar.lebar:
            yield from self._row(label, f"semula   {_flat(beda.semula)}", 9)
            yield from self._row("", f"menjadi  {_flat(beda.menjadi)}", 9)
        else:
            yield from self._row(label, told)

    def _reason(self, subject: Perihal) -> Iterator[str]:
        """Its own reason; the ground of the only perubahan stands at the head already."""
        if subject.pokok.alasan not in ("", self._ground):
            yield from self._row("Alasan", plain(subject.pokok.alasan))

    def _budget(self, banding: Banding) -> Iterator[str]:
        subjects = banding.dari_jenis(Jenis.ANGGARAN)
        if not subjects:
            return
        yield self._styled("Anggaran (rupiah)", _BOLD)
        for subject in subjects:
            first = subject.pokok
            mark = "" if first.perubahan is Tindak.DIUBAH else f" ({first.perubahan})"
            yield from self._wrapped(f"{first.subjek}{mark}  {plain(first.nama)}", 4, 6)
            for beda in subject.beda:
                if beda.isian == "anggaran":
                    label = "Jumlah rincian" if beda.turunan else "Anggaran"
                    yield from self._row(label, _change(beda))
                elif first.perubahan is Tindak.DIUBAH:
                    yield from self._entry(beda)
            if not subject.turunan:
                yield from self._reason(subject)
        if banding.anggaran:
            yield from self._wrapped(f"Jumlah seluruh program  {_change(banding.anggaran)}", 4, 6)
        yield ""

    def _others(self, banding: Banding) -> Iterator[str]:
        """Positions, officials and Keputusan."""
        heads = {"Jabatan": Jenis.JABATAN, "Pejabat": Jenis.PEJABAT, "Keputusan": Jenis.KEPUTUSAN}
        for head, kind in heads.items():
            subjects = banding.dari_jenis(kind)
            if subjects:
                yield self._styled(head, _BOLD)
            for subject in subjects:
                yield from self._wrapped(plain(subject.pokok.nama), 4, 6)
                for beda in subject.beda:
                    if kind is not Jenis.KEPUTUSAN or beda.isian in CITED:
                        yield from self._entry(beda)
                yield from self._reason(subject)
            if subjects:
                yield ""

    def _end(self, laporan: LaporanBanding) -> Iterator[str]:
        if laporan.naskah:
            yield from self._wrapped(f"Naskah yang tersentuh: {', '.join(laporan.naskah)}.", 0, 2)
        counts = [f"{count} {_KINDS[kind]} {became}" for (kind, became), count in laporan.ringkasan.items()]
        yield from self._wrapped(f"{joined(counts)}." if counts else "Tidak ada yang berubah.", 0)

    def _row(self, label: str, text: str, hang: int = 0) -> Iterator[str]:
        width = self._layar.lebar - _LABEL - 6
        first, *later = _folded(text, width, "", " " * hang) or [""]
        if len(label) >= _LABEL:
            yield f"      {self._styled(label, _DIM)}"
            label = ""
        yield f"      {self._styled(f'{label:<{_LABEL}}', _DIM)}{first}"
        yield from (f"{' ' * (_LABEL + 6)}{line}" for line in later)

    def _wrapped(self, text: str, indent: int, later: int | None = None) -> Iterator[str]:
        hang = " " * (indent if later is None else later)
        yield from _folded(text, self._layar.lebar, " " * indent, hang)

    def _styled(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self._layar.warna and text.strip() else text


def _folded(text: str, width: int, first: str, later: str) -> list[str]:
    """The lines of a text; ids, codes, and what hard spaces hold together stay whole."""
    lines = wrap(
        text, width, initial_indent=first, subsequent_indent=later, break_long_words=False, break_on_hyphens=False
    )
    return [line.replace(NON_BREAKING_SPACE, " ") for line in lines]


def version(tahun: Tahun) -> str:
    """What a version is called: `murni`, `perubahan 1`."""
    return f"perubahan {tahun.versi}" if tahun.versi else "murni"


def _change(beda: Beda) -> str:
    """`150 → 200 (+50)`; the one side of what is new or taken out."""
    if beda.perubahan is not Tindak.DIUBAH and not (beda.semula and beda.menjadi):
        return _flat(beda.menjadi or beda.semula)
    if beda.semula == beda.menjadi:
        return f"tetap {_flat(beda.menjadi)}"
    difference = f" ({beda.selisih})" if beda.selisih else ""
    return f"{_flat(beda.semula) or '-'} → {_flat(beda.menjadi) or '-'}{difference}"


def _flat(text: str) -> str:
    return plain("; ".join(text.split("\n")))
