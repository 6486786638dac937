"""KS104: in an office that links its indicators, each one below the head is linked."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.frasa import listed
from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .garis import above, held, linking

RULE = Rule(
    code="KS104",
    tingkat=Tingkat.CATATAN,
    judul="Indikator tidak menopang indikator atasan",
    pesan="{jabatan}: {indikator} belum menyebut `mendukung`, padahal indikator lain {siapa} sudah.",
    mengapa="Kinerja bawahan dijenjangkan dari kinerja atasan; indikator yang tidak menopang apa pun tampak lepas dari "
    "sasaran kantor.",
    perbaikan="Tulis `mendukung` dengan pengenal indikator atasan yang ditopang; bila tidak ada, periksa apakah "
    "indikator itu masih diperlukan.",
    salah="formulasi: {jumlah: contoh}\nsumber_data: Register\nsatuan: Dokumen\n",
    benar="formulasi: {jumlah: contoh}\nsumber_data: Register\nsatuan: Dokumen\nmendukung: ikm\n",
    dasar=("permenpanrb-89-2021",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Tell each jabatan once, where its own others or those of its colleagues are linked."""
    linked = linking(tahun)
    superiors = set(linked.values())
    for jabatan in tahun.jabatan:
        loose = [indikator for indikator in held(tahun, jabatan.id) if not indikator.mendukung]
        near = jabatan.id in linked or (jabatan.atasan or "") in superiors
        if loose and near and any(held(tahun, superior) for superior in above(tahun, jabatan.id)):
            yield RULE.at(
                loose[0].letak("nama"),
                loose[0].id if len(loose) == 1 else jabatan.id,
                jabatan=jabatan.nama,
                indikator=listed([indikator.nama for indikator in loose]),
                siapa="jabatan ini" if jabatan.id in linked else "jabatan setingkatnya",
            )
