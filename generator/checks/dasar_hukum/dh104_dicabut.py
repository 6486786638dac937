"""DH104: what Mengingat cites is in force on the decision's date."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun
from generator.wording import long_date

from .butir import bases

RULE = Rule(
    code="DH104",
    tingkat=Tingkat.KESALAHAN,
    judul="Peraturan yang dikutip sudah dicabut",
    pesan="{peraturan} sudah dicabut dengan {pencabut} sejak {sejak}, jadi tidak berlaku lagi pada {pada}.",
    mengapa="Dasar hukum hanya memuat peraturan yang masih berlaku pada tanggal Keputusan ditetapkan.",
    perbaikan="Hapus peraturan itu dari `mengingat`, atau ganti dengan peraturan yang menggantikannya bila mengatur "
    "hal yang menjadi dasar Keputusan ini.",
    salah="tentang: Penetapan\ntanggal: 2026-01-05\nmengingat: [uu-5-2014]\npenanda_tangan: camat\n",
    benar="tentang: Penetapan\ntanggal: 2026-01-05\nmengingat: [uu-20-2023]\npenanda_tangan: camat\n",
    contoh="sk-iku.yaml",
    dasar=("uu-12-2011",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each regulation revoked by then; one revoked on a condition is left to DH105."""
    for mengingat in bases(tahun):
        for butir in mengingat.butir:
            revoked = butir.entri.dicabut_oleh if butir.entri else None
            if butir.entri is None or revoked is None or revoked.sepanjang:
                continue
            revoker = tahun.peraturan.get(revoked.kunci)
            since = butir.entri.dicabut_sejak(revoker)
            if revoker is None or since is None or since > mengingat.paling_awal:
                continue
            sure = revoked.keyakinan == "dua_sumber"
            told = long_date(since) if revoked.berlaku_sejak else f"tahun {since.year}"
            yield RULE.at(
                butir.asal,
                mengingat.stem,
                tingkat=None if sure else Tingkat.PERINGATAN,
                peraturan=butir.nama,
                pencabut=revoker.nama,
                sejak=told,
                pada=mengingat.pada,
            )
