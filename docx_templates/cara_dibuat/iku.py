"""iku-penjelasan.docx and iku-penanggung-jawab.docx: the IKU sheet in its two styles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .bagian import LANDSCAPE, head_block, signature, title
from .paket import FOOTER, Template
from .wordml import Cell, command_row, each, paragraph, row, section, table, when


def penjelasan() -> Template:
    """The style with Alasan, Formulasi and Sumber Data under one heading, in small type."""
    widths = (9.6, 35, 42, 20, 33, 78.4, 34.2, 37.8)
    names = ("sasaran", "indikator", "satuan", "alasan", "formulasi", "sumber_data", "keterangan")
    sasaran, indikator, satuan, alasan, formulasi, sumber_data, keterangan = (_head(name, "Kecil") for name in names)
    number = paragraph("KepalaTabelKecil", "No.")
    first = [
        *(Cell(text, merge="mulai") for text in (number, sasaran, indikator, satuan)),
        Cell(paragraph("KepalaTabelKecil", "Penjelasan"), span=3),
        Cell(keterangan, merge="mulai"),
    ]
    below = Cell(paragraph("KepalaTabelKecil"), merge="lanjut")
    second = [below, below, below, below, Cell(alasan), Cell(formulasi), Cell(sumber_data), below]
    cells = [
        *_opening_cells("Kecil"),
        Cell(paragraph("IsiTabelKecilTengah", "{{ i.satuan }}")),
        *_cells(("alasan", "formulasi", "sumber_data", "keterangan"), "Kecil"),
    ]
    heads = [row(widths, first, heading=True), row(widths, second, heading=True)]
    return _sheet("Templat Indikator Kinerja Utama (penjelasan)", grouped_table(widths, heads, cells))


def penanggung_jawab() -> Template:
    """The style with Formulasi, Sumber Data and Penanggung Jawab side by side."""
    widths = (10, 58, 62, 79, 41, 40)
    names = ("sasaran", "indikator", "formulasi", "sumber_data", "penanggung_jawab")
    head = [Cell(paragraph("KepalaTabel", "No.")), *(Cell(_head(name)) for name in names)]
    cells = [*_opening_cells(), *_cells(("formulasi", "sumber_data", "penanggung_jawab"))]
    body = grouped_table(widths, [row(widths, head, heading=True)], cells)
    return _sheet("Templat Indikator Kinerja Utama (penanggung jawab)", body)


def grouped_table(widths: Sequence[float], heads: Sequence[str], cells: Sequence[Cell], group: str = "sasaran") -> str:
    """A table with one row an indicator; the cells of its sasaran are merged when it is filled."""
    loops = [command_row(widths, f"tr for s in {group}"), command_row(widths, "tr for i in s.indikator")]
    ends = [command_row(widths, "tr endfor")] * 2
    return table(widths, [*heads, *loops, row(widths, cells), *ends])


def _sheet(name: str, rows: str) -> Template:
    body = (
        title()
        + head_block("kepala")
        + rows
        + when("ada_tanda_tangan", signature(wide=True))
        + when("definisi", _definitions())
        + section(replace(LANDSCAPE, footer=FOOTER))
    )
    return Template(name, body)


def _head(name: str, size: str = "") -> str:
    return paragraph(f"KepalaTabel{size}", f"{{{{ kolom.{name} }}}}")


def _cells(fields: Sequence[str], size: str = "") -> list[Cell]:
    return [Cell(paragraph(f"IsiTabel{size}", f"{{{{ i.{field} }}}}")) for field in fields]


def _opening_cells(size: str = "") -> list[Cell]:
    """Number, sasaran, and the indicator with its number where its sasaran has more than one."""
    numbered = paragraph(f"IsiTabel{size}Bernomor", "{{ i.nomor }}\t{{ i.nama }}")
    plain = paragraph(f"IsiTabel{size}", "{{ i.nama }}")
    return [
        Cell(paragraph(f"IsiTabel{size}Tengah", "{{ s.nomor }}")),
        Cell(paragraph(f"IsiTabel{size}", "{{ s.sasaran }}")),
        Cell(when("i.nomor", numbered, otherwise=[plain])),
    ]


def _definitions() -> str:
    parts = (
        when("b.paragraf", paragraph("DefinisiParagraf", "{{ b.paragraf }}"))
        + when("b.butir", paragraph("DefinisiButir", "{{ b.nomor }}\t{{ b.butir }}"))
        + when("b.judul_tabel", paragraph("JudulTabel", "{{ b.judul_tabel }}"))
        + when("b.tabel", paragraph("Normal", "{{ b.tabel }}"))
    )
    return paragraph("JudulLembarBaru", "DEFINISI OPERASIONAL") + each(
        "d in definisi",
        paragraph("DefinisiSasaran", "{{ d.huruf }}\t{{ d.sasaran }}"),
        paragraph("DefinisiIsian", "Indikator\t:\t{{ d.indikator }}"),
        paragraph("DefinisiIsian", "Formulasi\t:\t{{ d.formulasi }}"),
        paragraph("DefinisiIsian", "Penjelasan\t:"),
        each("b in d.bagian", parts),
    )
