"""matriks-perubahan.docx: what a perubahan changes, on landscape paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .bagian import LANDSCAPE, head_block, signature, title
from .paket import FOOTER, Template
from .tabel_aksi import MONTHS
from .wordml import Cell, command_row, each, paragraph, row, section, table, when

_INDICATORS = (10, 58, 70, 26, 27, 27, 25, 47)
_MONTHLY = (10, 60, 19, *[16.75] * 12)
_BUDGET = (36, 101, 36, 36, 34, 47)
_OTHERS = (10, 71, 30, 66, 66, 47)


def matriks_perubahan() -> Template:
    """Head, a table and its months for each jabatan, budget, officials, Keputusan, signature."""
    body = (
        title()
        + head_block("kepala")
        + each(
            "j in jabatan",
            when("j.sasaran", paragraph("JudulTabel", "{{ j.jabatan }}"), _indicators()),
            when("j.bulanan", paragraph("JudulTabel", "{{ j.jabatan }}: TARGET BULANAN"), _monthly()),
            when("j.lain", paragraph("JudulTabel", "{{ j.jabatan }}: PERUBAHAN LAIN"), _others("j.lain", "Indikator")),
        )
        + when("anggaran", paragraph("JudulTabel", "ANGGARAN"), _budget())
        + when("pejabat", paragraph("JudulTabel", "PEJABAT"), _others("pejabat", "Jabatan"))
        + when("keputusan", paragraph("JudulTabel", "KEPUTUSAN"), _others("keputusan", "Keputusan"))
        + signature(wide=True)
        + section(replace(LANDSCAPE, footer=FOOTER))
    )
    return Template("Templat matriks perubahan Perjanjian Kinerja", body)


def _indicators() -> str:
    names = ("No.", "Sasaran", "Indikator Kinerja", "Satuan", "Semula", "Menjadi", "Selisih", "Alasan")
    figures = ("semula", "menjadi", "selisih")
    cells = [
        _cell("s.nomor", "Tengah"),
        _cell("s.sasaran"),
        _cell("i.nama"),
        _cell("i.satuan", "Tengah"),
        *(_cell(f"i.{name}", "Kanan") for name in figures),
        _cell("i.alasan"),
    ]
    return _looped(_INDICATORS, names, ("tr for s in j.sasaran", "tr for i in s.indikator"), cells)


def _monthly() -> str:
    cells = [
        _cell("m.nomor", "Tengah"),
        _cell("m.nama"),
        _cell("v.nama"),
        *(_month(f"v.bulan[{number}]") for number in range(12)),
    ]
    names = ("No.", "Indikator Kinerja", "Versi", *MONTHS)
    return _looped(_MONTHLY, names, ("tr for m in j.bulanan", "tr for v in m.versi"), cells)


def _month(variable: str) -> Cell:
    """A month; bold where it changes."""
    text = f"{{{{ {variable}.nilai }}}}"
    usual = paragraph("IsiTabelKecilKanan", text)
    return Cell(when(f"{variable}.berubah", paragraph("JumlahTabelKecil", text), otherwise=[usual]))


def _budget() -> str:
    names = ("Kode", "Uraian", "Semula (Rp)", "Menjadi (Rp)", "Selisih (Rp)", "Alasan")
    figures = ("semula", "menjadi", "selisih")
    cells = [_cell("a.kode"), _cell("a.uraian"), *(_cell(f"a.{name}", "Kanan") for name in figures), _cell("a.alasan")]
    total = [
        Cell(paragraph("JumlahTabelKecil", "{{ jumlah.uraian }}"), span=2),
        *(Cell(paragraph("JumlahTabelKecil", f"{{{{ jumlah.{name} }}}}")) for name in figures),
        Cell(paragraph("IsiTabelKecil")),
    ]
    rows = [
        _head(_BUDGET, names),
        command_row(_BUDGET, "tr for p in anggaran"),
        command_row(_BUDGET, "tr for a in p.mata"),
        row(_BUDGET, cells),
        *[command_row(_BUDGET, "tr endfor")] * 2,
        row(_BUDGET, total),
    ]
    return table(_BUDGET, rows)


def _others(variable: str, name: str) -> str:
    values = (_cell(f"b.{name}") for name in ("isian", "semula", "menjadi"))
    cells = [_cell("p.nomor", "Tengah"), _cell("p.nama"), *values, _cell("p.alasan")]
    names = ("No.", name, "Uraian", "Semula", "Menjadi", "Alasan")
    return _looped(_OTHERS, names, (f"tr for p in {variable}", "tr for b in p.baris"), cells)


def _looped(widths: Sequence[float], names: Sequence[str], loops: Sequence[str], cells: Sequence[Cell]) -> str:
    starts = [command_row(widths, loop) for loop in loops]
    ends = [command_row(widths, "tr endfor")] * len(loops)
    return table(widths, [_head(widths, names), *starts, row(widths, cells), *ends])


def _head(widths: Sequence[float], names: Sequence[str]) -> str:
    return row(widths, [Cell(paragraph("KepalaTabelKecil", name)) for name in names], heading=True)


def _cell(variable: str, style: str = "") -> Cell:
    return Cell(paragraph(f"IsiTabelKecil{style}", f"{{{{ {variable} }}}}"))
