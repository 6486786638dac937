"""What a workbook of ours lost or got besides: sheets and columns that no longer are what the export named them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from .columns import ASAL, Jenis, Kolom
from .sheet import Lembar
from .table import Tabel

LEMBAR = ("Kinerja", "Anggaran", "Jabatan")
"""The sheets that are taken over; each is named as its file."""
_OURS = frozenset(name.casefold() for name in (*LEMBAR, "Daftar", "Keterangan", ASAL))


@dataclass
class Kehilangan:
    """What is to be told of the build of a workbook.

    Attributes:
        galat: What keeps everything from being written: edits would be lost.
        perhatian: What is left as it is in the sources.
    """

    galat: list[str] = field(default_factory=list)
    perhatian: list[str] = field(default_factory=list)

    def sheets(self, sheets: Sequence[Lembar]) -> None:
        """See that the sheets are there; one of another name beside a missing one was renamed."""
        named = {sheet.nama.casefold() for sheet in sheets}
        missing = [name for name in LEMBAR if name.casefold() not in named]
        strange = [s.nama for s in sheets if s.sel and not s.tersembunyi and s.nama.casefold() not in _OURS]
        if len(missing) == len(LEMBAR):
            return
        if missing and strange:
            self.galat.append(
                f"lembar {', '.join(missing)} tidak ada, sedangkan lembar {_quoted(strange)} tidak dikenal; "
                "kembalikan nama lembarnya"
            )
            return
        self.perhatian += [f"lembar {n} tidak ada di buku kerja; isi {n.lower()} tetap seperti semula" for n in missing]
        self.perhatian += [f"lembar «{name}» tidak dikenal, jadi isinya tidak diambil" for name in strange]

    def columns(self, table: Tabel, columns: Sequence[Kolom], needed: Sequence[str]) -> None:
        """See that the columns of a sheet are there; an unknown heading beside a missing one was retyped.

        Args:
            table: The sheet.
            columns: Those that it was written with.
            needed: Keys without which no row is understood.
        """
        name = table.lembar.nama
        missing = [c.judul for c in columns if c.jenis is not Jenis.RUMUS and c.kunci not in table.kolom]
        strange = [f"«{' '.join(heading.split())}» ({name}!{place})" for heading, place in table.asing.items()]
        self.galat += [f"{name}!{c.sel} kolom «{c.judul}» {c.soal}; betulkan kepalanya" for c in table.terlewat]
        if missing and (strange or any(key not in table.kolom for key in needed)):
            beside = f", sedangkan kolom {', '.join(strange)} tidak dikenal" if strange else ""
            self.galat.append(
                f"lembar {name} kehilangan kolom {', '.join(missing)}{beside}; kembalikan kepala kolomnya"
            )
            return
        self.perhatian += [f"lembar {name} tanpa kolom {title}; isinya tetap seperti semula" for title in missing]
        self.perhatian += [f"kolom {title} tidak dikenal, jadi isinya tidak diambil" for title in strange]


def _quoted(names: Sequence[str]) -> str:
    return ", ".join(f"«{name}»" for name in names)


def untrusted(table: Tabel) -> Iterator[str]:
    """The cells that do not say what their person meant."""
    for row in table.baris:
        for key, cell in row.sel.items():
            if cell.masalah or (cell.tanggal and key not in ("nama", "sasaran")):
                yield f"{table.alamat(row.nomor, key)} {cell.masalah or 'terbaca sebagai tanggal'}"
