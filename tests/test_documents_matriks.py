"""The matrix of a perubahan, read from the file: what its tables say, and how they stand on the pages."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from conftest import SOURCES, change
from offices import year
from overlays import ADMINDUK, BUDGET, HEAD, compared, overlay
from papers import audit, convert, lines, needs_bookman, needs_libreoffice, pages, part
from structure import W

from generator.answers.banding import tell
from generator.documents.matriks_perubahan import KonteksMatriks, build
from generator.model.tahun import Tahun
from generator.numbers import read_number
from generator.word.reading import Terbaca

NEW = """\
indikator_baru:
  kasi-pelayanan:
    - sasaran: Terlaksananya tertib administrasi pelayanan publik
      indikator: [{id: kuesioner, nama: Jumlah kuesioner, satuan: Lembar, target: 75, bulanan: {desember: 75}}]
"""
OFFICIALS = """\
pejabat:
  kasi-pelayanan: {nama: Komang Adi, nip: 19800101 200501 1 001}
"""
INDICATORS = [["No.", "Sasaran", "Indikator Kinerja", "Satuan", "Semula", "Menjadi", "Selisih", "Alasan"]]
SERVICE = "Terlaksananya tertib administrasi pelayanan publik"
DOCUMENTS = "Jumlah dokumen administrasi kependudukan yang diterbitkan sesuai SOP"
BUDGET_CHANGE = "Perubahan alokasi anggaran"


def matrix(office: Path, *texts: str) -> Path:
    """The paper of an office with these perubahan, audited."""
    overlay(office, *texts)
    return written(office)


def written(office: Path, dari: str | None = None) -> Path:
    path = office.parent / "matriks-perubahan.docx"
    content = tell(office, dari, None, "docx")
    assert isinstance(content, bytes)
    path.write_bytes(content)
    audit(path)
    return path


def tables(path: Path) -> dict[str, list[list[str]]]:
    """The tables of the paper by the title above each."""
    found = Terbaca(path.read_bytes()).tabel
    titles = [title for title, _ in titled(path)]
    return {title: [list(row) for row in table.baris] for title, table in zip(titles, found, strict=True)}


def titled(path: Path) -> Iterator[tuple[str, Any]]:
    """Each table with the text of the paragraph above it."""
    for table in part(path).iter(f"{W}tbl"):
        yield "".join(node.text or "" for node in table.getprevious().iter(f"{W}t")), table


def context(tahun: Tahun) -> KonteksMatriks:
    return build(tahun, tahun.pada_versi(tahun.perubahan[-1].ke), compared(tahun))


def test_the_head_says_whose_matrix_it_is_and_on_what_grounds(office):
    text = lines(matrix(office, HEAD + ADMINDUK))
    assert text[:3] == [
        "MATRIKS PERUBAHAN PERJANJIAN KINERJA",
        "KECAMATAN SUKAMAJU",
        "KABUPATEN NUSARAYA TAHUN 2026",
    ]
    assert "Perubahan\t:\tPerjanjian Kinerja Perubahan terhadap Perjanjian Kinerja semula" in text
    assert "Alasan\t:\tPerubahan alokasi anggaran (Perubahan APBD Tahun Anggaran 2026)" in text
    assert "Tanggal\t:\t12 Oktober 2026" in text
    assert "Berlaku mulai\t:\tOktober" in text


def test_over_several_perubahan_each_ground_is_an_item_of_the_head(office):
    overlay(office, HEAD + ADMINDUK, "ke: 2\nalasan: pejabat\nindikator: {ikm: {target: 86}}\n")
    text = lines(written(office, "murni"))
    assert "Perubahan\t:\tPerjanjian Kinerja Perubahan Kedua terhadap Perjanjian Kinerja semula" in text
    assert "\t\tb.\tPergantian pejabat." in text


def test_a_ground_that_stands_at_the_head_is_named_in_the_cells_without_its_basis(office):
    overlay(
        office, HEAD + "indikator: {ikm: {target: 86}}\n", "ke: 2\nalasan: strategi\nindikator: {ikm: {target: 87}}\n"
    )
    row = tables(written(office, "murni"))["CAMAT"][1]
    assert row[-1] == "Perubahan 1: perubahan alokasi anggaran; perubahan 2: perubahan strategi"


def test_each_jabatan_has_a_table_of_targets_and_one_of_months(office):
    made = tables(matrix(office, HEAD + ADMINDUK + "  izin-tepat-waktu: dihapus\n" + NEW))
    permits = "Persentase izin yang diterbitkan tepat waktu"
    assert made["KEPALA SEKSI PELAYANAN"] == [
        *INDICATORS,
        ["1.", SERVICE, DOCUMENTS, "Dokumen", "1.800", "1.950", "+150", "Tambahan blangko KTP"],
        ["1.", SERVICE, "Jumlah kuesioner", "Lembar", "-", "75", "baru", BUDGET_CHANGE],
        ["1.", SERVICE, permits, "%", "100", "-", "dihapus", BUDGET_CHANGE],
    ]
    months = made["KEPALA SEKSI PELAYANAN: TARGET BULANAN"]
    documents = ["1.", f"{DOCUMENTS} (Dokumen)"]
    assert months[1:4] == [
        [*documents, "Semula", *["150"] * 12],
        [*documents, "Menjadi", *["150"] * 9, *["200"] * 3],
        [*documents, "Selisih", *[""] * 9, *["+50"] * 3],
    ]
    assert months[4:6] == [
        ["2.", "Jumlah kuesioner (Lembar)", "Semula", *["-"] * 12],
        ["2.", "Jumlah kuesioner (Lembar)", "Menjadi", *["-"] * 11, "75"],
    ]
    assert len(months) == 8


def test_where_only_months_or_names_change_the_target_is_said_to_stay(office):
    text = "indikator:\n  ikm: {bulanan: {desember: 86}}\n  adminduk: {nama: Jumlah KTP, satuan: Lembar}\n"
    made = tables(matrix(office, HEAD + text))
    assert made["CAMAT"][1][3:7] == ["Nilai", "85", "85", "tetap"]
    renamed = [f"Jumlah KTP\n(semula: {DOCUMENTS})", "Lembar\n(semula: Dokumen)", "1.800", "1.800", "tetap"]
    assert [cell.replace(" (semula", "\n(semula") for cell in made["KEPALA SEKSI PELAYANAN"][1][2:7]] == renamed


def test_without_a_target_there_is_none_that_stays(office):
    change(office / "kinerja.yaml", "        target: 4\n", "")
    row = tables(matrix(office, HEAD + "indikator: {waktu-spj: {nama: Waktu SPJ}}\n"))["BENDAHARA"][1]
    assert row[4:7] == ["-", "-", "-"]


def test_what_is_neither_target_nor_name_has_a_table_of_its_own(office):
    made = tables(matrix(office, HEAD + "indikator: {adminduk: {sumber_data: Aplikasi, alasan: Sistem baru}}\n"))
    assert made == {
        "KEPALA SEKSI PELAYANAN: PERUBAHAN LAIN": [
            ["No.", "Indikator", "Uraian", "Semula", "Menjadi", "Alasan"],
            ["1.", DOCUMENTS, "Sumber data", "Register pelayanan", "Aplikasi", "Sistem baru"],
        ]
    }


def test_the_budget_shows_sums_that_follow_and_ends_in_the_sum_of_all_programs(office):
    made = tables(matrix(office, HEAD + BUDGET))["ANGGARAN"]
    assert made[0] == ["Kode", "Uraian", "Semula (Rp)", "Menjadi (Rp)", "Selisih (Rp)", "Alasan"]
    assert [row[0] for row in made[1:-1]] == [
        *("7.01.01", "7.01.01.2.01", "7.01.01.2.01.0001", "7.01.01.2.01.0007", "7.01.01.2.02")
    ]
    assert made[1][2:] == ["15.000.000", "52.500.000", "+37.500.000", "Mengikuti rinciannya"]
    assert made[4][2:] == ["5.000.000", "-", "−5.000.000", BUDGET_CHANGE]
    assert made[-1][1:] == ["Jumlah seluruh program", "130.250.000", "167.750.000", "+37.500.000", ""]
    leaves = [row for row in made[1:-1] if row[5] != "Mengikuti rinciannya"]
    assert sum(map(_figure, leaves)) == _figure(made[-1])


def _figure(row: list[str]) -> Decimal:
    reading = read_number(row[4].removeprefix("+"))
    assert reading is not None
    return reading.angka


def test_officials_and_keputusan_have_tables_before_the_signature_of_the_head(office):
    text = "keputusan: {sk-iku: {nomor: 21 Tahun 2026, tanggal: 2026-10-12}}\n"
    path = matrix(office, HEAD + OFFICIALS + text)
    made = tables(path)
    assert [row[2:5] for row in made["PEJABAT"][1:]] == [
        ["Nama", "Nurhayati, S.E.", "Komang Adi"],
        ["NIP", "19850305 201001 2 011", "19800101 200501 1 001"],
        ["Pangkat", "Penata Tk. I", "-"],
    ]
    assert [row[2] for row in made["KEPUTUSAN"][1:]] == ["Keadaan", "Nomor", "Tanggal", "Tentang"]
    end = lines(path)[-5:]
    assert end[0] == "CAMAT SUKAMAJU,"
    assert end[2:] == ["Dra. Sri Rahayu, M.Si.", "Pembina Tk. I", "NIP 19740512 199903 2 004"]


def test_tables_of_nothing_are_left_out(office):
    assert set(tables(matrix(office, HEAD + OFFICIALS))) == {"PEJABAT"}


def test_figures_stand_at_the_right_and_changed_months_are_bold(office):
    by_title = dict(titled(matrix(office, HEAD + ADMINDUK)))
    row = by_title["KEPALA SEKSI PELAYANAN"].findall(f"{W}tr")[1]
    assert [style(cell) for cell in row.findall(f"{W}tc")][4:7] == ["IsiTabelKecilKanan"] * 3
    row = by_title["KEPALA SEKSI PELAYANAN: TARGET BULANAN"].findall(f"{W}tr")[2]
    months = [style(cell) for cell in row.findall(f"{W}tc")][3:]
    assert months == ["IsiTabelKecilKanan"] * 9 + ["JumlahTabelKecil"] * 3


def style(cell: Any) -> str:
    (found,) = {p.find(f"{W}pPr/{W}pStyle").get(f"{W}val") for p in cell.iter(f"{W}p")}
    return str(found)


def test_heads_of_tables_repeat_and_rows_never_split(office):
    for _, table in titled(matrix(office, HEAD + ADMINDUK + BUDGET + OFFICIALS)):
        rows = table.findall(f"{W}tr")
        assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_rows_carry_the_ids_of_what_they_show(office):
    made = context(overlay(office, HEAD + ADMINDUK + BUDGET + OFFICIALS))
    (position,) = made.jabatan
    assert position.id == "kasi-pelayanan"
    assert [i.id for s in position.sasaran for i in s.indikator] == ["adminduk"]
    assert [m.id for m in position.bulanan] == ["adminduk"]
    assert [p.kode for p in made.anggaran] == ["7.01.01"]
    assert [p.id for p in made.pejabat] == ["kasi-pelayanan"]


def test_the_bytes_depend_on_the_sources_alone(office):
    overlay(office, HEAD + ADMINDUK)
    assert tell(office, None, None, "docx") == tell(office, None, None, "docx")


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """An office of sixteen jabatan in which every indicator changes."""
    folder = Path(shutil.copytree(SOURCES / "kubutambahan" / "2022", tmp_path / "kubutambahan" / "2022"))
    for path in folder.glob("perubahan-*.yaml"):
        path.unlink()
    tahun = year(folder)
    assert len(tahun.kinerja) >= 16
    changes = []
    for n, (_, _, indikator) in enumerate(tahun.semua_indikator()):
        why = f"Penyesuaian jumlah sasaran layanan {'sangat ' * (n % 7)}banyak"
        changes.append(f"  {indikator.id}: {{target: {n + 200}, bulanan: {{desember: {n}}}, alasan: {why}}}\n")
    budget = "anggaran: {7.01.02.2.04.0003: 120.000.000, 7.01.06.2.01.0002: 130.000.000}\n"
    head = HEAD.replace("2026", "2022")
    (folder / "perubahan-1.yaml").write_text(f"{head}indikator:\n{''.join(changes)}{budget}{OFFICIALS}", "utf-8")
    return folder


@needs_libreoffice
@needs_bookman
@pytest.mark.parametrize("officials", [True, False])
def test_on_its_pages_heads_repeat_no_title_stands_alone_and_the_signature_has_company(many, tmp_path, officials):
    if not officials:
        source = many / "perubahan-1.yaml"
        source.write_text(source.read_text("utf-8").replace(OFFICIALS, ""), "utf-8")
    path = written(many)
    assert list(Terbaca(path.read_bytes()).sempit()) == []
    (pdf,) = convert([path], tmp_path)
    said = pages(pdf)
    assert len(said) > 10
    for page in said:
        assert any(head in page for head in ("Semula Menjadi", "Versi Jan Feb", "Semula (Rp)")), page
    names = [title for title, _ in titled(path)]
    for page in said:
        body = page.rsplit(" ", 1)[0]
        assert not any(body.endswith(name) for name in names), body[-80:]
    (signed,) = (page for page in said if "CAMAT KUBUTAMBAHAN," in page)
    assert signed is said[-1]
    assert ("Komang Adi" if officials else "Jumlah seluruh program") in signed
    (total,) = (page for page in said if "Jumlah seluruh program" in page)
    assert "7.01.06.2.01.0002" in total
