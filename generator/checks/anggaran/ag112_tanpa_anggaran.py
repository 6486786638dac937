"""AG112: where one sub kegiatan has its amount, the others beside it have theirs."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

RULE = Rule(
    code="AG112",
    tingkat=Tingkat.PERINGATAN,
    judul="Sub kegiatan tanpa anggaran",
    pesan="Sub kegiatan {kosong} belum beranggaran, padahal sub kegiatan lain pada kegiatan {kode} sudah.",
    mengapa="Anggaran kegiatan tidak dapat dijumlahkan selama satu sub kegiatannya kosong, dan tabel mencetaknya "
    "sebagai tanda hubung.",
    perbaikan="Isi anggarannya menurut DPA (0 bila memang tidak beranggaran), atau hapus sub kegiatan yang tidak "
    "dipakai.",
    salah="- kode: 7.01.01\n  nama: Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota\n  kegiatan:\n"
    "    - kode: 7.01.01.2.08\n      nama: Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah\n      sub_kegiatan:\n"
    "        - {kode: 7.01.01.2.08.0001, nama: Penyediaan Jasa Surat Menyurat}\n"
    "        - {kode: 7.01.01.2.08.0004, nama: Penyediaan Jasa Pelayanan Umum Kantor, anggaran: 9.000.000}\n",
    benar="- kode: 7.01.01\n  nama: Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota\n  kegiatan:\n"
    "    - kode: 7.01.01.2.08\n      nama: Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah\n      sub_kegiatan:\n"
    "        - {kode: 7.01.01.2.08.0001, nama: Penyediaan Jasa Surat Menyurat, anggaran: 1.000.000}\n"
    "        - {kode: 7.01.01.2.08.0004, nama: Penyediaan Jasa Pelayanan Umum Kantor, anggaran: 9.000.000}\n",
    contoh="anggaran.yaml",
    dasar=("pp-12-2019",),
)

_NAMED = 3


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each kegiatan once, naming its empty sub kegiatan."""
    for program in tahun.anggaran:
        for kegiatan in program.kegiatan:
            empty = [sub for sub in kegiatan.sub_kegiatan if sub.anggaran is None]
            if empty and len(empty) < len(kegiatan.sub_kegiatan):
                named = [sub.kode for sub in empty[:_NAMED]]
                rest = f" dan {len(empty) - _NAMED} lagi" if len(empty) > _NAMED else ""
                first = empty[0]
                yield RULE.at(first.asal, first.kode, kosong=", ".join(named) + rest, kode=kegiatan.kode)
