"""Last year's folder rolled on to the new year: what changes, what stays, and what is left to a person."""

from __future__ import annotations

import difflib
import re
import shutil
from pathlib import Path

import pytest
from conftest import CONTOH, SOURCES, change
from offices import YEARS, contents, year
from rolled import copied

from generator import pipeline
from generator.excel import ekspor
from generator.findings import Tingkat
from generator.gulung import gulung
from generator.sources.load import load
from generator.sources.roll import advance

TO_FILL = {"RA106", "RA114", "RJ111", "AG112", "SK104", "PJ103", "PJ111", "DH104", "DH105"}
"""Rules that speak of what a person still has to fill or decide."""


def codes(folder: Path) -> set[str]:
    return {f.kode for f in pipeline.periksa(folder).temuan if f.tingkat is not Tingkat.CATATAN}


def added(old: Path, new: Path, name: str) -> list[str]:
    """The lines that a file of the new folder has and last year's has not."""
    lines = difflib.ndiff((old / name).read_text("utf-8").split("\n"), (new / name).read_text("utf-8").split("\n"))
    return [line[2:].strip() for line in lines if line.startswith("+ ")]


@pytest.mark.parametrize("cara", ["lebur", "abaikan"])
@pytest.mark.parametrize("source", [*YEARS, CONTOH], ids=lambda p: p.parent.name)
def test_a_rolled_office_loads_and_only_waits_to_be_filled(source, cara, tmp_path):
    old, new = copied(source, tmp_path)
    before = contents(old)
    rolled = gulung(old, new, cara)
    assert contents(old) == before
    assert load(new).findings == []
    assert {f for f in codes(new) - codes(old) if f not in TO_FILL} <= {p.kode for p in load(old).tahun.pengecualian}
    assert {p.relative_to(new).as_posix() for p in rolled.tertulis} == {
        name for name in before if not name.startswith("perubahan-")
    }
    assert not [p for p in old.parent.iterdir() if p not in (old, new)]


@pytest.mark.parametrize("source", [*YEARS, CONTOH], ids=lambda p: p.parent.name)
def test_only_the_lines_meant_are_touched(source, tmp_path):
    old, new = copied(source, tmp_path)
    gulung(old, new, "abaikan")
    year = new.name
    meant = re.compile(
        rf"(?:tahun: {year}|nomor:|tanggal:|pagu:|periode_renstra:|target:|anggaran:)(?:\s+#.*)?|target_lalu: \S+|\[\]"
        rf"|.*\b{year}\b.*"
    )
    for name in contents(new):
        if name.endswith(".yaml"):
            assert [line for line in added(old, new, name) if not meant.fullmatch(line)] == [], name
        else:
            assert (new / name).read_bytes() == (old / name).read_bytes()


def test_last_years_target_is_compared_with_once_the_new_one_is_filled(tmp_path):
    old, new = copied(CONTOH, tmp_path)
    change(old / "kinerja.yaml", "target_renstra: {2025: 84, 2026: 85}", "target_renstra: {2026: 85, 2027: 84}")
    rolled = gulung(old, new)
    (ikm,) = [i for _, _, i in load(new).tahun.semua_indikator() if i.id == "ikm"]
    assert (str(ikm.target), str(ikm.target_lalu), ikm.bulanan, ikm.triwulan) == ("84", "85", {}, None)
    assert "KS103" in {f.kode for f in pipeline.periksa(new).temuan}
    told = [line.pesan for line in rolled.diisi]
    assert "pembagian bulan 1 indikator camat (target setahun dari Renstra)" in told
    assert "target 2 indikator kasi-pelayanan dan pembagian bulannya" in told
    assert "anggaran 5 mata anggaran" in told


def test_a_target_that_was_not_set_leaves_no_older_one_behind(tmp_path):
    old, new = copied(CONTOH, tmp_path)
    change(old / "kinerja.yaml", "        target: BB\n        bulanan: {desember: BB}\n", "        target_lalu: B\n")
    gulung(old, new)
    assert "target_lalu: B\n" not in (new / "kinerja.yaml").read_text("utf-8")


def test_every_emptied_place_is_told_with_its_line(tmp_path):
    old, new = copied(CONTOH, tmp_path)
    change(old / "kantor.yaml", "tahun: 2026\n", "tahun: 2026\npagu: 130.250.000\npk: {tanggal: 2026-01-10}\n")
    change(old / "kantor.yaml", "periode_renstra: 2025-2029", "periode_renstra: 2021-2026")
    rolled = gulung(old, new)
    for told in rolled.diisi:
        line = Path(told.asal.berkas).read_text("utf-8").split("\n")[told.asal.baris - 1]
        assert re.search(r"\b(?:nomor|tanggal|pagu|periode_renstra|target|anggaran):", line), told
    assert [told.pesan for told in rolled.diisi if told.asal.berkas.endswith("kantor.yaml")] == [
        "periode Renstra",
        "pagu",
        "tanggal Perjanjian Kinerja",
    ]


def test_who_retires_and_what_was_revoked_is_named_and_a_plain_successor_takes_its_place(tmp_path):
    old, new = copied(CONTOH, tmp_path)
    change(old / "jabatan.yaml", "19740512 199903 2 004", "19681112 199903 2 004")
    change(old / "sk-iku.yaml", "  - uu-25-2004\n", "  - uu-25-2004\n  - uu-5-2014  # ASN\n")
    change(old / "sk-iku.yaml", "  - perpres-29-2014\n", "  - perpres-29-2014\n  - permenpanrb-41-2018\n")
    rolled = gulung(old, new)
    text = (new / "sk-iku.yaml").read_text("utf-8")
    assert "  - uu-23-2014\n  - uu-20-2023\n  - pp-17-2018\n" in text
    assert "uu-5-2014" not in text
    assert "permenpanrb-41-2018" in text
    (replaced,) = rolled.diganti
    assert "Undang-Undang Nomor 20 Tahun 2023 (uu-20-2023)" in replaced
    decided = [told.pesan[:5] for told in rolled.diputuskan]
    assert "PJ103" in decided
    assert "DH104" in decided or "DH105" in decided


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("Penetapan Indikator Kinerja Utama Tahun 2026", "2027"),
        ("Indikator Kinerja Individu Kecamatan X Tahun 2026 ditetapkan dengan Keputusan ini", "2027"),
        (">-\n    rencana aksi tahun\n    2026 ini", "2027"),
        ("Indikator Kinerja Utama Kecamatan X Tahun 2026-2030", "2026-2030"),
        ("Peraturan Bupati Nomor 3 Tahun 2026 tentang X", "2026"),
        ("hasil evaluasi tahun 2026", "2026"),
        ("Tahun 2025", "2025"),
    ],
)
def test_a_year_moves_on_only_where_the_paper_speaks_of_itself(text, moved):
    after = advance(text, 2026, 2027)
    assert moved in after
    assert re.sub(r"2027", "2026", after) == text


def test_a_year_that_was_left_is_named(tmp_path):
    old, new = copied(CONTOH, tmp_path)
    change(old / "rencana-aksi.yaml", "- memantau capaian", "- memperbaiki hasil evaluasi tahun 2026 dan capaian")
    told = [str(line) for line in gulung(old, new).diputuskan]
    assert len(told) == 1
    assert 'rencana-aksi.yaml:16  masih menyebut tahun 2026: "memperbaiki hasil evaluasi tahun 2026' in told[0]


def test_what_windows_wrote_stays_as_windows_wrote_it(tmp_path):
    old, new = copied(CONTOH, tmp_path)
    change(old / "kinerja.yaml", "        target: BB\n", "        target: -\n")
    for path in old.glob("*.yaml"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    (old / "sk-iku.yaml").write_bytes((CONTOH / "sk-iku.yaml").read_text("utf-8").encode("utf-16"))
    gulung(old, new)
    raw = (new / "kinerja.yaml").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf#")
    assert raw.count(b"\n") == raw.count(b"\r\n")
    assert load(new).tahun.kantor.tahun == 2027


def test_notes_and_folders_are_carried_over_but_not_what_is_hidden(tmp_path):
    old, new = copied(CONTOH, tmp_path)
    (old / "arsip").mkdir()
    (old / "arsip" / "catatan.txt").write_text("x")
    (old / "catatan.md").write_bytes(b"\xff\xfe\xff")
    (old / "~$kantor.docx").write_text("kunci")
    (old / ".rahasia").write_text("x")
    gulung(old, new)
    names = set(contents(new))
    assert {"arsip/catatan.txt", "catatan.md", "lambang.png"} <= names
    assert not {"~$kantor.docx", ".rahasia"} & names


def test_an_empty_folder_is_filled_and_its_name_tells_the_year(tmp_path):
    old, _ = copied(CONTOH, tmp_path)
    later, named = old.parent / "2029", old.parent / "rancangan"
    later.mkdir()
    rolled = gulung(old, later)
    gulung(old, named)
    assert load(later).tahun.kantor.tahun == 2029
    assert load(named).tahun.kantor.tahun == 2027
    assert any("bukan tahun sebelumnya" in line.pesan for line in rolled.diputuskan)


def test_the_list_ends_the_command_group_by_group(tmp_path):
    old, new = copied(SOURCES / "poncokusumo" / "2022", tmp_path)
    lines = list(gulung(old, new).daftar())
    assert lines[0] == "Masih harus diisi:"
    assert lines[1].endswith("sk-iki.yaml:7  nomor sk-iki")
    assert "Tidak dibawa:" in lines


def in_workbook(old: Path) -> Path:
    """The same year with its indicators in `kinerja.xlsx`."""
    twin = Path(shutil.copytree(old, old.parent.with_name("buku") / old.name))
    ekspor(twin, twin.parent / "kinerja.xlsx")
    (twin / "kinerja.yaml").unlink(missing_ok=True)
    shutil.rmtree(twin / "kinerja", ignore_errors=True)
    shutil.move(twin.parent / "kinerja.xlsx", twin / "kinerja.xlsx")
    return twin


def indicators(folder: Path) -> list[tuple[object, ...]]:
    tahun = year(folder)
    return [
        (jabatan, sasaran.sasaran, i.id, i.nama, i.target, i.per_bulan, i.target_lalu and i.target_lalu.angka)
        for jabatan, sasaran, i in tahun.semua_indikator()
    ]


@pytest.mark.parametrize("cara", ["lebur", "abaikan"])
@pytest.mark.parametrize("source", [*YEARS, CONTOH], ids=lambda p: p.parent.name)
def test_indicators_in_a_workbook_are_rolled_as_those_in_yaml_into_a_workbook(source, cara, tmp_path):
    old, new = copied(source, tmp_path)
    twin = in_workbook(old)
    written = gulung(old, new, cara)
    rolled = gulung(twin, twin.parent / new.name, cara)
    assert (twin.parent / new.name / "kinerja.xlsx").exists()
    assert not (twin.parent / new.name / "kinerja.yaml").exists()
    assert load(twin.parent / new.name).findings == []
    assert indicators(twin.parent / new.name) == indicators(new)
    assert "kinerja.xlsx: disusun ulang; kolom, warna, dan catatan sendiri tidak ikut." in rolled.ditinggalkan
    assert [line.pesan for line in rolled.diisi] == [line.pesan for line in written.diisi]


def test_a_workbook_among_the_files_of_kinerja_is_rolled_too(tmp_path):
    old, new = copied(CONTOH, tmp_path)
    twin = in_workbook(old)
    (twin / "kinerja").mkdir()
    (twin / "kinerja.xlsx").rename(twin / "kinerja" / "semua.xlsx")
    gulung(old, new)
    gulung(twin, twin.parent / new.name)
    assert indicators(twin.parent / new.name) == indicators(new)
