"""IK116: things are counted in their own unit, not in months."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.frasa import short, words
from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .contoh import kinerja
from .sebutan import counts, unit

RULE = Rule(
    code="IK116",
    tingkat=Tingkat.PERINGATAN,
    judul="Satuan bertentangan dengan yang dihitung",
    pesan='"{indikator}": yang dihitung {benda}, sedangkan satuannya {satuan}.',
    mengapa="Target 12 bulan tidak menyatakan berapa laporan yang dihasilkan; satuan harus satuan dari benda yang "
    "dihitung.",
    perbaikan="Tulis `satuan` menurut benda yang disebut nama indikator, mis. Laporan untuk jumlah laporan; kekerapan "
    "bulanannya tampak pada target bulanan.",
    salah=kinerja("nama: Jumlah laporan penerimaan\nsatuan: Bulan\n"),
    benar=kinerja("nama: Jumlah laporan penerimaan\nsatuan: Laporan\n"),
    contoh="kinerja.yaml",
)

_TIMES = frozenset(words("bulan tahun triwulan semester minggu hari jam"))
_PERSONS = frozenset(["orang", "pegawai", "jiwa", "peserta"])
_PAPERS = frozenset(words("laporan dokumen berkas surat naskah sk lembar buku eksemplar"))
_FOREIGN = {
    **dict.fromkeys(("laporan", "dokumen", "berkas", "surat", "naskah", "sk", "spj", "arsip"), _TIMES | _PERSONS),
    **dict.fromkeys(("desa", "kelurahan", "dusun"), _TIMES | _PERSONS | _PAPERS),
    **dict.fromkeys(("orang", "pegawai", "asn", "pns", "peserta", "warga", "kader", "linmas"), _TIMES | _PAPERS),
}
"""Units in which a thing cannot be counted, by the first noun of `Jumlah …`."""


def check(tahun: Tahun) -> Iterator[Finding]:
    """Compare the thing counted with a unit of one word; `Orang/bulan` is a unit of its own."""
    for _, _, indikator in tahun.semua_indikator():
        own = unit(indikator)
        if len(own) != 1 or not counts(indikator.nama):
            continue
        thing = next(iter(words(indikator.nama)[1:]), "")
        if own[0] in _FOREIGN.get(thing, ()):
            yield RULE.at(
                indikator.letak("satuan"),
                indikator.id,
                indikator=short(indikator.nama),
                benda=thing.upper() if len(thing) < 4 else thing,
                satuan=indikator.satuan,
            )
