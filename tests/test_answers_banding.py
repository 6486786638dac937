"""What `naskah banding` answers: as text, as JSON, and when there is nothing to compare."""

from __future__ import annotations

import json

import pytest
from conftest import SOURCES
from overlays import ADMINDUK, BUDGET, GROUND, HEAD, compared, overlay

from generator.answers.banding import tell
from generator.errors import SourceUnreadable, UsageError


def test_the_text_tells_months_on_one_line_and_folds_nothing_away(office):
    overlay(office, HEAD + ADMINDUK + "  izin-tepat-waktu: dihapus\n" + BUDGET)
    text = str(tell(office, None, None, "teks"))
    assert text.startswith("Kecamatan Sukamaju Tahun 2026: perubahan 1 dibandingkan dengan murni\n")
    assert f"Perubahan 1, 12 Oktober 2026: {GROUND}" in text
    months = "Oktober 150 → 200 (+50), November 150 → 200 (+50), Desember 150 → 200 (+50)"
    assert f"      Target bulanan   {months[:75].rpartition(', ')[0]}" in text
    assert "izin-tepat-waktu (dihapus)  Persentase izin yang diterbitkan tepat waktu" in text
    assert "      Jumlah rincian   15.000.000 → 12.500.000 (−2.500.000)" in text
    assert "Jumlah seluruh program  130.250.000 → 167.750.000 (+37.500.000)" in text
    assert "Naskah yang tersentuh: sk-iki, iki, rencana-aksi, pk-sekretaris, pk-kasi-pelayanan." in text
    counts = "1 indikator diubah, 1 indikator dihapus, 1 mata anggaran diubah, 1 mata anggaran dihapus"
    assert " ".join(text.split()).endswith(f"{counts}, dan 1 mata anggaran baru.")
    assert max(map(len, text.splitlines())) <= 100
    assert GROUND not in text.partition("\n\n")[2]


def test_the_json_has_every_value_and_says_null_for_what_is_not_there(office):
    overlay(office, HEAD + ADMINDUK + BUDGET)
    report = json.loads(tell(office, "murni", "1", "json"))
    assert (report["versi"], report["dari"], report["ke"], report["tahun"]) == (1, 0, 1, 2026)
    assert report["perubahan"] == [
        {
            "ke": 1,
            "tanggal": "2026-10-12",
            "alasan": "anggaran",
            "dasar": "Perubahan APBD Tahun Anggaran 2026",
            "berlaku_mulai": "oktober",
        }
    ]
    first = report["beda"][0]
    assert {key: first[key] for key in ("jenis", "perubahan", "jabatan", "subjek", "isian", "semula", "menjadi")} == {
        "jenis": "indikator",
        "perubahan": "diubah",
        "jabatan": "kasi-pelayanan",
        "subjek": "adminduk",
        "isian": "target",
        "semula": "1.800",
        "menjadi": "1.950",
    }
    assert (first["selisih"], first["selisih_angka"], first["turunan"]) == ("+150", "150", False)
    new = next(b for b in report["beda"] if b["subjek"] == "7.01.01.2.02")
    assert (new["semula"], new["jabatan"], new["sel"]) == (None, None, None)
    assert report["jumlah_anggaran"]["selisih_angka"] == "37500000"


@pytest.mark.parametrize(
    ("dari", "ke", "says"),
    [
        ("3", None, "--dari: tidak ada versi «3». Pilihan: murni, 1, 2."),
        (None, "lama", "--ke: tidak ada versi «lama». Pilihan: murni, 1, 2."),
        ("2", "1", "--dari (2) harus versi sebelum --ke (1). Urutannya: murni, 1, 2."),
        (None, "murni", "--dari (murni) harus versi sebelum --ke (murni). Urutannya: murni, 1, 2."),
    ],
)
def test_a_version_that_is_not_there_names_those_there_are(office, dari, ke, says):
    overlay(office, HEAD + ADMINDUK, "ke: 2\ntanggal: 2026-11-02\nalasan: pejabat\nindikator: {ikm: {target: 86}}\n")
    with pytest.raises(UsageError, match="versi") as error:
        tell(office, dari, ke, "teks")
    assert str(error.value) == says


@pytest.mark.parametrize(
    ("dari", "ke", "versions"),
    [(None, None, (1, 2)), ("0", None, (0, 2)), (None, "1", (0, 1)), ("murni", "perubahan-1", (0, 1))],
)
def test_without_choice_the_last_perubahan_is_compared_with_what_was_before_it(office, dari, ke, versions):
    overlay(office, HEAD + ADMINDUK, "ke: 2\ntanggal: 2026-11-02\nalasan: pejabat\nindikator: {ikm: {target: 86}}\n")
    report = json.loads(tell(office, dari, ke, "json"))
    assert (report["dari"], report["ke"]) == versions


def test_a_folder_without_perubahan_says_what_to_write(office):
    with pytest.raises(UsageError, match=r"(?s)belum mempunyai perubahan.*Tulis perubahan-1\.yaml.*ke: 1"):
        tell(office, None, None, "teks")


def test_the_example_of_what_to_write_can_be_read(office):
    with pytest.raises(UsageError) as error:
        tell(office, None, None, "teks")
    example = str(error.value).partition("misalnya:\n")[2].replace("pengenal-indikator", "adminduk")
    tahun = overlay(office, "\n".join(line[2:] for line in example.splitlines()) + "\n")
    assert "1.950" in [b.menjadi for b in compared(tahun).beda]


def test_only_one_year_that_can_be_read_whole_is_compared(office):
    with pytest.raises(UsageError, match="bukan folder satu tahun"):
        tell(SOURCES, None, None, "teks")
    with pytest.raises(UsageError, match="tidak ada"):
        tell(office / "nihil", None, None, "teks")
    (office / "perubahan-1.yaml").write_text("ke: [\n", "utf-8")
    with pytest.raises(SourceUnreadable, match="naskah periksa"):
        tell(office, None, None, "teks")
