"""KS101: an IKU is carried by the head of the office and shown in the Perjanjian Kinerja."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.frasa import short
from generator.findings import Finding, Rule, Tingkat
from generator.model.kantor import JenisDokumen
from generator.model.tahun import Tahun

RULE = Rule(
    code="KS101",
    tingkat=Tingkat.PERINGATAN,
    judul="IKU tidak terbawa ke Perjanjian Kinerja",
    pesan='IKU "{indikator}" {soal}.',
    mengapa="Indikator Kinerja Utama adalah ukuran keberhasilan kantor; pimpinan memperjanjikannya setiap tahun dalam "
    "Perjanjian Kinerja.",
    perbaikan="Tulis `target` IKU itu dan tempatkan pada jabatan pimpinan kantor, atau hapus `iku: true` bila memang "
    "bukan IKU.",
    salah="camat:\n  - sasaran: Meningkatnya pelayanan\n    indikator: [{id: ikm, nama: Indeks Kepuasan Masyarakat}]\n"
    "sekretaris:\n  - sasaran: Meningkatnya akuntabilitas\n    indikator: [{id: akip, nama: Nilai AKIP, iku: true}]\n",
    benar="camat:\n  - sasaran: Meningkatnya pelayanan\n    indikator: [{id: ikm, nama: Indeks Kepuasan Masyarakat, "
    "iku: true}]\nsekretaris:\n"
    "  - sasaran: Meningkatnya akuntabilitas\n    indikator: [{id: akip, nama: Nilai AKIP}]\n",
    contoh="kinerja.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report an IKU without target where RA114 does not ask for one, and as a note one of another jabatan."""
    agreed = tahun.diminta(JenisDokumen.PK) and not tahun.perlu_target
    head = tahun.pimpinan
    for jabatan_id, _, indikator in tahun.semua_indikator():
        if not indikator.iku:
            continue
        holder = tahun.jabatan_menurut_id.get(jabatan_id)
        if agreed and indikator.target is None and not indikator.per_bulan:
            problem = "belum bertarget, sehingga tidak dapat diperjanjikan dalam Perjanjian Kinerja yang diminta"
            yield RULE.at(indikator.letak("iku"), indikator.id, indikator=short(indikator.nama), soal=problem)
        elif head is not None and holder is not None and holder.id != head.id:
            yield RULE.at(
                indikator.letak("iku"),
                indikator.id,
                tingkat=Tingkat.CATATAN,
                indikator=short(indikator.nama),
                soal=f"dipegang {holder.nama}, bukan {head.nama}",
            )
