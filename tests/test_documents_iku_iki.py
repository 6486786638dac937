"""The sheets of IKU and IKI: columns in both styles, formulas as equations."""

from __future__ import annotations

import re

from conftest import change
from made_papers import made, tables
from papers import part, rows
from structure import M


def test_the_iku_sheet_in_both_styles_has_its_own_columns(office, tmp_path, clean):
    (sheet, definition) = [rows(table) for table in tables(clean["iku.docx"])]
    assert sheet[0] == [
        *("No.", "Sasaran Strategis", "Indikator Kinerja Utama", "Satuan", "Penjelasan", "Keterangan/Kriteria")
    ]
    assert sheet[1] == ["", "", "", "", "Alasan", "Formulasi", "Sumber Data", ""]
    assert sheet[2][1:5] == [
        "Meningkatnya kualitas pelayanan publik",
        "Indeks Kepuasan Masyarakat terhadap pelayanan publik",
        "Nilai",
        "Pelayanan publik kecamatan belum optimal",
    ]
    assert definition[1] == ["1.", "Administrasi kependudukan", "1.\tPerekaman KTP|2.\tPenerbitan KK", "1.\tKTP|2.\tKK"]
    change(office / "kantor.yaml", "iku: penjelasan", "iku: penanggung-jawab")
    (other, _) = [rows(table) for table in tables(made(office, tmp_path / "out", "iku")["iku.docx"])]
    assert other[0] == [
        *("No.", "Sasaran Strategis", "Indikator Kinerja Utama", "Rumus/Formula", "Sumber Data", "Penanggung Jawab")
    ]
    assert other[1][-1] == "Kepala Seksi Pelayanan"


def test_formulas_are_equations_with_all_their_words(clean):
    equations = [
        "".join(t.text or "" for t in equation.iter(f"{M}t")) for equation in part(clean["iki.docx"]).iter(f"{M}oMath")
    ]
    assert [re.sub(r"\s", "", words) for words in equations] == [
        "dokumenadministrasikependudukanyangditerbitkansesuaiSOP",
        "izinyangditerbitkantepatwaktuseluruhpermohonanizin×100%",
        "laporankeuanganbulananyangdisusun",
        "haripenyelesaianseluruhSPJSPJ",
    ]
    fractions = [len(list(equation.iter(f"{M}f"))) for equation in part(clean["iki.docx"]).iter(f"{M}oMath")]
    assert fractions == [0, 1, 0, 1]
    signs = [e.get(f"{M}val") for e in part(clean["iki.docx"]).iter(f"{M}chr")]
    assert signs == ["∑"] * 6
