"""DH107: the Lembaran Negara, its Tambahan or the Berita Negara cited is the register's."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Origin, Rule, Tingkat
from generator.model.lembaran_tertulis import LembaranTertulis
from generator.model.peraturan import Peraturan, Perubahan
from generator.model.sitiran import Sitiran
from generator.model.tahun import Tahun

from .angka import slip
from .butir import bases
from .daftar import amendment
from .sebutan import mentions

RULE = Rule(
    code="DH107",
    tingkat=Tingkat.KESALAHAN,
    judul="Lembaran negara tidak sesuai dengan daftar peraturan",
    pesan="{peraturan}: {beda}.",
    mengapa="Nomor lembaran menunjukkan di mana naskah resminya diundangkan; nomor yang salah menunjuk naskah lain.",
    perbaikan="Betulkan nomornya; atau tulis kunci daftar peraturan sebagai ganti teks, sehingga lembarannya disusun "
    "program.",
    salah="tentang: Penetapan\nmengingat:\n  - teks: >-\n"
    "      Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik\n"
    "      (Lembaran Negara Republik Indonesia Tahun 2009 Nomor 112,\n"
    "      Tambahan Lembaran Negara Republik Indonesia Nomor 5083)\npenanda_tangan: camat\n",
    benar="tentang: Penetapan\nmengingat: [uu-25-2009]\npenanda_tangan: camat\n",
    contoh="sk-iku.yaml",
    dasar=("uu-12-2011",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Compare the gazette of each regulation, and of each amendment named, wherever it is cited."""
    for mengingat in bases(tahun):
        for butir in mengingat.tertulis:
            yield from _compared(butir.asal, mengingat.stem, butir.sitiran, butir.entri)
    for named in mentions(tahun):
        yield from _compared(named.asal, named.subjek, named.sitiran, named.entri)


def _compared(place: Origin, subject: str, cited: Sitiran, entry: Peraturan | None) -> Iterator[Finding]:
    pairs: list[tuple[Sitiran, Perubahan | None]] = [(cited, entry)]
    pairs += [(change, amendment(change, entry.perubahan if entry else ())) for change in cited.perubahan]
    for written, known in pairs:
        faults = list(_faults(written.lembaran, known)) if written.lembaran and known else []
        if known and faults:
            level = None if _sure(known) else Tingkat.PERINGATAN
            yield RULE.at(place, subject, tingkat=level, peraturan=written.nama, beda="; ".join(faults))


def _faults(written: LembaranTertulis, known: Perubahan) -> Iterator[str]:
    """Each part that differs; a part that the register has not proves nothing."""
    issue, name = (known.bn, "Berita Negara") if known.bn else (known.ln, "Lembaran Negara")
    if issue is not None and written.nama == name and written.nomor:
        yield from _differs(f"nomor {name}", written.nomor, issue.nomor)
        if written.tahun is not None:
            yield from _differs(f"tahun {name}", str(written.tahun), str(issue.tahun))
    if known.tln and written.tambahan:
        yield from _differs("nomor Tambahan Lembaran Negara", written.tambahan, known.tln)


def _differs(what: str, written: str, right: str) -> Iterator[str]:
    if written.lstrip("0") != right.lstrip("0"):
        yield f"{what} tertulis {written}, di daftar peraturan {right}{slip(written, right)}"


def _sure(known: Perubahan) -> bool:
    narrower = known.keyakinan_lembaran if isinstance(known, Peraturan) else None
    return (narrower or known.keyakinan) == "dua_sumber"
