"""KS106: what an indicator supports belongs to a superior."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.frasa import short
from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .garis import above, circles, holders

RULE = Rule(
    code="KS106",
    tingkat=Tingkat.PERINGATAN,
    judul="Indikator mendukung jabatan yang bukan atasannya",
    pesan='"{indikator}" milik {jabatan} mendukung "{lain}" milik {pemilik}, yang bukan atasannya.',
    mengapa="Kinerja dijenjangkan dari atasan ke bawahannya; dukungan ke jabatan lain tidak tampak dalam Perjanjian "
    "Kinerja atasan langsung.",
    perbaikan="Tunjuk indikator atasan pada garis jabatan itu, atau betulkan `atasan` di jabatan.yaml. Bila memang "
    "kerja lintas seksi, terima dalam pengecualian.yaml dengan alasannya.",
    salah="camat:\n  - sasaran: Meningkatnya pelayanan\n    indikator: [{id: ikm, nama: Indeks Kepuasan Masyarakat}]\n"
    "sekretaris:\n  - sasaran: Meningkatnya akuntabilitas\n    indikator: [{id: akip, nama: Nilai AKIP}]\n"
    "kasi-pelayanan:\n  - sasaran: Tertibnya pelayanan\n    indikator: [{id: izin, nama: Izin, mendukung: akip}]\n",
    benar="camat:\n  - sasaran: Meningkatnya pelayanan\n    indikator: [{id: ikm, nama: Indeks Kepuasan Masyarakat}]\n"
    "sekretaris:\n  - sasaran: Meningkatnya akuntabilitas\n    indikator: [{id: akip, nama: Nilai AKIP}]\n"
    "kasi-pelayanan:\n  - sasaran: Tertibnya pelayanan\n    indikator: [{id: izin, nama: Izin, mendukung: ikm}]\n",
    contoh="kinerja.yaml",
    dasar=("permenpanrb-89-2021",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Look up the line of the jabatan; one without superior is KS108's, support within a jabatan is its own matter."""
    holder_of = holders(tahun)
    circling = {id_ for circle in circles(tahun) for id_ in circle}
    for jabatan_id, _, indikator in tahun.semua_indikator():
        holder = tahun.jabatan_menurut_id.get(jabatan_id)
        owner = tahun.jabatan_menurut_id.get(holder_of.get(indikator.mendukung or "", ""))
        if holder is None or owner is None or owner.id == holder.id or indikator.id in circling:
            continue
        if (holder.atasan is None and holder != tahun.pimpinan) or owner.id in above(tahun, holder.id):
            continue
        yield RULE.at(
            indikator.letak("mendukung"),
            indikator.id,
            indikator=short(indikator.nama),
            jabatan=holder.nama,
            lain=short(tahun.indikator_menurut_id[indikator.mendukung or ""].nama),
            pemilik=owner.nama,
        )
