"""PB114: the id of a new indicator is free."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

RULE = Rule(
    code="PB114",
    tingkat=Tingkat.KESALAHAN,
    judul="Pengenal indikator baru sudah terpakai",
    pesan='Indikator baru «{id}» {soal}: "{lama}".',
    mengapa="Perubahan menunjuk indikator dengan pengenalnya; pengenal yang sama membuat indikator baru tertukar "
    "dengan yang lama.",
    perbaikan="Beri indikator baru pengenal lain, atau ubah indikator yang ada di bawah `indikator`.",
    salah="ke: 1\nalasan: strategi\ndasar: Perubahan Renja\nindikator_baru:\n  sekretaris:\n"
    "    - sasaran: Meningkatnya akuntabilitas kinerja kecamatan\n"
    "      indikator: [{id: nilai-akip, nama: Jumlah rekomendasi yang ditindaklanjuti}]\n",
    benar="ke: 1\nalasan: strategi\ndasar: Perubahan Renja\nindikator_baru:\n  sekretaris:\n"
    "    - sasaran: Meningkatnya akuntabilitas kinerja kecamatan\n"
    "      indikator: [{id: tindak-lanjut, nama: Jumlah rekomendasi yang ditindaklanjuti}]\n",
    contoh="perubahan-1.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each new indicator with the id of one that was there, also when that one is removed here."""
    for step in tahun.langkah:
        removed = {id_ for id_, change in step.perubahan.indikator.items() if change.dihapus}
        for sasaran in (one for several in step.perubahan.indikator_baru.values() for one in several):
            for indikator in sasaran.indikator:
                taken = step.sebelum.indikator_menurut_id.get(indikator.id)
                if taken is not None:
                    gone = "dihapus oleh perubahan ini juga" if indikator.id in removed else "sudah ada"
                    problem = f"memakai pengenal indikator yang {gone}"
                    yield RULE.at(indikator.letak("id"), indikator.id, id=indikator.id, soal=problem, lama=taken.nama)
