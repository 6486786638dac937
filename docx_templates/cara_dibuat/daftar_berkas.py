"""daftar-berkas.docx: the list of contents in front of the PDF that holds all papers."""

from __future__ import annotations

from dataclasses import replace

from .bagian import FOLIO, title
from .paket import FOOTER, Template
from .wordml import Cell, command_row, paragraph, row, section, table

WIDTHS = (11, 114, 20, 20)


def daftar_berkas() -> Template:
    """The title, and a table of the papers by group."""
    heads = ("No.", "Naskah", "Jumlah Halaman", "Mulai Halaman")
    group = [Cell(paragraph("KelompokTabelKecil", "{{ n.kelompok }}"), span=len(WIDTHS))]
    cells = [
        Cell(paragraph("IsiTabelTengah", "{{ n.nomor }}")),
        Cell(paragraph("IsiTabel", "{{ n.judul }}")),
        Cell(paragraph("IsiTabelTengah", "{{ n.jumlah }}")),
        Cell(paragraph("IsiTabelTengah", "{{ n.halaman }}")),
    ]
    total = [
        Cell(paragraph("JumlahTabel", "Jumlah"), span=2),
        Cell(paragraph("IsiTabelTengah", "{{ jumlah }}")),
        Cell(paragraph("IsiTabelTengah")),
    ]
    rows = [
        row(WIDTHS, [Cell(paragraph("KepalaTabel", head)) for head in heads], heading=True),
        command_row(WIDTHS, "tr for n in naskah"),
        command_row(WIDTHS, "tr if n.kelompok"),
        row(WIDTHS, group),
        command_row(WIDTHS, "tr endif"),
        row(WIDTHS, cells),
        command_row(WIDTHS, "tr endfor"),
        row(WIDTHS, total),
    ]
    page = replace(FOLIO, footer=FOOTER, numbering='<w:pgNumType w:fmt="lowerRoman" w:start="1"/>')
    body = title() + paragraph("Jeda") + table(WIDTHS, rows) + paragraph("AkhirBagian")
    return Template("Templat Daftar Isi Berkas", body + section(page))
