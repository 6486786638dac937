"""The year's sources as the sheets of one workbook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.model.jabatan import GOLONGAN, Jenjang
from generator.model.kinerja import TAKARAN, Konsolidasi, Polarisasi
from generator.numbers import read_number

from .columns import ANGGARAN, JABATAN, KINERJA, Jenis, Kolom
from .origin import Pemilik, origin_sheet
from .rows import TINGKAT, BarisSumber, budget_rows, kept_in_yaml, performance_rows, position_rows
from .sheet import letters
from .titles import BULANAN
from .values import DI_YAML
from .xlsx_writer import Angka, Isian, KolomLembar, LembarBaru, Rumus, write_workbook

_SPARE = 40
"""Empty rows below each table, with its choices and formulas."""
_LISTS = ("konsolidasi", "polarisasi", "jenjang", "tingkat", "ya", "pangkat", "takaran")


def export(
    trees: Mapping[str, object], texts: Mapping[str, str], title: str, paper: str, owner: Pemilik | None
) -> bytes:
    """Make the workbook of a year.

    Args:
        trees: Every source that is shown, by file name.
        texts: The same as text, remembered so that a change made meanwhile is seen.
        title: Office and year, for the head of printed pages.
        paper: `A4` or `F4`.
        owner: Whose they are, remembered so that no other takes them over; None when the workbook is itself to be
            the source of the indicators: of the other sheets, which are not read then, only the choices remain.
    """
    performance = list(performance_rows({n: tree for n, tree in trees.items() if n.startswith("kinerja")}))
    budget = list(budget_rows(trees.get("anggaran.yaml")))
    positions = list(position_rows(trees.get("jabatan.yaml")))
    others = [_budget(budget), _sheet("Jabatan", JABATAN, positions, frozen=2)]
    sheets = [
        _performance(performance),
        *(replace(sheet, tersembunyi=True) if owner is None else sheet for sheet in others),
        _lists(),
        _notes(performance, _HOW_SOURCE if owner is None else _HOW),
        *(() if owner is None else (origin_sheet(owner, texts),)),
    ]
    return write_workbook(sheets, title, paper)


def _sheet(
    name: str,
    columns: Sequence[Kolom],
    rows: Sequence[BarisSumber],
    *,
    frozen: int,
    formulas: Mapping[str, str] | None = None,
    colours: Mapping[str, tuple[tuple[str, str], ...]] | None = None,
    printed: int = 0,
) -> LembarBaru:
    """A sheet of records; `{n}` in a formula is the number of its row; `printed` the columns on paper."""
    content: list[list[Isian]] = []
    cells = [row.sel for row in rows] + [{}] * _SPARE
    for n, row in enumerate(cells, 2):
        made = {key: Rumus(text.replace("{n}", str(n))) for key, text in (formulas or {}).items()}
        content.append([made.get(c.kunci) or _content(row.get(c.kunci, ""), c) for c in columns])
    return LembarBaru(
        name,
        [KolomLembar(c.judul, c.lebar, _choices(c.pilihan), c.bebas, c.jenis is Jenis.ANGKA) for c in columns],
        content,
        frozen,
        colours or {},
        tercetak=(len(rows), printed or len(columns)),
    )


def _content(text: str, column: Kolom) -> Isian:
    """A text as it stands in its cell: a figure as a figure, so that the sheet can reckon with it."""
    reading = read_number(text) if column.jenis is Jenis.ANGKA else None
    if reading is None or reading.ragu or len(reading.angka.as_tuple().digits) > 15:
        return text or None
    space = "" if reading.sisa in ("", "%") else " "
    return Angka(reading.angka, f"{space}{reading.sisa}" if reading.sisa else "")


def _choices(key: str) -> str:
    """Where the choices of a column stand."""
    if key in _LISTS:
        column = letters(_LISTS.index(key) + 1)
        return f"Daftar!${column}$2:${column}${len(_listed(key)) + 1}"
    own = {"jabatan": "Jabatan!$A$2:$A$500", "anggaran": "Anggaran!$B$2:$B$900", "indikator": "Kinerja!$C$2:$C$900"}
    return own.get(key, "")


def _listed(key: str) -> list[str]:
    known: Mapping[str, Sequence[str]] = {
        "konsolidasi": [*Konsolidasi],
        "polarisasi": [*Polarisasi],
        "jenjang": [*Jenjang],
        "tingkat": TINGKAT,
        "ya": ("ya", "tidak"),
        "pangkat": list(GOLONGAN),
        "takaran": sorted(TAKARAN),
    }
    return list(known[key])


def _performance(rows: Sequence[BarisSumber]) -> LembarBaru:
    """The indicators; the sheet itself reckons whether the months make the year's target."""
    at = {column.kunci: letters(n) for n, column in enumerate(KINERJA, 1)}
    months = f"${at[BULANAN[0]]}{{n}}:${at[BULANAN[-1]]}{{n}}"
    whole = f"$A{{n}}:${at[BULANAN[-1]]}{{n}}"
    rule, unit, target, result = (f"${at[key]}{{n}}" for key in ("konsolidasi", "satuan", "target", "hasil"))
    measures = _choices("takaran")
    last = f"INDEX({whole},SUMPRODUCT(MAX(ISNUMBER({months})*COLUMN({months}))))"
    total = (
        f'=IF(COUNT({months})=0,"",IF({rule}="jumlah",SUM({months}),IF({rule}="rata-rata",AVERAGE({months}),'
        f'IF({rule}="posisi akhir",{last},IF({rule}="tetap",'
        f'IF(MIN({months})=MAX({months}),MAX({months}),"tidak sama"),IF({unit}="","",'
        f'IF(COUNTIF({measures},{unit})>0,"isi konsolidasi",SUM({months}))))))))'
    )
    verdict = (
        f'=IF(OR({target}="",{result}=""),"",IF(AND(ISNUMBER({target}),ISNUMBER({result})),'
        f'IF(ROUND({result}-{target},2)=0,"cocok","tidak cocok"),"periksa"))'
    )
    end, printed = len(rows) + _SPARE + 1, [column.kunci for column in KINERJA].index("cocok") + 1
    said = f"${at['cocok']}2"
    colours = (("baik", f'{said}="cocok"'), ("salah", f'{said}="tidak cocok"'), ("ragu", f'{said}="periksa"'))
    areas = {f"{at['hasil']}2:{at['cocok']}{end}": colours, f"{at['target']}2:{at['target']}{end}": colours[1:]}
    return _sheet(
        "Kinerja", KINERJA, rows, frozen=4, formulas={"hasil": total, "cocok": verdict}, colours=areas, printed=printed
    )


def _budget(rows: Sequence[BarisSumber]) -> LembarBaru:
    """The budget; beside each amount the sum of the sub kegiatan below its code."""
    end = len(rows) + _SPARE + 1
    below = f'$D$2:$D${end},$A$2:$A${end},"sub kegiatan",$B$2:$B${end},$B{{n}}&".*"'
    total = f'=IF(OR($B{{n}}="",$A{{n}}="sub kegiatan"),"",SUMIFS({below}))'
    wrong = (("salah", 'AND($D2<>"",$E2<>"",$D2<>$E2)'), ("baik", 'AND($D2<>"",$E2<>"",$D2=$E2)'))
    return _sheet("Anggaran", ANGGARAN, rows, frozen=2, formulas={"bawah": total}, colours={f"D2:E{end}": wrong})


def _lists() -> LembarBaru:
    """The choices of the drop-downs, a column each."""
    lists = [_listed(key) for key in _LISTS]
    rows = [[items[n] if n < len(items) else None for items in lists] for n in range(max(map(len, lists)))]
    return LembarBaru("Daftar", [KolomLembar(key.capitalize(), 18) for key in _LISTS], rows)


_HOW = (
    "Satu baris lembar Kinerja = satu indikator. Kolom kelabu ialah rumus, terkunci tanpa sandi.",
    "Beberapa isi dalam satu sel (kode anggaran, penanggung jawab): satu baris tiap isi, dengan Alt+Enter.",
    "Indikator baru: isi baris kosong di bawah tabel; ID boleh dikosongkan, nanti diusulkan dari namanya.",
    "Menghapus: hapus isi seluruh sel barisnya, atau buka proteksi lembar (menu Tinjau) dan hapus barisnya.",
    "Bulan yang kosong berarti tanpa target, bukan nol. Persentase cukup angkanya bila satuannya %.",
    f"Sel bertulisan {DI_YAML} memuat yang tidak muat di lembar; biarkan, isinya tetap seperti semula.",
    "Sesudah disimpan: naskah excel impor BUKU FOLDER menampilkan setiap perubahan sebelum menulisnya.",
)
_HOW_SOURCE = (
    *_HOW[:5],
    "Buku kerja ini sendiri sumber indikator: simpan, lalu jalankan naskah periksa FOLDER.",
)


def _notes(rows: list[BarisSumber], how: Sequence[str]) -> LembarBaru:
    """How the workbook is used, and what is not in it."""
    kept: list[list[Isian]] = [[f"Hanya di YAML: {key}", subject] for subject, key in kept_in_yaml(rows)]
    lines: list[list[Isian]] = [[text, None] for text in how]
    return LembarBaru("Keterangan", [KolomLembar("Keterangan", 110), KolomLembar("Indikator", 30)], lines + kept)
