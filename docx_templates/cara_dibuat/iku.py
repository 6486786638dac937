"""iku-penjelasan.docx and iku-penanggung-jawab.docx: the IKU sheet in its two styles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .bagian import LANDSCAPE, head_block, signature, title
from .paket import FOOTER, Template
from .wordml import Cell, command_row, each, paragraph, row, section, table, when

NUMBERED = when(
    "i.nomor",
    paragraph("IsiTabelBernomor", "{{ i.nomor }}\t{{ i.nama }}"),
    otherwise=[paragraph("IsiTabel", "{{ i.nama }}")],
)
"""The indicator, with its number where a sasaran has more than one."""


def penjelasan() -> Template:
    """The style with Alasan, Formulasi and Sumber Data under one heading."""
    widths = (10, 39.2, 43, 29, 39.2, 51.4, 39.2, 39)
    names = ("kolom.sasaran", "kolom.indikator", "kolom.satuan", "kolom.alasan", "kolom.formulasi", "kolom.sumber_data")
    sasaran, indikator, satuan, *under = (_head(name) for name in names)
    first = [
        Cell(paragraph("KepalaTabel", "No."), merge="mulai"),
        *(Cell(text, merge="mulai") for text in (sasaran, indikator, satuan)),
        Cell(paragraph("KepalaTabel", "Penjelasan"), span=3),
        Cell(_head("kolom.keterangan"), merge="mulai"),
    ]
    below = Cell(paragraph("KepalaTabel"), merge="lanjut")
    second = [below, below, below, below, *(Cell(text) for text in under), below]
    fields = ("alasan", "formulasi", "sumber_data", "keterangan")
    cells = [
        *_sasaran_cells(),
        Cell(NUMBERED),
        Cell(paragraph("IsiTabelTengah", "{{ i.satuan }}")),
        *(Cell(paragraph("IsiTabel", f"{{{{ i.{field} }}}}")) for field in fields),
    ]
    heads = [row(widths, first, heading=True), row(widths, second, heading=True)]
    return _sheet("Templat Indikator Kinerja Utama (penjelasan)", grouped_table(widths, heads, cells))


def penanggung_jawab() -> Template:
    """The style with Formulasi, Sumber Data and Penanggung Jawab side by side."""
    widths = (10, 58, 62, 79, 41, 40)
    names = ("sasaran", "indikator", "formulasi", "sumber_data", "penanggung_jawab")
    head = [Cell(paragraph("KepalaTabel", "No.")), *(Cell(_head(f"kolom.{name}")) for name in names)]
    fields = ("formulasi", "sumber_data", "penanggung_jawab")
    cells = [
        *_sasaran_cells(),
        Cell(NUMBERED),
        *(Cell(paragraph("IsiTabel", f"{{{{ i.{field} }}}}")) for field in fields),
    ]
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


def _head(variable: str) -> str:
    return paragraph("KepalaTabel", f"{{{{ {variable} }}}}")


def _sasaran_cells() -> list[Cell]:
    return [
        Cell(paragraph("IsiTabelTengah", "{{ s.nomor }}")),
        Cell(paragraph("IsiTabel", "{{ s.sasaran }}")),
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
