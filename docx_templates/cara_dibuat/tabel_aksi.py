"""tabel-rencana-aksi.docx and tabel-rencana-aksi-mendatar.docx: the monthly tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .bagian import LANDSCAPE, signature, title
from .paket import FOOTER, Template
from .wordml import Cell, Page, command_row, each, paragraph, row, section, table, when

MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")


def menurun() -> Template:
    """Months down: twelve rows an indicator."""
    widths = (9.5, 42.5, 43, 26.8, 19.4, 21.6, 18, 36, 43.9, 29.3)
    names = ("No.", "{{ t.kolom_sasaran }}", "Indikator Kinerja", "Satuan")
    last = ("Ket.", "{{ t.kolom_program }}", "Anggaran (Rp)")
    heads = _heads(names, "Kinerja", ("Target Tahunan", "Bulan", "Target"), last, widths, "Kecil")
    cells = [
        _cell("s.nomor", "KecilTengah"),
        _cell("s.sasaran", "Kecil"),
        _cell("i.nama", "Kecil"),
        _cell("i.satuan", "KecilTengah"),
        _cell("i.target", "KecilTengah"),
        _cell("b.nama", "Kecil"),
        _cell("b.target", "KecilTengah"),
        _cell("i.keterangan", "Kecil"),
        _cell("i.program", "Kecil"),
        _cell("i.anggaran", "KecilKanan"),
    ]
    loops = ("tr for s in t.sasaran", "tr for i in s.indikator", "tr for b in i.bulan")
    rows = [*heads, *_looped(widths, loops, cells), *_total(widths, "Kecil")]
    page = replace(LANDSCAPE, top=17, bottom=17, footer=FOOTER)
    return _document("Templat tabel Rencana Aksi (bulan menurun)", table(widths, rows, "TabelRapat"), page)


def mendatar() -> Template:
    """Months across: one row an indicator."""
    month = 10.4
    widths = (7.6, 30.2, 30.2, 22.5, 15.8, *[month] * 12, 23.4, 27.3, 24.2)
    names = ("No.", "{{ t.kolom_sasaran }}", "Indikator Kinerja", "Satuan", "Target Tahunan")
    last = ("Ket.", "{{ t.kolom_program }}", "Anggaran (Rp)")
    heads = _heads(names, "Target Bulanan", MONTHS, last, widths, "Mendatar")
    months = [Cell(paragraph("IsiBulanMendatar", f"{{{{ i.bulan[{number}].target }}}}")) for number in range(12)]
    cells = [
        _cell("s.nomor", "MendatarTengah"),
        _cell("s.sasaran", "Mendatar"),
        _cell("i.nama", "Mendatar"),
        _cell("i.satuan", "MendatarTengah"),
        _cell("i.target", "MendatarTengah"),
        *months,
        _cell("i.keterangan", "Mendatar"),
        _cell("i.program", "Mendatar"),
        _cell("i.anggaran", "MendatarKanan"),
    ]
    loops = ("tr for s in t.sasaran", "tr for i in s.indikator")
    rows = [*heads, *_looped(widths, loops, cells), *_total(widths, "Mendatar")]
    page = replace(LANDSCAPE, left=12, right=12, top=17, bottom=17, footer=FOOTER)
    return _document("Templat tabel Rencana Aksi (bulan mendatar)", table(widths, rows, "TabelMendatar"), page)


def _document(name: str, rows: str, page: Page) -> Template:
    body = (
        title()
        + each("t in tabel", paragraph("JudulTabel", "{{ t.jabatan }}"), rows)
        + when("ada_tanda_tangan", signature(wide=True))
        + section(page)
    )
    return Template(name, body)


def _heads(
    names: Sequence[str], group: str, members: Sequence[str], last: Sequence[str], widths: Sequence[float], kind: str
) -> list[str]:
    """Two rows of headings and the row of column numbers."""
    style, number = f"KepalaTabel{kind}", f"NomorKolom{kind}"
    below = Cell(paragraph(style), merge="lanjut")
    first = [
        *(Cell(paragraph(style, name), merge="mulai") for name in names),
        Cell(paragraph(style, group), span=len(members)),
        *(Cell(paragraph(style, name), merge="mulai") for name in last),
    ]
    second = [*[below] * len(names), *(Cell(paragraph(style, name)) for name in members), *[below] * len(last)]
    third = [Cell(paragraph(number, str(column))) for column in range(1, len(widths) + 1)]
    return [row(widths, cells, heading=True) for cells in (first, second, third)]


def _looped(widths: Sequence[float], loops: Sequence[str], cells: Sequence[Cell]) -> list[str]:
    starts = [command_row(widths, loop) for loop in loops]
    return [*starts, row(widths, cells), *[command_row(widths, "tr endfor")] * len(loops)]


def _total(widths: Sequence[float], kind: str) -> list[str]:
    label = Cell(paragraph(f"JumlahTabel{kind}", "Jumlah"), span=len(widths) - 2)
    value = Cell(paragraph(f"JumlahTabel{kind}", "{{ t.jumlah }}"), span=2)
    return [command_row(widths, "tr if t.jumlah"), row(widths, [label, value]), command_row(widths, "tr endif")]


def _cell(variable: str, style: str) -> Cell:
    return Cell(paragraph(f"IsiTabel{style}", f"{{{{ {variable} }}}}"))
