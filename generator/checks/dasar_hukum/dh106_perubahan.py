"""DH106: a citation names the last amendment in force on the decision's date."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.peraturan import Perubahan
from generator.model.tahun import Tahun
from generator.wording import long_date

from .butir import Butir, bases
from .daftar import amendment

RULE = Rule(
    code="DH106",
    tingkat=Tingkat.PERINGATAN,
    judul="Perubahan terakhir tidak disebut",
    pesan="{peraturan} dikutip {sebutan}, padahal pada {pada} sudah diubah dengan {perubahan}{sejak}.",
    mengapa="Peraturan yang sudah diubah disebut beserta perubahan terakhirnya, agar yang dirujuk ialah ketentuan yang "
    "berlaku.",
    perbaikan="Tulis kunci daftar peraturan sebagai ganti teks, sehingga perubahan terakhirnya disusun program; atau "
    "lengkapi dengan «sebagaimana telah diubah dengan ...».",
    salah="tentang: Penetapan\ntanggal: 2026-01-05\nmengingat:\n"
    "  - teks: Peraturan Pemerintah Nomor 18 Tahun 2016 tentang Perangkat Daerah\npenanda_tangan: camat\n",
    benar="tentang: Penetapan\ntanggal: 2026-01-05\nmengingat: [pp-18-2016]\npenanda_tangan: camat\n",
    contoh="sk-iku.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Compare the last amendment named with the last of the register by then."""
    for mengingat in bases(tahun):
        for butir in mengingat.tertulis:
            held = butir.entri.perubahan_pada(mengingat.paling_awal) if butir.entri else ()
            if not held or not _older(butir, held):
                continue
            named = butir.sitiran.perubahan
            last = held[-1]
            yield RULE.at(
                butir.asal,
                mengingat.stem,
                peraturan=butir.nama,
                sebutan=f"dengan perubahan terakhir {named[-1].nama}" if named else "tanpa perubahannya",
                pada=mengingat.pada,
                perubahan=last.nama,
                sejak=f" sejak {long_date(last.sejak)}" if last.diundangkan or last.ditetapkan else "",
            )


def _older(butir: Butir, held: tuple[Perubahan, ...]) -> bool:
    """Whether a citation stops before the last amendment; one the register does not know may be younger."""
    if not butir.sitiran.perubahan:
        return True
    last_named = butir.sitiran.perubahan[-1]
    known = amendment(last_named, butir.entri.perubahan if butir.entri else ())
    if known is not None:
        return known in held[:-1]
    return last_named.tahun is not None and last_named.tahun < held[-1].tahun
