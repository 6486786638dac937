"""RJ111: the papers asked for have something to say."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.kantor import JenisDokumen
from generator.model.tahun import Tahun

RULE = Rule(
    code="RJ111",
    tingkat=Tingkat.KESALAHAN,
    judul="Dokumen diminta tanpa sumbernya",
    pesan="Dokumen «{dokumen}» diminta di kantor.yaml, tetapi {kurang}.",
    mengapa="Dokumen yang diminta harus dapat disusun lengkap; tanpa sumbernya dokumen itu kosong.",
    perbaikan="Lengkapi sumbernya, atau hapus dokumen itu dari daftar `dokumen` di kantor.yaml.",
    salah="kecamatan: Sukamaju\nkabupaten: Nusaraya\ntahun: 2026\ndokumen: [sk-iku, iku]\n",
    benar="kecamatan: Sukamaju\nkabupaten: Nusaraya\ntahun: 2026\ndokumen: [iku]\n",
    contoh="kantor.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each paper of `dokumen` that has no source."""
    for n, kind in enumerate(tahun.kantor.dokumen or ()):
        lack = _lack(tahun, kind)
        if lack:
            yield RULE.at(tahun.kantor.letak("dokumen", n), kind, dokumen=kind, kurang=lack)


def _lack(tahun: Tahun, kind: JenisDokumen) -> str:
    """What a paper lacks; empty when nothing, or when a narrower rule (RJ112) says it."""
    indicators = [indikator for _, _, indikator in tahun.semua_indikator()]
    match kind:
        case JenisDokumen.SK_IKU | JenisDokumen.SK_IKI:
            named = (stem == kind or stem.startswith(f"{kind}-") for stem in tahun.keputusan)
            return "" if any(named) else f"berkas {kind}.yaml belum ada"
        case JenisDokumen.IKU:
            attached = any("iku" in keputusan.lampiran for keputusan in tahun.keputusan.values())
            marked = any(indikator.iku for indikator in indicators)
            return "" if marked or attached else "belum ada indikator yang bertanda `iku: true`"
        case JenisDokumen.RENCANA_AKSI | JenisDokumen.PK:
            targets = any(indikator.target is not None for indikator in indicators)
            if targets and kind is JenisDokumen.PK and not tahun.berperjanjian:
                return "belum ada jabatan berindikator yang disebut pejabatnya di jabatan.yaml"
            return "" if targets else "belum ada indikator yang bertarget"
        case JenisDokumen.IKI:
            return "" if indicators else "belum ada satu indikator pun di kinerja.yaml"
