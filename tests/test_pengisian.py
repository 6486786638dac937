"""What nothing has changed since it was written is not made again, and the review says of it what it said then."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import change
from docx import Document

from generator import pengisian, pipeline
from generator.documents.typeset import Typesetter
from generator.output.files import Keadaan
from generator.word.shelf import shipped_folder


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the papers that are filled from now on, the review sheet left out."""
    names: list[str] = []
    fill, trace = Typesetter.set, Typesetter.set_jejak

    def counted(self, paper, tahun, watermark=""):
        names.extend([paper.nama] * (paper.jenis != "lembar-reviu"))
        return fill(self, paper, tahun, watermark)

    def traced(self, lama, baru, *rest):
        names.append(f"{baru.nama}.jejak")
        return trace(self, lama, baru, *rest)

    monkeypatch.setattr(Typesetter, "set", counted)
    monkeypatch.setattr(Typesetter, "set_jejak", traced)
    return names


def papers(year: Path, out: Path, **choice: object) -> pipeline.Pembuatan:
    """What `buat` makes of a year."""
    (one,) = pipeline.buat([year], pipeline.Pilihan(out, **choice), lambda line: None)  # type: ignore[arg-type]
    return one


def states(one: pipeline.Pembuatan) -> set[Keadaan]:
    return {paper.keadaan for paper in one.tertulis}


def edited_template(folder: Path, name: str, old: str, new: str) -> None:
    """The office's own copy of a template with another word in it."""
    folder.mkdir(exist_ok=True)
    document = Document(str(shipped_folder() / name))
    runs = [run for run in document.element.body.iter("{*}t") if old in (run.text or "")]
    assert runs
    for run in runs:
        run.text = run.text.replace(old, new)
    document.save(str(folder / name))


def test_the_same_sources_make_nothing_and_leave_every_byte(office, tmp_path, made):
    first = papers(office, tmp_path / "output")
    before = {path: path.read_bytes() for path in (tmp_path / "output").rglob("*") if path.is_file()}
    assert made
    made.clear()
    again = papers(office, tmp_path / "output")
    assert made == []
    assert states(again) == {Keadaan.TETAP}
    assert again.pemeriksaan.temuan == first.pemeriksaan.temuan
    assert {path: path.read_bytes() for path in before} == before


def test_only_the_papers_that_a_change_touches_are_made(office, tmp_path, made):
    papers(office, tmp_path / "output")
    made.clear()
    change(office / "kinerja.yaml", "alasan: Pelayanan publik kecamatan belum optimal", "alasan: Lain sama sekali")
    again = papers(office, tmp_path / "output")
    assert "iku" in made and "rencana-aksi" not in made and "pk-camat" not in made
    assert states(again) == {Keadaan.TETAP, Keadaan.BERUBAH}


def test_a_paper_that_is_gone_or_was_edited_is_made_again(office, tmp_path, made):
    first = papers(office, tmp_path / "output")
    gone, edited = first.tertulis[0].path, first.tertulis[1].path
    gone.unlink()
    edited.write_bytes(b"bukan Word")
    made.clear()
    papers(office, tmp_path / "output")
    assert made == [gone.stem, edited.stem]


def test_another_template_or_program_makes_them_again(office, tmp_path, made, monkeypatch):
    own = tmp_path / "templat"
    papers(office, tmp_path / "output")
    made.clear()
    edited_template(own, "iki.docx", "No", "Nomor")
    papers(office, tmp_path / "output", templat=own)
    assert made and all("iki" in name for name in made)
    made.clear()
    monkeypatch.setattr(pengisian, "_program", lambda: "lain")
    papers(office, tmp_path / "output", templat=own)
    assert "rencana-aksi" in made


def test_redlines_are_not_made_again_either(tmp_path, made):
    kubutambahan = Path("sources/kubutambahan/2022")
    papers(kubutambahan, tmp_path, jejak=True)
    assert any(name.endswith(".jejak") for name in made)
    made.clear()
    again = papers(kubutambahan, tmp_path, jejak=True)
    assert made == []
    assert states(again) == {Keadaan.TETAP}


def test_what_reading_back_found_is_told_again_of_a_paper_that_was_not_made(office, tmp_path, made, monkeypatch):
    change(office / "kinerja.yaml", "satuan: Laporan", f"satuan: Laporan{'pertanggungjawaban' * 4}")
    first = papers(office, tmp_path / "output")
    told = [finding for finding in first.pemeriksaan.temuan if finding.kode.startswith("DK")]
    assert told
    made.clear()
    monkeypatch.setattr(pengisian, "Terbaca", None)
    again = papers(office, tmp_path / "output")
    assert made == []
    assert [finding for finding in again.pemeriksaan.temuan if finding.kode.startswith("DK")] == told


def test_a_paper_is_read_again_when_the_sources_say_something_else_of_it(office, tmp_path, made):
    papers(office, tmp_path / "output")
    memory = next((tmp_path / "output").rglob(".naskah.json"))
    before = json.loads(memory.read_text(encoding="utf-8"))["bahan"]
    change(office / "kinerja.yaml", "alasan: Pelayanan publik kecamatan belum optimal", "alasan: Lain sama sekali")
    papers(office, tmp_path / "output")
    after = json.loads(memory.read_text(encoding="utf-8"))["bahan"]
    assert before["rencana-aksi.docx"]["kunci"] == after["rencana-aksi.docx"]["kunci"]
    assert before["rencana-aksi.docx"]["bacaan"] != after["rencana-aksi.docx"]["bacaan"]


@pytest.mark.parametrize("spoilt", ["[]", '{"pk-camat.docx": 3}', '{"iku.docx": {"kunci": 1}}', '"x"'])
def test_a_memory_that_somebody_spoilt_only_costs_time(office, tmp_path, made, spoilt):
    papers(office, tmp_path / "output")
    memory = next((tmp_path / "output").rglob(".naskah.json"))
    told = json.loads(memory.read_text(encoding="utf-8"))
    memory.write_text(json.dumps({**told, "bahan": json.loads(spoilt)}), encoding="utf-8")
    made.clear()
    assert states(papers(office, tmp_path / "output")) == {Keadaan.TETAP}
    assert made
