"""A year with perubahan rolled on: folded into the sources, or left aside."""

from __future__ import annotations

import shutil

import pytest
from conftest import CONTOH, SOURCES
from rolled import copied

from generator.gulung import gulung
from generator.model.tahun import Tahun
from generator.sources.fold import fold
from generator.sources.load import load
from generator.sources.year_folder import read_texts, write_texts


def written(tahun: Tahun) -> tuple[object, ...]:
    """What a version says, without months, and with amounts and targets as figures."""
    months = {"bulanan", "triwulan"}
    kinerja = {
        j: [(s.sasaran, [i.model_dump(mode="json", exclude=months) for i in s.indikator]) for s in sasaran]
        for j, sasaran in tahun.kinerja.items()
    }
    return kinerja, *([r.model_dump(mode="json") for r in records] for records in (tahun.jabatan, tahun.anggaran))


OVERLAY = """ke: 1
tanggal: 2026-10-12
alasan: anggaran
berlaku_mulai: oktober
indikator:
  nilai-akip: dihapus
  ikm: {target: "85,5", sumber_data: [Seksi Pelayanan, "Survei: daring"], anggaran: [7.01.02, 7.01.01]}
  adminduk: {nama: "Jumlah dokumen: terbit", formulasi: {pembilang: a b, penyebut: c, kali: 100%}}
indikator_baru:
  kasi-pelayanan:
    - sasaran: Terlaksananya tertib administrasi pelayanan publik
      indikator:
        - {id: kuesioner, nama: Kuesioner yang disebar, satuan: Lembar, target: 75, sumber_data: Seksi, iku: true}
    - sasaran: "Sasaran: baru"
      indikator:
        - {id: lain, nama: Lain, satuan: Buah, target: 1.200}
  bendahara: []
anggaran:
  7.01.01.2.01.0007: dihapus
  7.01.02.2.04.0002: 140.000.000
anggaran_baru:
  - {kode: 7.01.01.2.01.0002, nama: Koordinasi dan Penyusunan Dokumen RKA-SKPD, anggaran: 7.000.000}
  - {kode: 7.01.03, nama: Program Pemberdayaan Masyarakat Desa dan Kelurahan}
pejabat:
  camat: {nama: "Drs. Baru, M.Si.", nip: 19750512 199903 1 004}
  kasi-pelayanan: dihapus
  bendahara: {nama: Siti}
"""
SECOND = """ke: 2
alasan: program
berlaku_mulai: november
indikator:
  kuesioner: {target: 90}
  lain: dihapus
pejabat: {sekretaris: {pangkat: Pembina Tk. I}}
rencana_aksi: {kata_pengantar: [Satu alinea baru.]}
"""


def test_the_last_version_is_written_into_the_sources(tmp_path):
    old, new = copied(CONTOH, tmp_path)
    (old / "perubahan-1.yaml").write_text(OVERLAY, "utf-8")
    (old / "perubahan-2.yaml").write_text(SECOND, "utf-8")
    reading = load(old)
    assert reading.findings == []
    last = reading.tahun.pada_versi(2)
    texts = {name: text for name, text in read_texts(old).items() if not name.startswith("perubahan")}
    new.mkdir()
    write_texts(new, fold(texts, last))
    shutil.copy(old / "lambang.png", new)
    folded = load(new)
    assert folded.findings == []
    assert written(folded.tahun) == written(last)
    assert folded.tahun.rencana_aksi.kata_pengantar == ("Satu alinea baru.",)
    text = (new / "kinerja.yaml").read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=../../skema/kinerja.schema.json\n# Pohon kinerja")


@pytest.mark.parametrize(("cara", "target"), [("lebur", "90"), ("abaikan", None)])
def test_a_perubahan_counts_or_does_not_as_asked(cara, target, tmp_path):
    old, new = copied(CONTOH, tmp_path)
    (old / "perubahan-1.yaml").write_text(OVERLAY, "utf-8")
    (old / "perubahan-2.yaml").write_text(SECOND, "utf-8")
    rolled = gulung(old, new, cara)
    found = load(new).tahun.indikator_menurut_id
    assert (str(found["kuesioner"].target_lalu) if "kuesioner" in found else None) == target
    assert ("nilai-akip" in found) == (cara == "abaikan")
    assert not (new / "perubahan-1.yaml").exists()
    way = "sudah dilebur" if cara == "lebur" else "tidak dipakai"
    assert all(way in line for line in rolled.ditinggalkan[:2])


def test_a_sample_with_perubahan_is_folded_as_its_last_version(tmp_path):
    old, new = copied(SOURCES / "kubutambahan" / "2022", tmp_path)
    tahun = load(old).tahun
    last = tahun.langkah[-1].sesudah
    texts = {name: text for name, text in read_texts(old).items() if not name.startswith("perubahan")}
    new.mkdir()
    write_texts(new, fold(texts, last))
    shutil.copy(old / "lambang.png", new)
    assert written(load(new).tahun) == written(last)
