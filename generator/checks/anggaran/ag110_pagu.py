"""AG110: the programs together keep to the pagu of the office."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun
from generator.wording import rupiah

from .jumlah import known

RULE = Rule(
    code="AG110",
    tingkat=Tingkat.KESALAHAN,
    judul="Jumlah anggaran program tidak sama dengan pagu",
    pesan="Jumlah anggaran program {jumlah}, pagu setahun {pagu} ({arah} {selisih}).",
    mengapa="Anggaran pada dokumen kinerja berasal dari DPA, sehingga jumlah seluruh programnya sama dengan pagu; "
    "jumlah yang melebihi pagu tidak mungkin dilaksanakan.",
    perbaikan="Betulkan anggaran program di anggaran.yaml atau `pagu` di kantor.yaml menurut DPA; tambahkan program "
    "yang belum ditulis.",
    salah="kecamatan: Sukamaju\nkabupaten: Nusaraya\ntahun: 2026\npagu: 100.000.000\n",
    benar="kecamatan: Sukamaju\nkabupaten: Nusaraya\ntahun: 2026\npagu: 130.250.000\n",
    contoh="kantor.yaml",
    dasar=("pp-12-2019",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Compare the sum of the programs with the pagu; below it only when every program has its amount.

    The pagu is that of the murni budget: what a perubahan makes of the budget is not held against it.
    """
    pagu = tahun.kantor.pagu
    if pagu is None or pagu.angka is None or not tahun.anggaran or tahun.berlaku:
        return
    total = sum((known(program) for program in tahun.anggaran), Decimal(0))
    complete = all(program.jumlah is not None for program in tahun.anggaran)
    codes = {program.kode for program in tahun.anggaran}
    if total == pagu.angka or len(codes) < len(tahun.anggaran) or (total < pagu.angka and not complete):
        return
    above = total > pagu.angka
    yield RULE.at(
        tahun.kantor.letak("pagu"),
        tingkat=None if above else Tingkat.PERINGATAN,
        jumlah=rupiah(total),
        pagu=rupiah(pagu.angka),
        arah="lebih" if above else "kurang",
        selisih=rupiah(abs(total - pagu.angka)),
    )
