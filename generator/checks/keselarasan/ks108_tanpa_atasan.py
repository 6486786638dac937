"""KS108: everyone but the head of the office has a superior."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

RULE = Rule(
    code="KS108",
    tingkat=Tingkat.PERINGATAN,
    judul="Jabatan tanpa atasan",
    pesan="{jabatan} ({jenjang}) tidak mempunyai `atasan`, padahal pimpinan kantor {pimpinan}.",
    mengapa="Perjanjian Kinerja dibuat dengan atasan langsung, dan kinerja dijenjangkan melalui garis atasan; tanpa "
    "atasan keduanya tidak dapat disusun.",
    perbaikan="Tulis `atasan` dengan pengenal jabatan atasan langsungnya di jabatan.yaml.",
    salah="- {id: camat, nama: Camat, jenjang: administrator}\n"
    "- {id: kasi-pelayanan, nama: Kepala Seksi Pelayanan, jenjang: pengawas}\n",
    benar="- {id: camat, nama: Camat, jenjang: administrator}\n"
    "- {id: kasi-pelayanan, nama: Kepala Seksi Pelayanan, jenjang: pengawas, atasan: camat}\n",
    contoh="jabatan.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each jabatan without superior, once it is known who the head is."""
    head = tahun.pimpinan
    for jabatan in tahun.jabatan:
        if head is not None and jabatan.atasan is None and jabatan.id != head.id:
            yield RULE.at(
                jabatan.asal,
                jabatan.id,
                jabatan=jabatan.nama,
                jenjang=jabatan.jenjang,
                pimpinan=head.nama,
            )
