"""iki.docx: the IKI, one sheet a jabatan."""

from __future__ import annotations

from dataclasses import replace

from .bagian import LANDSCAPE, head_block, signature, title, title_on_new_page
from .iku import grouped_table
from .paket import FOOTER, Template
from .wordml import Cell, each, paragraph, row, section, when


def iki() -> Template:
    """Every sheet but the first begins a new page."""
    widths = (10, 66, 72, 92, 50)
    names = ("sasaran", "indikator", "formulasi", "sumber_data")
    head = [
        Cell(paragraph("KepalaTabel", "No.")),
        *(Cell(paragraph("KepalaTabel", f"{{{{ kolom.{name} }}}}")) for name in names),
    ]
    texts = ("s.sasaran", "i.nama", "i.formulasi", "i.sumber_data")
    cells = [
        Cell(paragraph("IsiTabelTengah", "{{ s.nomor }}")),
        *(Cell(paragraph("IsiTabel", f"{{{{ {text} }}}}")) for text in texts),
    ]
    body = each(
        "l in lembar",
        when("loop.first", title(), otherwise=[title_on_new_page()]),
        head_block("l.kepala"),
        grouped_table(widths, [row(widths, head, heading=True)], cells, group="l.sasaran"),
    )
    body += when("ada_tanda_tangan", signature(wide=True)) + section(replace(LANDSCAPE, footer=FOOTER))
    return Template("Templat Indikator Kinerja Individu", body)
