"""SK104: a dated Keputusan bears its number."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun
from generator.wording import long_date

from .butir import shortened
from .nomor import is_numbered

RULE = Rule(
    code="SK104",
    tingkat=Tingkat.PERINGATAN,
    judul="Nomor Keputusan belum diisi",
    pesan="Keputusan {berkas} {soal}.",
    mengapa="Keputusan dan lampirannya dikenal dari nomor dan tanggalnya; keduanya diberikan pada saat yang sama "
    "ketika Keputusan ditetapkan.",
    perbaikan="Isi `nomor` (dan `tanggal`) setelah diregistrasi; selama masih rancangan biarkan keduanya kosong.",
    salah="nomor:\ntanggal: 2026-01-05\ntentang: Penetapan Indikator Kinerja Utama\npenanda_tangan: camat\n",
    benar="nomor: 188.4/12/Kep/2026\ntanggal: 2026-01-05\ntentang: Penetapan Indikator Kinerja Utama\n"
    "penanda_tangan: camat\n",
    contoh="sk-iku.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report a date without a number; a draft, with neither, is only noted."""
    if tahun.kantor.gaya.srikandi:
        return
    for stem, sk in tahun.keputusan.items():
        if is_numbered(sk):
            continue
        open_place = f"masih berlubang («{shortened(sk.nomor)}»)" if sk.nomor else "masih kosong"
        if sk.tanggal is not None:
            problem = f"sudah bertanggal {long_date(sk.tanggal)}, tetapi nomornya {open_place}"
            yield RULE.at(sk.letak("nomor"), stem, berkas=f"{stem}.yaml", soal=problem)
        else:
            both = f"nomornya {open_place} dan tanggalnya kosong" if sk.nomor else "nomor dan tanggalnya kosong"
            problem = f"masih rancangan: {both}"
            yield RULE.at(sk.letak("nomor"), stem, tingkat=Tingkat.CATATAN, berkas=f"{stem}.yaml", soal=problem)
