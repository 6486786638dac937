"""RJ112: a Keputusan that attaches the IKU has IKU to attach."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

RULE = Rule(
    code="RJ112",
    tingkat=Tingkat.KESALAHAN,
    judul="Lampiran IKU tanpa indikator kinerja utama",
    pesan="Lampiran «iku» diminta di {berkas}.yaml, tetapi dari {banyak} indikator tidak satu pun "
    "bertanda `iku: true`.",
    mengapa="Keputusan tentang Indikator Kinerja Utama menetapkan apa yang tercantum dalam lampirannya; lampiran "
    "kosong tidak menetapkan apa-apa.",
    perbaikan="Tambahkan `iku: true` pada indikator kinerja utama di kinerja.yaml, atau ubah `lampiran` Keputusan itu.",
    salah="camat:\n  - sasaran: Meningkatnya kualitas pelayanan publik\n    indikator:\n"
    "      - {id: ikm, nama: Indeks Kepuasan Masyarakat}\n",
    benar="camat:\n  - sasaran: Meningkatnya kualitas pelayanan publik\n    indikator:\n"
    "      - {id: ikm, nama: Indeks Kepuasan Masyarakat, iku: true}\n",
    contoh="kinerja.yaml",
    dasar=("permenpan-09-2007",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each Keputusan that would attach an empty IKU."""
    indicators = [indikator for _, _, indikator in tahun.semua_indikator()]
    if any(indikator.iku for indikator in indicators):
        return
    for name, keputusan in tahun.keputusan.items():
        if "iku" in keputusan.lampiran:
            place = keputusan.letak("lampiran", keputusan.lampiran.index("iku"))
            yield RULE.at(place, name, berkas=name, banyak=len(indicators))
