"""`naskah impor`: papers made of known sources come back whole, whoever saved them last; nothing is made up."""

from __future__ import annotations

import json
import re

import pytest
from conftest import CONTOH, SOURCES, change
from drafts import assert_whole, drafted, made, shown
from offices import year
from papers import convert, needs_libreoffice

from generator.cli import run
from generator.errors import ExitCode

YEARS = (
    CONTOH,
    *(
        SOURCES / name
        for name in (
            "kubutambahan/2022",
            "leuwisari/2021",
            "poncokusumo/2022",
            "senduro/2022",
            "tempursari/2022",
        )
    ),
)


@pytest.mark.parametrize("folder", YEARS, ids=lambda folder: folder.parent.name)
def test_every_paper_of_every_office_comes_back_whole(folder, tmp_path):
    tahun = year(folder)
    for name, kind, path in made(folder, tmp_path):
        assert_whole(tahun, name, kind, drafted(path, tmp_path / name / "2026"))


@needs_libreoffice
def test_a_paper_that_libreoffice_saved_comes_back_whole_too(tmp_path):
    for folder in (CONTOH, SOURCES / "leuwisari" / "2021"):
        place = tmp_path / folder.parent.name
        (place / "lo").mkdir(parents=True)
        files = made(folder, place)
        saved = convert([path for _, _, path in files], place / "lo", "docx")
        for (name, kind, _), path in zip(files, saved, strict=True):
            assert_whole(year(folder), name, kind, drafted(path, place / name / "2026"))


def test_months_across_come_back_whole(office, tmp_path):
    change(office / "kantor.yaml", "  kertas: F4", "  kertas: F4\n  rencana_aksi: mendatar")
    (path,) = (path for _, kind, path in made(office, tmp_path) if kind == "rencana-aksi")
    draft = drafted(path, tmp_path / "rancangan" / "2026")
    assert shown(year(office), "rencana-aksi") == shown(draft, "rencana-aksi")
    assert draft.kantor.gaya.rencana_aksi == "mendatar"


def test_the_narrative_of_a_rencana_aksi_comes_back_whole(tmp_path):
    (path,) = (path for _, kind, path in made(CONTOH, tmp_path) if kind == "rencana-aksi")
    draft = drafted(path, tmp_path / "rancangan" / "2026")
    assert draft.rencana_aksi == year(CONTOH).rencana_aksi


def test_the_parties_of_an_agreement_and_who_stands_above_whom_are_read(tmp_path):
    (path,) = (path for name, _, path in made(CONTOH, tmp_path) if name == "pk-sekretaris")
    draft = drafted(path, tmp_path / "rancangan" / "2026")
    found = {jabatan.nama: jabatan for jabatan in draft.jabatan}
    known = {jabatan.nama: jabatan for jabatan in year(CONTOH).jabatan}
    assert found["Sekretaris Kecamatan"].pejabat == known["Sekretaris Kecamatan"].pejabat
    assert found["Camat"].pejabat == known["Camat"].pejabat
    assert found["Sekretaris Kecamatan"].atasan == "camat"


def test_the_draft_can_be_checked_and_lacks_only_what_no_paper_tells(tmp_path, capsys):
    (path,) = (path for name, _, path in made(CONTOH, tmp_path) if name == "sk-iki")
    folder = tmp_path / "rancangan" / "2026"
    assert run(["impor", str(path), "-o", str(folder)]) == ExitCode.BERES
    capsys.readouterr()
    assert run(["periksa", str(folder), "--format", "json"]) == ExitCode.KESALAHAN
    found = json.loads(capsys.readouterr().out)
    assert set(re.findall(r'"kode": "(\w+)"', json.dumps(found))) == {"SB106"}
