"""AG114: two budget lines of one level do not share a name."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.places import spoken
from generator.findings import Finding, Rule, Tingkat
from generator.model.nomenklatur import name_key
from generator.model.tahun import Tahun

from .tingkatan import Baris, lines, of_kecamatan, official

RULE = Rule(
    code="AG114",
    tingkat=Tingkat.PERINGATAN,
    judul="Nama anggaran sama di bawah dua kode",
    pesan="Nama «{nama}» dipakai kode {satu} ({tempat}) dan kode {dua}.",
    mengapa="Satu mata anggaran mempunyai satu kode; nama yang sama di bawah dua kode biasanya baris salinan yang "
    "belum diganti, sehingga anggarannya terhitung dua kali.",
    perbaikan="Tulis nama yang benar untuk salah satu kode, atau hapus baris salinannya.",
    salah="- {kode: 1.05.02, nama: Program Peningkatan Ketenteraman dan Ketertiban Umum}\n"
    "- {kode: 1.05.03, nama: Program Peningkatan Ketenteraman dan Ketertiban Umum}\n",
    benar="- {kode: 1.05.02, nama: Program Peningkatan Ketenteraman dan Ketertiban Umum}\n"
    "- {kode: 1.05.03, nama: Program Penanggulangan Bencana}\n",
    contoh="anggaran.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each later line; penunjang lines of another urusan, and names that AG107 refutes, are no twins."""
    seen: dict[tuple[str, object, str], Baris] = {}
    for baris in lines(tahun):
        number = baris.nomor
        if number is None or _held_by_name(tahun, baris):
            continue
        key = (baris.tingkatan, number[:2], name_key(baris.mata.nama))
        first = seen.setdefault(key, baris)
        if first.nomor == number:
            continue
        asal = baris.mata.letak("kode")
        yield RULE.at(
            asal,
            baris.mata.kode,
            nama=baris.mata.nama,
            satu=first.mata.kode,
            tempat=spoken(first.mata.letak("kode")),
            dua=baris.mata.kode,
        )


def _held_by_name(tahun: Tahun, baris: Baris) -> bool:
    """Whether the nomenklatur knows this code: then AG107 judges its name, and two codes may rightly share one."""
    return of_kecamatan(baris.nomor) and official(tahun, baris.nomor) is not None
