"""What cannot be rolled, and places it cannot be rolled to: refused with the way out, and nothing is left behind."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import CONTOH, change
from offices import contents
from rolled import copied

from generator.errors import NaskahError, OutputUnwritable, SourceUnreadable, UsageError
from generator.gulung import gulung


def refused(old: Path, new: Path, kind: type[Exception], match: str) -> None:
    before, around = contents(old) if old.is_dir() else {}, sorted(old.parent.rglob("*"))
    with pytest.raises(kind, match=match):
        gulung(old, new)
    assert (contents(old) if old.is_dir() else {}) == before
    assert sorted(old.parent.rglob("*")) == around


def test_sources_with_faults_of_form_are_refused_with_the_way_out(tmp_path):
    old, new = copied(CONTOH, tmp_path)
    change(old / "kantor.yaml", "tahun: 2026", "tahun: dua ribu")
    refused(old, new, SourceUnreadable, "Jalankan dahulu: naskah periksa")
    assert SourceUnreadable.exit_code == 3


def test_an_alias_is_refused_with_the_way_out(tmp_path):
    old, new = copied(CONTOH, tmp_path)
    change(old / "kinerja.yaml", "formulasi: Hasil survei kepuasan", "formulasi: &h Hasil survei kepuasan")
    change(old / "kinerja.yaml", "formulasi: Hasil evaluasi Inspektorat", "formulasi: *h")
    refused(old, new, SourceUnreadable, "rujukan YAML")


@pytest.mark.parametrize(
    ("name", "kind", "match"),
    [
        ("2026", UsageError, "sesudahnya"),
        ("2025", UsageError, "sesudahnya"),
        ("2026/2027", UsageError, "di dalam"),
        ("2026/kantor.yaml", UsageError, "di dalam|sudah ada"),
        ("berkas", UsageError, "sudah ada isinya"),
        ("berkas/2027", OutputUnwritable, "tidak dapat ditulis"),
        ("x" * 300, OutputUnwritable, "terlalu panjang"),
    ],
)
def test_a_place_that_cannot_be_is_refused_and_nothing_is_left_behind(name, kind, match, tmp_path):
    old, _ = copied(CONTOH, tmp_path)
    (old.parent / "berkas").write_text("x")
    refused(old, old.parent / name, kind, match)


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    refused(tmp_path / "x" / "2025", tmp_path / "x" / "2026", UsageError, "tidak ada")


@pytest.mark.parametrize("hostile", ["x" * 300, "putar/2027"])
def test_a_name_that_no_system_takes_ends_in_a_sentence(hostile, tmp_path):
    old, new = copied(CONTOH, tmp_path)
    (tmp_path / "putar").symlink_to(tmp_path / "putar")
    for lama, baru in ((old, tmp_path / hostile), (tmp_path / hostile, new)):
        with pytest.raises(NaskahError):
            gulung(lama, baru)
    assert not new.exists()


def test_a_failure_on_the_way_leaves_no_folder(tmp_path, monkeypatch):
    old, new = copied(CONTOH, tmp_path)

    def full(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("generator.sources.year_folder.shutil.copyfile", full)
    refused(old, new, OutputUnwritable, "disk penuh")
