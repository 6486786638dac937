"""AG113: the codes of sub kegiatan of one year are all of the old form or all of the new."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.nomenklatur import well_formed
from generator.model.tahun import Tahun

from .tingkatan import lines

RULE = Rule(
    code="AG113",
    tingkat=Tingkat.PERINGATAN,
    judul="Bentuk kode sub kegiatan bercampur",
    pesan="Sub kegiatan {sedikit} berkode {bentuk}, sedangkan {banyak} sub kegiatan lain berkode {lain}.",
    mengapa="Kode sub kegiatan berubah dari dua angka menjadi empat angka; dalam satu tahun anggaran DPA memakai "
    "satu bentuk, jadi yang bercampur biasanya salinan dari tahun lalu.",
    perbaikan="Samakan bentuknya dengan DPA tahun ini di anggaran.yaml dan kinerja.yaml, misalnya .0003 untuk .03.",
    salah="- kode: 7.01.01\n  nama: Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota\n  kegiatan:\n"
    "    - kode: 7.01.01.2.08\n      nama: Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah\n      sub_kegiatan:\n"
    "        - {kode: 7.01.01.2.08.01, nama: Penyediaan Jasa Surat Menyurat, anggaran: 1.000.000}\n"
    "        - {kode: 7.01.01.2.08.0004, nama: Penyediaan Jasa Pelayanan Umum Kantor, anggaran: 9.000.000}\n",
    benar="- kode: 7.01.01\n  nama: Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota\n  kegiatan:\n"
    "    - kode: 7.01.01.2.08\n      nama: Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah\n      sub_kegiatan:\n"
    "        - {kode: 7.01.01.2.08.0001, nama: Penyediaan Jasa Surat Menyurat, anggaran: 1.000.000}\n"
    "        - {kode: 7.01.01.2.08.0004, nama: Penyediaan Jasa Pelayanan Umum Kantor, anggaran: 9.000.000}\n",
    contoh="anggaran.yaml",
)

_NAMED = 3
_DIGITS = {2: "dua angka", 4: "empat angka"}


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report the rarer form once, at its first line; of two equally frequent forms the old one."""
    subs = [baris.mata for baris in lines(tahun) if well_formed(baris.mata.kode, "sub kegiatan")]
    forms = {n: [sub for sub in subs if len(sub.kode.rpartition(".")[2]) == n] for n in _DIGITS}
    rare, usual = sorted(forms, key=lambda n: (len(forms[n]), n))
    if not forms[rare]:
        return
    named = ", ".join(sub.kode for sub in forms[rare][:_NAMED])
    rest = f" dan {len(forms[rare]) - _NAMED} lagi" if len(forms[rare]) > _NAMED else ""
    first = forms[rare][0]
    yield RULE.at(
        first.letak("kode"),
        first.kode,
        sedikit=named + rest,
        bentuk=_DIGITS[rare],
        banyak=len(forms[usual]),
        lain=_DIGITS[usual],
    )
