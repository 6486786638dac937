"""SK105: a numbered Keputusan bears its date."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .butir import shortened
from .nomor import is_numbered

RULE = Rule(
    code="SK105",
    tingkat=Tingkat.PERINGATAN,
    judul="Tanggal Keputusan belum diisi",
    pesan="Keputusan {berkas} sudah bernomor «{nomor}», tetapi tanggalnya masih kosong.",
    mengapa="Tanggal penetapan menentukan mulai berlakunya Keputusan dan peraturan mana yang berlaku sebagai dasarnya; "
    "nomor dan tanggal diberikan bersamaan.",
    perbaikan="Isi `tanggal` dengan tanggal penetapan, misalnya 2026-01-05; selama masih rancangan kosongkan juga "
    "`nomor`.",
    salah="nomor: 188.4/12/Kep/2026\ntanggal:\ntentang: Penetapan Indikator Kinerja Utama\npenanda_tangan: camat\n",
    benar="nomor: 188.4/12/Kep/2026\ntanggal: 2026-01-05\ntentang: Penetapan Indikator Kinerja Utama\n"
    "penanda_tangan: camat\n",
    contoh="sk-iku.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report a number without a date."""
    if tahun.kantor.gaya.srikandi:
        return
    for stem, sk in tahun.keputusan.items():
        if is_numbered(sk) and sk.tanggal is None:
            yield RULE.at(sk.letak("tanggal"), stem, berkas=f"{stem}.yaml", nomor=shortened(sk.nomor or ""))
