"""lembar-reviu.docx: the review sheet, one for each office and year."""

from __future__ import annotations

from dataclasses import replace

from .bagian import LANDSCAPE, head_block, title, title_on_new_page
from .paket import FOOTER, Template
from .wordml import Cell, command_row, each, paragraph, row, section, table, when

FINDINGS = (11, 50, 72, 45, 76, 36)
ACCEPTED = (11, 57, 92, 68, 37, 25)
SIGNERS = (30, 105, 50, 105)


def lembar_reviu() -> Template:
    """Head, findings, accepted findings, bases, conclusion, and the two who sign."""
    body = each(
        "l in lembar",
        when("loop.first", title("l.judul"), otherwise=[title_on_new_page("l.judul")]),
        head_block("l.kepala"),
        when("l.temuan", _findings(), otherwise=[paragraph("ParagrafReviu", "Tidak ada temuan.")]),
        when("l.dikecualikan", paragraph("JudulTabel", "Temuan yang diterima dengan alasan"), _accepted()),
        when("l.dasar", paragraph("JudulTabel", "Dasar"), each("d in l.dasar", _basis())),
        paragraph("JudulTabel", "Simpulan"),
        paragraph("SimpulanReviu", "{{ l.simpulan }}"),
        _signers(),
    )
    return Template(
        "Templat Lembar Reviu", body + paragraph("AkhirBagian") + section(replace(LANDSCAPE, footer=FOOTER))
    )


def _findings() -> str:
    heads = ("No.", "Tempat", "Temuan", "Dasar", "Rekomendasi", "Tindak Lanjut")
    group = [Cell(paragraph("KelompokTabelKecil", "{{ t.kelompok }}"), span=len(FINDINGS))]
    cells = [
        *_opening(),
        _cell("t.dasar"),
        _cell("t.rekomendasi"),
        Cell(paragraph("IsiTabelKecil")),
    ]
    rows = [
        _head(FINDINGS, heads),
        command_row(FINDINGS, "tr for t in l.temuan"),
        command_row(FINDINGS, "tr if t.kelompok"),
        row(FINDINGS, group),
        command_row(FINDINGS, "tr endif"),
        row(FINDINGS, cells),
        command_row(FINDINGS, "tr endfor"),
    ]
    return table(FINDINGS, rows)


def _accepted() -> str:
    heads = ("No.", "Tempat", "Temuan", "Alasan", "Diterima oleh", "Tanggal")
    cells = [*_opening(), *(_cell(f"t.{name}") for name in ("alasan", "oleh", "tanggal"))]
    rows = [
        _head(ACCEPTED, heads),
        command_row(ACCEPTED, "tr for t in l.dikecualikan"),
        row(ACCEPTED, cells),
        command_row(ACCEPTED, "tr endfor"),
    ]
    return table(ACCEPTED, rows)


def _head(widths: tuple[float, ...], names: tuple[str, ...]) -> str:
    return row(widths, [Cell(paragraph("KepalaTabelKecil", name)) for name in names], heading=True)


def _opening() -> list[Cell]:
    """Number, place and finding, as both tables have them."""
    place = when("t.tempat", paragraph("IsiTabelKecil", "{{ t.tempat }}"))
    finding = paragraph("IsiTabelKecilJudul", "{{ t.judul }}") + paragraph("IsiTabelKecil", "{{ t.isi }}")
    return [
        Cell(paragraph("IsiTabelKecilTengah", "{{ t.nomor }}")),
        Cell(place + paragraph("IsiTabelKecilLetak", "{{ t.letak }}")),
        Cell(finding),
    ]


def _cell(variable: str) -> Cell:
    return Cell(paragraph("IsiTabelKecil", f"{{{{ {variable} }}}}"))


def _basis() -> str:
    return paragraph("DasarReviu", "{{ d.nomor }}\t{{ d.isi }}")


def _signers() -> str:
    """The reviewer at the left, the secretary at the right; one row, which does not split."""
    left, right = _signer("l.pereviu"), _signer("l.sekretaris")
    place = paragraph("TandaTanganTabel", "{{ l.tempat_tanggal }}")
    empty = Cell(paragraph("TandaTanganTabel"))
    rows = [
        row(SIGNERS, [empty, empty, empty, Cell(place)]),
        row(SIGNERS, [empty, Cell(left), empty, Cell(right)]),
    ]
    return table(SIGNERS, rows, "TabelKop")


def _signer(name: str) -> str:
    return (
        paragraph("TandaTanganTabel", f"{{{{ {name}.jabatan }}}}")
        + paragraph("RuangTandaTanganTabel")
        + paragraph("NamaPejabatTabel", f"{{{{ {name}.nama }}}}")
        + when(f"{name}.pangkat", paragraph("TandaTanganTabel", f"{{{{ {name}.pangkat }}}}"))
        + paragraph("TandaTanganTabel", f"{{{{ {name}.nip }}}}")
    )
