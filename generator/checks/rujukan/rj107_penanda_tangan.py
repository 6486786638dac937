"""RJ107: a Keputusan is signed by a jabatan that is there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun
from generator.nearest import maybe

RULE = Rule(
    code="RJ107",
    tingkat=Tingkat.KESALAHAN,
    judul="Penanda tangan tidak dikenal",
    pesan="Penanda tangan Keputusan {soal}.",
    mengapa="Nama, pangkat, dan NIP di bawah Keputusan diambil dari jabatan penanda tangannya.",
    perbaikan="Isi `penanda_tangan` dengan pengenal jabatan yang ada di jabatan.yaml, biasanya camat.",
    salah="tentang: Penetapan Indikator Kinerja Utama\npenanda_tangan: camt\n",
    benar="tentang: Penetapan Indikator Kinerja Utama\npenanda_tangan: camat\n",
    contoh="sk-iku.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report a signer that is unknown, or that cannot be supposed."""
    for name, keputusan in tahun.keputusan.items():
        signer = keputusan.penanda_tangan
        if signer is None:
            if tahun.pimpinan is None:
                problem = "belum ditulis, sedangkan jabatan.yaml tidak memuat administrator tanpa atasan"
                yield RULE.at(keputusan.asal, name, soal=problem)
        elif signer not in tahun.jabatan_menurut_id:
            near = maybe(signer, tahun.jabatan_menurut_id)
            problem = f"tertulis «{signer}», yang tidak ada di jabatan.yaml{near}"
            yield RULE.at(keputusan.letak("penanda_tangan"), name, soal=problem)
