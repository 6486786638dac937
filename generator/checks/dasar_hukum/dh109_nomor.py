"""DH109: number and year of a citation belong to its title."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.peraturan import Peraturan
from generator.model.sitiran import Sitiran
from generator.model.tahun import Tahun

from .angka import slip
from .butir import bases
from .daftar import Daftar, core, identity
from .judul import foreign

RULE = Rule(
    code="DH109",
    tingkat=Tingkat.KESALAHAN,
    judul="Nomor atau tahun peraturan tidak sesuai dengan judulnya",
    pesan="{peraturan} dikutip dengan judul «{judul}», padahal {soal}.",
    mengapa="Nomor, tahun, dan judul bersama-sama menunjuk satu peraturan; yang tidak cocok menunjuk ke mana-mana.",
    perbaikan="Samakan nomor, tahun, dan judulnya; atau tulis kunci daftar peraturan sebagai ganti teks.",
    salah="tentang: Penetapan\nmengingat:\n  - teks: Undang-Undang Nomor 32 Tahun 2014 tentang Pemerintahan Daerah\n"
    "penanda_tangan: camat\n",
    benar="tentang: Penetapan\nmengingat: [uu-23-2014]\npenanda_tangan: camat\n",
    contoh="sk-iku.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report a title that is another regulation's, and a number near the one that the title has."""
    register = Daftar.of(tahun.peraturan)
    for mengingat in bases(tahun):
        for butir in mengingat.tertulis:
            cited = butir.sitiran
            if butir.entri is None:
                problem, sure = _miscounted(cited, register)
            else:
                problem, sure = _misnamed(cited, butir.entri, register)
            if problem:
                level = None if sure else Tingkat.PERINGATAN
                yield RULE.at(
                    butir.asal, mengingat.stem, tingkat=level, peraturan=butir.nama, judul=cited.tentang, soal=problem
                )


def _miscounted(cited: Sitiran, register: Daftar) -> tuple[str, bool]:
    """A number that the register has not, under a title that it has.

    Laws of one title follow one another in time, so that a number and year which both differ say nothing.
    """
    for right in register.titled(cited):
        same_year, same_number = cited.tahun == right.tahun, core(cited.nomor) == core(right.nomor)
        if not same_year and not same_number:
            continue
        written, meant = (cited.nomor, right.nomor) if same_year else (str(cited.tahun), str(right.tahun))
        slipped = slip(written, meant)
        what = "bernomor" if same_year else "dari tahun"
        return f"yang berjudul demikian {what} {meant}: {right.nama}{slipped}", bool(slipped) and _two(right)
    return "", False


def _misnamed(cited: Sitiran, entry: Peraturan, register: Daftar) -> tuple[str, bool]:
    """A known number under the title of another regulation, or under a title quite unlike its own."""
    if not foreign(cited.tentang, entry):
        return "", False
    others = [other for other in register.titled(cited) if identity(other) != identity(entry)]
    own = f"judulnya «{entry.tentang}»"
    if others:
        return f"{own}, sedangkan yang berjudul demikian {others[0].nama}", _two(entry)
    return own, False


def _two(entry: Peraturan) -> bool:
    return entry.keyakinan == "dua_sumber"
