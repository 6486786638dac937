"""KS112: in an office that links its indicators, those of a superior rest on something."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.frasa import listed
from generator.findings import Finding, Rule, Tingkat
from generator.model.jabatan import Jenjang
from generator.model.tahun import Tahun

from .garis import held, linking

RULE = Rule(
    code="KS112",
    tingkat=Tingkat.CATATAN,
    judul="Indikator atasan tidak didukung siapa pun",
    pesan="{jabatan}: {indikator} tidak didukung satu pun indikator bawahan.",
    mengapa="Indikator atasan dicapai melalui pekerjaan bawahannya; yang tidak didukung siapa pun belum dibagi ke "
    "dalam organisasi.",
    perbaikan="Tulis `mendukung` pada indikator bawahan yang menopangnya, atau tambahkan indikator bawahan; bila "
    "dikerjakan sendiri oleh pejabat itu, biarkan.",
    salah="camat:\n  - sasaran: Meningkatnya pelayanan\n    indikator:\n      - {id: ikm, nama: Indeks Kepuasan "
    "Masyarakat}\n      - {id: idm, nama: Persentase desa mandiri}\nsekretaris:\n  - sasaran: Meningkatnya mutu\n    "
    "indikator: [{id: akip, nama: Nilai AKIP, mendukung: ikm}]\n",
    benar="camat:\n  - sasaran: Meningkatnya pelayanan\n    indikator:\n      - {id: ikm, nama: Indeks Kepuasan "
    "Masyarakat}\nsekretaris:\n  - sasaran: Meningkatnya mutu\n    indikator: [{id: akip, nama: Nilai AKIP, mendukung: "
    "ikm}]\n",
    contoh="kinerja.yaml",
    dasar=("permenpanrb-89-2021",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Tell each administrator once, if anyone directly below links; a pengawas does much alone."""
    supported = {indikator.mendukung for _, _, indikator in tahun.semua_indikator()}
    superiors = set(linking(tahun).values())
    for jabatan in tahun.jabatan:
        if jabatan.jenjang is not Jenjang.ADMINISTRATOR or jabatan.id not in superiors:
            continue
        alone = [indikator for indikator in held(tahun, jabatan.id) if indikator.id not in supported]
        if alone:
            yield RULE.at(
                alone[0].letak("nama"),
                alone[0].id if len(alone) == 1 else jabatan.id,
                jabatan=jabatan.nama,
                indikator=listed([indikator.nama for indikator in alone]),
            )
