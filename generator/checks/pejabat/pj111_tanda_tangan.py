"""PJ111: whoever signs a dated paper has a name, a NIP and a pangkat to sign with."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.jabatan import Jabatan
from generator.model.kantor import JenisDokumen
from generator.model.tahun import Tahun
from generator.wording import joined

RULE = Rule(
    code="PJ111",
    tingkat=Tingkat.PERINGATAN,
    judul="Penanda tangan belum lengkap",
    pesan="{naskah} sudah bertanggal, tetapi penanda tangannya ({jabatan}) belum mempunyai {kurang}.",
    mengapa="Naskah yang ditetapkan kepala perangkat daerah memuat nama, pangkat, dan NIP penanda tangannya; tanpa itu "
    "tempatnya tercetak kosong.",
    perbaikan="Lengkapi `pejabat` (nama, nip, pangkat) jabatan itu di jabatan.yaml.",
    salah="- {id: camat, nama: Camat, jenjang: administrator}\n",
    benar="- id: camat\n  nama: Camat\n  jenjang: administrator\n"
    "  pejabat: {nama: Dra. Sri Rahayu, nip: 19740512 199903 2 004, pangkat: Pembina Tk. I}\n",
    contoh="jabatan.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """One finding for each signer, naming the papers; a mere note when only the pangkat lacks."""
    if tahun.kantor.gaya.srikandi:
        return
    signed: dict[str, list[str]] = {}
    for jabatan, paper in _signed_papers(tahun):
        signed.setdefault(jabatan.id, []).append(paper)
    for jabatan_id, papers in signed.items():
        jabatan = tahun.jabatan_menurut_id[jabatan_id]
        lacks = _lacks(jabatan)
        if lacks:
            yield RULE.at(
                jabatan.pejabat.asal if jabatan.pejabat else jabatan.asal,
                jabatan_id,
                tingkat=Tingkat.CATATAN if lacks == ["pangkat"] else None,
                naskah=joined(papers),
                jabatan=jabatan.nama,
                kurang=joined(lacks),
            )


def _signed_papers(tahun: Tahun) -> Iterator[tuple[Jabatan, str]]:
    """The papers asked for that are dated, each with its signer; after a perubahan only those it changes.

    What was signed before the perubahan was signed by whoever held the position then.
    """
    changed = tahun.berlaku[-1].keputusan if tahun.berlaku else tahun.keputusan
    for stem, decision in tahun.keputusan.items():
        signer = tahun.jabatan_menurut_id.get(decision.penanda_tangan or "") or tahun.pimpinan
        if signer and stem in changed and decision.tanggal and tahun.diminta(tahun.jenis_keputusan(stem)):
            yield signer, f"Keputusan {stem}"
    head = tahun.pimpinan
    if head and tahun.rencana_aksi and tahun.tanggal_rencana_aksi and tahun.diminta(JenisDokumen.RENCANA_AKSI):
        yield head, "Rencana Aksi"


def _lacks(jabatan: Jabatan) -> list[str]:
    person = jabatan.pejabat
    if person is None:
        return ["nama", "pangkat", "NIP"]
    values = {"pangkat": person.pangkat, "NIP": person.nip}
    return [name for name, value in values.items() if not (value or "").strip()]
