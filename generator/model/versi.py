"""A perubahan laid over what was before it: positions, indicators and budget lines of the new version.

What the overlay names but the year does not have is left aside here; a rule reports it. Every new value
keeps the place in the overlay where it is written, so that findings point there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from .anggaran import Kegiatan, Mata, Program, SubKegiatan
from .asal import Peta
from .jabatan import Jabatan, Pejabat
from .keputusan_ubahan import amended
from .kinerja import Indikator, Sasaran
from .naskah import Keputusan, RencanaAksi
from .perubahan import MataBaru, Perubahan, Ubahan, UbahanAnggaran, UbahanIndikator, UbahanPejabat
from .rekaman import Rekaman

Kinerja = Mapping[str, tuple[Sasaran, ...]]
_M = TypeVar("_M", bound=Mata)
RENAMED = {"alasan_pemilihan": "alasan"}
"""Keys of the overlay that change a field of another name: there `alasan` is the reason of the change."""


def positions(jabatan: Sequence[Jabatan], perubahan: Perubahan) -> tuple[Jabatan, ...]:
    """The positions with their new officials."""
    return tuple(_position(j, perubahan.pejabat[j.id]) if j.id in perubahan.pejabat else j for j in jabatan)


def _position(jabatan: Jabatan, change: UbahanPejabat) -> Jabatan:
    """The position with its new official; without a name, the one who holds it with another NIP or pangkat."""
    own = _written(change, Ubahan)
    if change.jabatan is not None:
        named = Peta(change.asal)
        named["nama"], named.kunci["nama"] = own.pop("jabatan"), own.kunci.pop("jabatan")
        jabatan = jabatan.diganti(named, nama=change.jabatan)
    written = Peta(change.asal)
    written["pejabat"], written.kunci["pejabat"] = None, change.asal
    if change.dihapus or (change.nama is None and jabatan.pejabat is None):
        return jabatan.diganti(written, pejabat=None)
    if change.nama is None and jabatan.pejabat is not None:
        official = jabatan.pejabat.diganti(own, **{key: getattr(change, key) for key in own})
    else:
        new = Pejabat(nama=str(change.nama), nip=change.nip, pangkat=change.pangkat)
        official = new.diganti(own)
    written["pejabat"] = official.tertulis
    return jabatan.diganti(written, pejabat=official)


def performance(kinerja: Kinerja, perubahan: Perubahan) -> dict[str, tuple[Sasaran, ...]]:
    """The indicators by position: changed, without the removed ones, and with the new ones.

    A sasaran or position that is left without any indicator is left out.
    """
    if not perubahan.indikator and not perubahan.indikator_baru:
        return dict(kinerja)
    found: dict[str, tuple[Sasaran, ...]] = {}
    for jabatan_id in dict.fromkeys([*kinerja, *perubahan.indikator_baru]):
        joined = _with_new(kinerja.get(jabatan_id, ()), perubahan.indikator_baru.get(jabatan_id, ()))
        kept = tuple(s for s in (_sasaran(s, perubahan) for s in joined) if s.indikator)
        if kept:
            found[jabatan_id] = kept
    return found


def _with_new(before: tuple[Sasaran, ...], new: tuple[Sasaran, ...]) -> tuple[Sasaran, ...]:
    """New indicators under the sasaran they name, new sasaran at the end."""
    found = list(before)
    for sasaran in new:
        place = next((n for n, s in enumerate(found) if _same(s.sasaran, sasaran.sasaran)), None)
        if place is None:
            found.append(sasaran)
        else:
            joined = (*found[place].indikator, *sasaran.indikator)
            found[place] = found[place].dengan_butir("indikator", joined)
    return tuple(found)


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def _sasaran(sasaran: Sasaran, perubahan: Perubahan) -> Sasaran:
    changes = perubahan.indikator
    if not any(i.id in changes for i in sasaran.indikator):
        return sasaran
    kept = (i for i in sasaran.indikator if i.id not in changes or not changes[i.id].dihapus)
    return sasaran.dengan_butir(
        "indikator", tuple(_indicator(i, changes[i.id]) if i.id in changes else i for i in kept)
    )


def _indicator(indikator: Indikator, change: UbahanIndikator) -> Indikator:
    """The indicator with what the change says; months are changed one by one."""
    written = _written(change, Ubahan)
    values = {field: getattr(change, key) for key, field in _fields(written)}
    for key, field in RENAMED.items():
        if key in written:
            written[field], written.kunci[field] = written.pop(key), written.kunci.pop(key)
    if "bulanan" in written:
        months = {**indikator.per_bulan, **change.bulanan}
        values["bulanan"] = {month: value for month, value in sorted(months.items()) if value is not None}
        values["triwulan"] = None
        written["triwulan"] = None
    elif "triwulan" in written:
        values["bulanan"] = {}
        written["bulanan"] = None
    return indikator.diganti(written, **values)


def _fields(written: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """The keys of an overlay that say something, each with the field it changes."""
    for key, value in written.items():
        if value is not None:
            yield key, RENAMED.get(key, key)


def _written(change: Ubahan, without: type[Ubahan]) -> Peta:
    """What a change says, without what only explains it."""
    source = change.tertulis or Peta(change.asal)
    own = Peta(change.asal)
    for key, value in source.items():
        if key in type(change).model_fields and key not in without.model_fields and value is not None:
            own[key] = value
            own.kunci[key] = source.kunci[key]
    return own


def budget(programs: Sequence[Program], perubahan: Perubahan) -> tuple[Program, ...]:
    """The budget lines: changed, without the removed ones, and with the new ones under the line they belong to."""
    if not perubahan.anggaran and not perubahan.anggaran_baru:
        return tuple(programs)
    lines = perubahan.anggaran_baru
    found = _level(programs, perubahan.anggaran, [line for line in lines if _depth(line) == _PROGRAM], Program)
    return tuple(_below_program(program, perubahan) for program in found)


_PROGRAM, _KEGIATAN, _SUB = 3, 5, 6
"""How many parts the code of a line of each level has: `7.01.02`, `7.01.02.2.04`, `7.01.02.2.04.0002`."""


def _depth(line: MataBaru) -> int:
    return len(line.kode.split("."))


def _below_program(program: Program, perubahan: Perubahan) -> Program:
    new = [line for line in perubahan.anggaran_baru if _depth(line) == _KEGIATAN and _under(line, program)]
    below = _level(program.kegiatan, perubahan.anggaran, new, Kegiatan)
    return _with_lines(program, "kegiatan", tuple(_below_kegiatan(kegiatan, perubahan) for kegiatan in below))


def _below_kegiatan(kegiatan: Kegiatan, perubahan: Perubahan) -> Kegiatan:
    new = [line for line in perubahan.anggaran_baru if _depth(line) >= _SUB and _under(line, kegiatan)]
    return _with_lines(kegiatan, "sub_kegiatan", _level(kegiatan.sub_kegiatan, perubahan.anggaran, new, SubKegiatan))


def _with_lines(line: _M, key: str, below: tuple[Rekaman, ...]) -> _M:
    return line if below == getattr(line, key) else line.dengan_butir(key, below)


def _under(line: MataBaru, above: Mata) -> bool:
    return line.kode.startswith(f"{above.kode}.")


def _level(
    lines: Sequence[_M], changes: Mapping[str, UbahanAnggaran], new: Sequence[MataBaru], kind: type[_M]
) -> tuple[_M, ...]:
    """The lines of one level; a new one stands by its code among them."""
    kept = (line for line in lines if line.kode not in changes or not changes[line.kode].dihapus)
    found = [_line(line, changes[line.kode]) if line.kode in changes else line for line in kept]
    for line in new:
        made = kind(kode=line.kode, nama=line.nama, anggaran=line.anggaran).diganti(line.tertulis or Peta(line.asal))
        place = next((n for n, other in enumerate(found) if other.kode > made.kode), len(found))
        found.insert(place, made)
    return tuple(found)


def _line(line: _M, change: UbahanAnggaran) -> _M:
    written = _written(change, Ubahan)
    return line.diganti(written, **{key: getattr(change, key) for key in written})


def narrative(before: RencanaAksi | None, perubahan: Perubahan) -> RencanaAksi | None:
    """The narrative of the Rencana Aksi, with what the perubahan words anew."""
    new = perubahan.rencana_aksi
    if before is None or new is None:
        return new or before
    written = new.tertulis or Peta(new.asal)
    return before.diganti(written, **{key: getattr(new, key) for key in written if key in type(new).model_fields})


def decisions(keputusan: Mapping[str, Keputusan], perubahan: Perubahan, pimpinan: str) -> dict[str, Keputusan]:
    """The Keputusan that hold after a perubahan; those it amends or replaces are the amending ones."""
    changes = perubahan.keputusan
    return {
        stem: amended(sk, changes[stem], perubahan, pimpinan) if stem in changes else sk
        for stem, sk in keputusan.items()
    }
