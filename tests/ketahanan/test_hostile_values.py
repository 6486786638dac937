"""A value comes out as it was typed in papers, redlines, stamps, the matrix and the workbook, or is refused."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from pathlib import Path

import pytest
from changed_year import files, year
from conftest import CONTOH, change
from structure import check

from generator import pipeline
from generator.cli import run
from generator.excel import ekspor
from generator.sources.excel.xlsx_reader import read_workbook
from generator.word.blocks import opened
from generator.word.reading import Terbaca
from generator.word.stamp import stamp_of

NAME = "nama: Indeks Kepuasan Masyarakat terhadap pelayanan publik\n"
TYPED = {
    "XML": "a & b < c > d \"e\" 'f' &amp; &#0; &lol;",
    "tags": "{{ 7*7 }} {% raw %} {%tr for x in y %} {# z #}",
    "a tag not closed": "{{ {% }} %}",
    "CDATA": "]]> <![CDATA[ <!ENTITY x 'y'>",
    "XML of Word": "</w:t></w:r><w:r><w:t>",
    "Srikandi": "${nomor_naskah} ${tanggal_naskah}",
    "signs of paths": "/sasaran/0/nama \\1 \\g<0> %s {0.__class__}",
    "right to left": "שלום مرحبا",
    "emoji": "😀 👩‍👩‍👧 🇮🇩",
    "a formula of Excel": "=HYPERLINK(1;2) +1 @SUM(A1)",
    "long": "x" * 100_000,
}
REFUSED = {
    "token": "\ue000" + "0" + "\ue001",
    "trace": "\ue000/a/b\ue001",
    "private use": "\uf8ff",
    "NUL": "\x00",
    "bell": "\x07",
    "escape": "\x1b[31m",
    "not a character": "\uffff",
}


def written(value: str) -> str:
    """A value in quotes, as YAML takes it."""
    return json.dumps(value, ensure_ascii=False)


def renamed(folder: Path, value: str) -> Path:
    """The year with a value in a name, in the reason of a change, in a new name and in the letterhead."""
    office = year(folder)
    quoted = written(value)
    change(office / "kantor.yaml", "alamat: Jalan Merdeka Nomor 1, Sukamaju", f"alamat: {quoted}")
    change(office / "perubahan-1.yaml", "alasan: Survei diperbaiki", f"nama: {quoted}, alasan: {quoted}")
    change(
        office / "kinerja.yaml",
        NAME,
        f"nama: {written(f'Semula {value}')}\n",
    )
    return office


def said(content: bytes) -> str:
    return "\n".join(Terbaca(content).paragraf).replace("\u2011", "-")


@pytest.mark.parametrize("kind", TYPED)
def test_a_value_comes_out_as_typed_everywhere(tmp_path, kind):
    value = TYPED[kind]
    office = renamed(tmp_path, value)
    (made,) = pipeline.buat([office], pipeline.Pilihan(tmp_path / "out", jejak=True, tetap=True), lambda line: None)
    found = files(tmp_path / "out" / "sukamaju" / "2026")
    assert not [one.kode for one in made.pemeriksaan.temuan if one.kode.startswith(("SB118", "DK101", "DK102"))]
    for name, content in found.items():
        if name.endswith(".docx"):
            assert check(content, typed_tags=True) == [], name
    assert f"Semula {value}" in said(found["iku.docx"])
    for name in ("pk-camat.docx", "pk-camat.jejak.docx", "matriks-perubahan.docx"):
        assert value in said(found[f"perubahan-1/{name}"]), name
    stamp = stamp_of(opened(found["perubahan-1/pk-camat.docx"]))
    assert stamp is not None
    assert value in stamp.nilai.values()


@pytest.mark.parametrize("kind", [kind for kind in TYPED if kind != "long"])
def test_a_workbook_holds_a_value_as_typed(tmp_path, kind):
    office = year(tmp_path)
    change(
        office / "kinerja.yaml",
        NAME,
        f"nama: {written(TYPED[kind])}\n",
    )
    (office / "perubahan-1.yaml").unlink()
    review = pipeline.periksa(office)
    if review.menghalangi:
        pytest.skip("the workbook is made of sound sources only")
    ekspor(office, tmp_path / "tahun.xlsx")
    content = (tmp_path / "tahun.xlsx").read_bytes()
    assert any(TYPED[kind] == cell.isi for sheet in read_workbook(content) for cell in sheet.sel.values())
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert b"HYPERLINK(1;2)</f>" not in b"".join(package.read(name) for name in package.namelist())


def test_a_value_that_no_cell_holds_stays_in_the_yaml(tmp_path):
    office = tmp_path / "2026"
    shutil.copytree(CONTOH, office)
    change(office / "kinerja.yaml", NAME, f"nama: {TYPED['long']}\n")
    before = (office / "kinerja.yaml").read_bytes()
    ekspor(office, tmp_path / "tahun.xlsx")
    assert run(["excel", "impor", str(tmp_path / "tahun.xlsx"), str(office), "--ya"]) == 0
    assert (office / "kinerja.yaml").read_bytes() == before


@pytest.mark.parametrize("kind", REFUSED)
def test_a_sign_that_cannot_be_printed_is_refused_by_name(tmp_path, kind):
    value = REFUSED[kind]
    office = renamed(tmp_path, f"x{value}y")
    review = pipeline.periksa(office)
    found = {Path(one.asal.berkas).name for one in review.temuan if one.kode == "SB118"}
    assert found == {"kantor.yaml", "perubahan-1.yaml", "kinerja.yaml"}
    assert review.menghalangi
    list(pipeline.buat([office], pipeline.Pilihan(tmp_path / "out", jejak=True, tetap=True), lambda line: None))
    for name, content in files(tmp_path / "out").items():
        if name.endswith(".docx"):
            assert value not in said(content)
