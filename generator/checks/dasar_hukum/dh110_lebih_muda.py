"""DH110: what a Keputusan cites was there before it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings import Finding, Rule, Tingkat
from generator.model.jenis_peraturan import SETEMPAT
from generator.model.peraturan import Perubahan
from generator.model.sitiran import Sitiran
from generator.model.tahun import Tahun
from generator.wording import long_date

from .butir import Butir, Mengingat, bases
from .daftar import amendment

RULE = Rule(
    code="DH110",
    tingkat=Tingkat.KESALAHAN,
    judul="Peraturan yang dikutip lebih muda daripada Keputusan",
    pesan="{peraturan} {soal}, sedangkan Keputusan ini {keputusan}.",
    mengapa="Keputusan tidak dapat didasarkan pada peraturan yang belum ada pada tanggal penetapannya.",
    perbaikan="Betulkan tanggal Keputusan, atau ganti dengan peraturan yang berlaku pada tanggal itu.",
    salah="tentang: Penetapan\ntanggal: 2022-01-03\nmengingat: [uu-20-2023]\npenanda_tangan: camat\n",
    benar="tentang: Penetapan\ntanggal: 2022-01-03\nmengingat: [uu-5-2014]\npenanda_tangan: camat\n",
    contoh="sk-iku.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each regulation, and each amendment named, that cannot have been there."""
    for mengingat in bases(tahun):
        for butir in mengingat.butir:
            for cited, known in _all(butir):
                day = butir.ditetapkan if cited is butir.sitiran else None
                problem, sure = _too_young(cited, known, day, mengingat)
                if problem:
                    yield RULE.at(
                        butir.asal,
                        mengingat.stem,
                        tingkat=None if sure else Tingkat.PERINGATAN,
                        peraturan=cited.nama,
                        soal=problem,
                        keputusan=_when(mengingat),
                    )


def _all(butir: Butir) -> Iterator[tuple[Sitiran, Perubahan | None]]:
    """The regulation and the amendments that a text names; of those in parts, only held ones are printed."""
    yield butir.sitiran, butir.entri
    for cited in butir.sitiran.perubahan if butir.sitiran.kepala else ():
        yield cited, amendment(cited, butir.entri.perubahan if butir.entri else ())


def _too_young(cited: Sitiran, known: Perubahan | None, made: date | None, mengingat: Mengingat) -> tuple[str, bool]:
    last = mengingat.paling_akhir
    if made is not None and known is None:
        return (f"baru ditetapkan {long_date(made)}" if made > last else ""), True
    if known is not None and known.paling_awal > last:
        day = known.ditetapkan or known.diundangkan
        return f"baru ada sejak {long_date(day)}" if day else f"baru ada pada tahun {known.tahun}", True
    if known is None and cited.tahun is not None and cited.tahun > last.year:
        return f"baru ada pada tahun {cited.tahun}", True
    if known is None and mengingat.keputusan.tanggal and _unlikely(cited, last):
        return f"mungkin belum ada (nomornya sudah {cited.nomor})", False
    return "", True


def _unlikely(cited: Sitiran, day: date) -> bool:
    """Whether a region can hardly have come to this number so early in the year.

    Regions issue up to some hundred regulations a year, twenty and more of them on its first days.
    """
    number = int(cited.nomor) if cited.nomor.isascii() and cited.nomor.isdigit() and len(cited.nomor) < 6 else 0
    return cited.jenis in SETEMPAT and cited.tahun == day.year and number > 25 + 2 * day.timetuple().tm_yday


def _when(mengingat: Mengingat) -> str:
    day = mengingat.keputusan.tanggal
    return f"bertanggal {long_date(day)}" if day else f"untuk tahun {mengingat.paling_akhir.year}"
