"""A new office at its own place: names completed from the list of regions."""

from __future__ import annotations

import pytest

from generator import checks
from generator.cli import run
from generator.errors import UsageError
from generator.sources.load import load
from generator.sources.start import start
from generator.tempat import alike, place, places


def test_a_name_that_stands_once_is_completed():
    (found,) = places("kecamatan kubutambahan")
    assert (found.kecamatan, str(found.daerah), found.daerah.provinsi) == ("Kubutambahan", "Kabupaten Buleleng", "Bali")


def test_of_several_of_one_name_the_region_decides():
    assert len(places("Tanjungsari")) > 1
    with pytest.raises(UsageError, match="--daerah"):
        place("Tanjungsari", None)
    region = str(places("Tanjungsari")[0].daerah)
    assert str(place("Tanjungsari", region).daerah) == region
    with pytest.raises(UsageError, match="Tidak ada Kecamatan Tanjungsari di Kota Nirwana"):
        place("Tanjungsari", "Kota Nirwana")


def test_a_misspelt_name_is_answered_with_those_like_it():
    assert "Kubutambahan" in alike("Kubutambhan")
    with pytest.raises(UsageError, match="Kubutambahan"):
        place("Kubutambhan", None)


@pytest.mark.parametrize(("name", "region"), [("Kubutambahan", None), ("Coblong", "Kota Bandung")])
def test_the_example_moves_to_the_place_and_is_clean_there(tmp_path, name, region):
    folder = tmp_path / "baru" / "2027"
    start(folder, place(name, region))
    reading = load(folder)
    assert reading.findings == []
    assert list(checks.run(reading.tahun, lengkap=True)) == []
    assert reading.tahun.kantor.kecamatan == name
    texts = "".join(path.read_text("utf-8") for path in folder.glob("*.yaml"))
    assert not [word for word in ("Sukamaju", "sukamaju", "Nusaraya", "Nusantara") if word in texts]


def test_the_command_takes_the_place_and_refuses_what_does_not_go_together(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert run(["mulai", "sources/k/2027", "--kecamatan", "Kubutambahan"]) == 0
    assert "kecamatan: Kubutambahan" in (tmp_path / "sources/k/2027/kantor.yaml").read_text("utf-8")
    assert run(["mulai", "sources/l/2027", "--daerah", "Kabupaten Buleleng"]) == 2
    assert run(["mulai", "sources/m/2028", "--dari", "sources/k/2027", "--kecamatan", "Kubutambahan"]) == 2
    assert not (tmp_path / "sources/m").exists()


def test_the_example_of_a_kota_cites_a_wali_kota_and_speaks_of_kelurahan(tmp_path):
    folder = tmp_path / "jebres" / "2026"
    start(folder, place("Jebres", "Surakarta"))
    said = "".join(path.read_text("utf-8") for path in folder.glob("*.yaml"))
    assert "jenis: perwali" in said
    assert "perbup" not in said
    assert "pemerintahan desa" not in said
