"""What the rules say of a year with a perubahan: once, of the version in which it holds."""

from __future__ import annotations

from offices import clean_office
from overlays import OVERLAY, STRATEGY, after, year

from generator import checks
from generator.model.tahun import Tahun
from generator.sources.load import load


def told(tahun: Tahun) -> list[str]:
    """What the catalogue finds, as `code line message`."""
    return [f"{f.kode} {f.asal.baris} {f.pesan}" for f in checks.run(tahun, lengkap=True)]


def test_sums_that_no_longer_hold_are_told_once_with_the_overlay_to_put_right(tmp_path):
    overlay = "indikator: {adminduk: {target: 1.950}}\nanggaran: {7.01.02.2.04.0002: 140.000.000}\n"
    tahun = year(tmp_path, overlay, "pejabat: {kasi-pelayanan: {pangkat: Pembina}}\n")
    assert told(tahun) == [
        'RA101 52 Perubahan ke-1: "Jumlah dokumen administrasi kependudukan yang diterbitkan sesuai SOP": jumlah '
        "target bulanan 1.800 Dokumen, target setahun 1.950 Dokumen.",
        "AG101 21 Perubahan ke-1: Anggaran kegiatan 7.01.02.2.04 Rp115.250.000, jumlah sub kegiatannya Rp140.000.000 "
        "(selisih Rp24.750.000).",
    ]
    remedies = {finding.perbaikan.rpartition("Perbaiki ")[2] for finding in checks.run(tahun, lengkap=True)}
    assert remedies == {"melalui perubahan-1.yaml; berkas murni tidak disunting."}


def test_a_fault_of_the_murni_year_is_not_told_again(tmp_path):
    office = clean_office(tmp_path)
    text = (office / "kinerja.yaml").read_text("utf-8")
    (office / "kinerja.yaml").write_text(text.replace("target: 1.800", "target: 1.900"), "utf-8")
    before = told(load(office, "kantor").tahun)
    (office / "perubahan-1.yaml").write_text(STRATEGY.format(ke=1) + "indikator: {waktu-spj: {sumber_data: Buku SPJ}}")
    found = told(load(office, "kantor").tahun)
    assert [line for line in found if line.startswith("RA")] == [line for line in before if line.startswith("RA")]
    assert len([line for line in found if line.startswith("RA101")]) == 1


def test_the_pagu_of_the_murni_budget_does_not_bind_a_perubahan(tmp_path):
    office = clean_office(tmp_path)
    kantor = office / "kantor.yaml"
    kantor.write_text(kantor.read_text("utf-8") + "pagu: 130.250.000\n", "utf-8")
    overlay = "anggaran: {7.01.02: 140.000.000, 7.01.02.2.04: 140.000.000, 7.01.02.2.04.0002: 140.000.000}\n"
    (office / "perubahan-1.yaml").write_text(STRATEGY.format(ke=1) + overlay)
    assert told(load(office, "kantor").tahun) == []


def test_who_signed_before_the_perubahan_is_not_sought_after_it(tmp_path):
    vacant = told(year(tmp_path, "pejabat: {kasi-pelayanan: dihapus}\n"))
    assert [line.split(":")[0] for line in vacant] == ["PJ116 22 Perubahan ke-1"]
    vacant = told(year(tmp_path, "tanggal: 2026-10-12\npejabat: {camat: dihapus}\n"))
    assert [line.split(":")[0] for line in vacant] == ["PJ111 3 Perubahan ke-1", "PJ116 3 Perubahan ke-1"]
    assert "Keputusan sk-iku" not in vacant[0]


def test_reasons_and_grounds_are_read_by_the_rules_on_wording(tmp_path):
    overlay = "indikator: {adminduk: {bulanan: {oktober: 160, november: 140}, alasan: Tambahan tambahan blangko}}\n"
    assert told(year(tmp_path, overlay)) == [
        'BH105 5 Perubahan ke-1: Tertulis "Tambahan tambahan", mungkin maksudnya "Tambahan".'
    ]


def test_each_text_of_an_overlay_is_read_once(tmp_path):
    overlay = """\
indikator: {adminduk: {sumber_data: Buku register, alasan: Register diganti}}
rencana_aksi: {kata_pengantar: [Rencana aksi ini disesuaikan.]}
keputusan: {sk-iki: {menimbang: [bahwa sumber data berubah]}}
"""
    tahun = after(tmp_path, overlay)
    texts = [(text.isi, text.subjek) for text in tahun.tulisan if text.asal.berkas == OVERLAY]
    assert sorted(texts) == [
        ("Buku register", "adminduk"),
        ("Perubahan Renja Tahun 2026", "perubahan-1"),
        ("Register diganti", "adminduk"),
        ("Rencana aksi ini disesuaikan.", "rencana-aksi"),
        ("bahwa sumber data berubah", "sk-iki"),
    ]
