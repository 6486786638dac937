"""The papers of a version: their names, what is made again, the Keputusan that amends or replaces."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from conftest import SOURCES
from lxml import etree
from overlays import HEAD as BUDGET
from papers import audit, part
from papers import text as words
from structure import W

from generator import pipeline
from generator.cli import run
from generator.errors import UsageError
from generator.output.files import Keadaan
from generator.wording import NON_BREAKING_HYPHEN

MUTATION = "ke: 1\ntanggal: 2021-10-04\nalasan: pejabat\ndasar: Mutasi\n"
STRATEGY = """\
ke: 1
tanggal: 2021-10-04
alasan: strategi
dasar: Perubahan Rencana Strategis Kecamatan Leuwisari
indikator:
  ikm: {nama: Indeks Kepuasan Masyarakat atas Pelayanan, alasan: Nama disesuaikan}
keputusan:
"""


def made(folder: Path, out: Path, **choice) -> dict[str, Path]:
    """The papers of a folder by their path below the office's output folder."""
    (result,) = pipeline.buat([folder], pipeline.Pilihan(out, **choice), lambda line: None)
    assert not [f for f in result.pemeriksaan.temuan if f.blocks]
    root = result.reviu[0].path.parent
    for paper in result.tertulis:
        audit(paper.path)
    return {paper.path.relative_to(root).as_posix(): paper.path for paper in result.tertulis}


def said(path: Path) -> str:
    """The text of a paper with plain hyphens."""
    return words(path).replace(NON_BREAKING_HYPHEN, "-")


def overlay(office: Path, text: str, number: int = 1) -> None:
    (office / f"perubahan-{number}.yaml").write_text(text, "utf-8")


@pytest.fixture
def leuwisari(tmp_path) -> Path:
    return Path(shutil.copytree(SOURCES / "leuwisari" / "2021", tmp_path / "leuwisari" / "2021"))


def test_the_agreement_of_a_version_names_it_and_bears_its_date(tmp_path):
    papers = made(SOURCES / "kubutambahan" / "2022", tmp_path)
    first, second = said(papers["perubahan-1/pk-camat.docx"]), said(papers["perubahan-2/pk-camat.docx"])
    assert "PERJANJIAN KINERJA TAHUN 2022" in said(papers["pk-camat.docx"])
    assert "PERJANJIAN KINERJA PERUBAHAN TAHUN 2022" in first
    assert "Kubutambahan, 12 Oktober 2022" in first
    assert "LAMPIRAN PERJANJIAN KINERJA PERUBAHAN KEDUA TAHUN 2022" in second
    assert "I Gede Rekaan, S.STP." in second
    assert "I Gede Rekaan, S.STP." not in first


def test_the_plan_says_perubahan_once_wherever_it_names_itself(tmp_path):
    papers = made(SOURCES / "kubutambahan" / "2022", tmp_path, versi=1)
    text = said(papers["perubahan-1/rencana-aksi.docx"])
    assert set(papers) == {f"perubahan-1/{name}.docx" for name in ("rencana-aksi", "pk-camat", "matriks-perubahan")}
    assert text.count("RENCANA AKSI ATAS PERJANJIAN KINERJA PERUBAHAN") >= 3
    assert "perubahan perubahan" not in text.lower()
    named = text.lower().replace("rencana aksi atas perjanjian kinerja perubahan", "")
    assert "rencana aksi atas perjanjian kinerja" not in named


def test_the_murni_year_stays_what_it_was(tmp_path, office):
    before = {name: path.read_bytes() for name, path in made(office, tmp_path / "a").items()}
    overlay(office, BUDGET + "indikator:\n  ikm: {target: 86, bulanan: {desember: 86}}\n")
    after = {name: path.read_bytes() for name, path in made(office, tmp_path / "b", versi=0).items()}
    assert after == before


def test_only_papers_that_a_change_touches_are_made_again(tmp_path, office):
    overlay(office, BUDGET + "indikator:\n  ikm: {target: 86, bulanan: {desember: 86}, alasan: Hasil survei}\n")
    papers = made(office, tmp_path)
    assert {name for name in papers if name.startswith("perubahan-1/")} == {
        "perubahan-1/pk-camat.docx",
        "perubahan-1/rencana-aksi.docx",
        "perubahan-1/matriks-perubahan.docx",
    }
    assert "\t86\t" in said(papers["perubahan-1/pk-camat.docx"]).replace("\n", "\t")


def test_a_second_run_leaves_every_version_as_it_is(tmp_path, office):
    overlay(office, BUDGET + "indikator:\n  ikm: {target: 86, bulanan: {desember: 86}, alasan: Hasil survei}\n")
    made(office, tmp_path)
    (again,) = pipeline.buat([office], pipeline.Pilihan(tmp_path), lambda line: None)
    assert {paper.keadaan for paper in again.tertulis} == {Keadaan.TETAP}


def test_a_version_that_is_not_there_is_named(tmp_path, office):
    with pytest.raises(UsageError, match="perubahan-3"):
        made(office, tmp_path, versi=3)


def test_redlines_stand_beside_the_papers_that_take_the_place_of_others(tmp_path, leuwisari):
    overlay(
        leuwisari,
        STRATEGY + "  sk-iku: {nomor: 900/Kep-017/Kec/2021, tanggal: 2021-10-04}\n  sk-iki: {cara: mengganti}\n",
    )
    papers = made(leuwisari, tmp_path / "o", jejak=True)
    redlines = {name for name in papers if name.endswith(".jejak.docx")}
    assert redlines == {f"perubahan-1/{name}.jejak.docx" for name in ("sk-iki", "iku", "iki")}
    xml = etree.tostring(part(papers["perubahan-1/iku.jejak.docx"]), encoding="unicode")
    assert 'w:author="Kecamatan Leuwisari"' in xml
    assert 'w:date="2021-10-04T00:00:00Z"' in xml


def test_a_redline_compares_with_the_last_paper_that_was_made(tmp_path, office):
    overlay(office, BUDGET + "indikator:\n  ikm: {target: 86, bulanan: {desember: 86}, alasan: Hasil survei}\n")
    second = BUDGET.replace("ke: 1", "ke: 2").replace("2026-10-12", "2026-11-02").replace("oktober", "november")
    overlay(office, second + "pejabat:\n  sekretaris: {nama: Sri Wahyuni, alasan: Mutasi}\n", 2)
    papers = made(office, tmp_path, jejak=True)
    assert "perubahan-1/pk-sekretaris.docx" not in papers
    removed = part(papers["perubahan-2/pk-sekretaris.jejak.docx"]).iter(f"{W}delText")
    assert "PERUBAHAN" not in " ".join(text.text for text in removed)


def test_a_redline_that_is_there_is_kept_in_step(tmp_path):
    folder = Path(shutil.copytree(SOURCES / "kubutambahan" / "2022", tmp_path / "kubutambahan" / "2022"))
    first = made(folder, tmp_path / "out", jejak=True)
    path = folder / "perubahan-2.yaml"
    path.write_text(
        path.read_text("utf-8").replace("2.850", "2.853").replace("desember: 287", "desember: 290"), "utf-8"
    )
    before = first["perubahan-2/rencana-aksi.jejak.docx"].read_bytes()
    again = made(folder, tmp_path / "out")
    assert "2.853" in said(again["perubahan-2/rencana-aksi.jejak.docx"])
    assert again["perubahan-2/rencana-aksi.jejak.docx"].read_bytes() != before


def test_papers_that_the_sources_no_longer_give_are_named(tmp_path, capsys):
    folder = Path(shutil.copytree(SOURCES / "kubutambahan" / "2022", tmp_path / "kubutambahan" / "2022"))
    out = tmp_path / "out" / "kubutambahan" / "2022"
    made(folder, tmp_path / "out", jejak=True)
    (folder / "perubahan-2.yaml").unlink()
    (out / "perubahan-2" / "matriks-perubahan.docx").unlink()
    (result,) = pipeline.buat([folder], pipeline.Pilihan(tmp_path / "out", frozenset({"pk"})), lambda line: None)
    assert [path.relative_to(out / "perubahan-2").name for path in result.sisa] == [
        "pk-camat.docx",
        "pk-camat.jejak.docx",
        "rencana-aksi.docx",
        "rencana-aksi.jejak.docx",
    ]
    assert run(["buat", str(folder), "-o", str(tmp_path / "out")]) == 0
    told = capsys.readouterr().out
    assert "Tidak lagi dibuat dari sumber ini; hapus atau simpan di tempat lain:" in told
    assert f"{out / 'perubahan-2' / 'pk-camat.docx'}\n" in told


def test_an_amending_decision_names_what_it_amends_and_how_often(tmp_path, leuwisari):
    overlay(leuwisari, STRATEGY + "  sk-iku: {nomor: 900/Kep-017/Kec/2021, tanggal: 2021-10-04}\n")
    overlay(
        leuwisari,
        "ke: 2\ntanggal: 2021-12-06\nalasan: strategi\ndasar: Reviu Renstra\n"
        "keputusan:\n  sk-iku: {nomor: 900/Kep-020/Kec/2021, tanggal: 2021-12-06}\n",
        2,
    )
    overlay(leuwisari, "ke: 3\ntanggal: 2021-12-20\nalasan: strategi\ndasar: Reviu\nkeputusan:\n  sk-iku: {}\n", 3)
    papers = made(leuwisari, tmp_path / "o")
    title = "KEPUTUSAN CAMAT LEUWISARI NOMOR 900/KEP-001/KEC/2021 TENTANG PENETAPAN INDIKATOR KINERJA UTAMA"
    first, second, third = (said(papers[f"perubahan-{n}/sk-iku.docx"]) for n in (1, 2, 3))
    assert f"PERUBAHAN ATAS {title}" in first
    assert "NOMOR 900/Kep-017/Kec/2021" in first
    assert "Mengubah Lampiran Keputusan Camat Leuwisari Nomor 900/Kep-001/Kec/2021 tentang" in first
    assert "dinyatakan tetap berlaku." in first
    assert "Indeks Kepuasan Masyarakat atas Pelayanan" in first
    assert f"PERUBAHAN KEDUA ATAS {title}" in second
    assert "sebagaimana telah diubah dengan Keputusan Camat Leuwisari Nomor 900/Kep-017/Kec/2021 sehingga" in second
    assert f"PERUBAHAN KETIGA ATAS {title}" in third
    assert "diubah beberapa kali, terakhir dengan Keputusan Camat Leuwisari Nomor 900/Kep-020/Kec/2021" in third


def test_a_replacing_decision_revokes_the_former_and_decides_what_it_decided(tmp_path, leuwisari):
    overlay(leuwisari, STRATEGY + "  sk-iku: {cara: mengganti, tanggal: 2021-10-04}\n")
    papers = made(leuwisari, tmp_path / "o")
    old, new = said(papers["sk-iku.docx"]), said(papers["perubahan-1/sk-iku.docx"])
    revoked = "Pada saat Keputusan ini mulai berlaku, Keputusan Camat Leuwisari Nomor 900/Kep-001/Kec/2021 tentang"
    assert revoked in new
    assert "dicabut dan dinyatakan tidak berlaku." in new
    assert revoked not in old
    assert new.index(revoked) < new.index("Keputusan ini mulai berlaku pada tanggal ditetapkan")
    assert "PERUBAHAN ATAS" not in new
    decided = "menjadi acuan ukuran kinerja yang dipakai"
    assert decided in old
    assert decided in new


def test_what_the_office_words_itself_stands_as_it_words_it(tmp_path, leuwisari):
    own = (
        "  sk-iku:\n    menimbang: [bahwa sasaran strategis telah berubah]\n"
        "    memutuskan: [{isi: Lampiran Keputusan Camat Leuwisari Nomor 900/Kep-001/Kec/2021 diganti}, "
        "{isi: Keputusan ini mulai berlaku pada tanggal ditetapkan}]\n    tembusan: [Bupati Tasikmalaya]\n"
    )
    overlay(leuwisari, STRATEGY + own)
    text = said(made(leuwisari, tmp_path / "o")["perubahan-1/sk-iku.docx"])
    assert "bahwa sasaran strategis telah berubah;" in text
    assert "tetap berlaku" not in text
    assert "Bupati Tasikmalaya." in text


def test_a_keputusan_of_before_is_not_made_again_for_a_new_camat(leuwisari, tmp_path):
    overlay(
        leuwisari,
        "ke: 1\ntanggal: 2021-10-04\nalasan: pejabat\ndasar: Mutasi\npejabat:\n  camat: {nama: Budi Rekaan}\n",
    )
    papers = made(leuwisari, tmp_path)
    again = {name.removeprefix("perubahan-1/") for name in papers if name.startswith("perubahan-1/")}
    assert not again & {"sk-iku.docx", "sk-iki.docx", "iku.docx", "iki.docx"}
    assert "matriks-perubahan.docx" in again


def test_a_camat_who_no_longer_acts_for_another_loses_the_mark(office, tmp_path):
    held = office / "jabatan.yaml"
    held.write_text(held.read_text("utf-8").replace("  nama: Camat\n", "  nama: Plt. Camat\n"), "utf-8")
    overlay(
        office,
        BUDGET.replace("anggaran\n", "pejabat\n", 1) + "pejabat:\n  camat: {nama: Sri Wahyuni, jabatan: Camat}\n",
    )
    papers = made(office, tmp_path)
    assert "Plt. CAMAT SUKAMAJU" in said(papers["pk-camat.docx"])
    definitive = said(papers["perubahan-1/pk-camat.docx"])
    assert "Sri Wahyuni" in definitive
    assert "Plt." not in definitive
    assert "Plt. Camat" in said(papers["perubahan-1/matriks-perubahan.docx"])
