"""IK109: the unit stands where a paper prints it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.kinerja import Indikator
from generator.model.tahun import Tahun

from .contoh import kinerja
from .kolom import empty

RULE = Rule(
    code="IK109",
    tingkat=Tingkat.PERINGATAN,
    judul="Satuan belum ditulis",
    pesan="{indikator}: `satuan` belum ditulis, padahal {naskah} mencetak kolomnya.",
    mengapa="Target tanpa satuan tidak menyatakan apa yang dihitung, dan kolomnya tercetak kosong.",
    perbaikan='Tulis `satuan` pada indikator itu, mis. Dokumen, Laporan, Orang, Nilai, atau "%".',
    salah=kinerja("nama: Jumlah rapat koordinasi\nkonsolidasi: jumlah\ntarget: 4\ntriwulan: [1, 1, 1, 1]\n"),
    benar=kinerja(
        "nama: Jumlah rapat koordinasi\nkonsolidasi: jumlah\ntarget: 4\ntriwulan: [1, 1, 1, 1]\nsatuan: Kali\n"
        "formulasi: {jumlah: rapat yang diselenggarakan}\nsumber_data: Notula rapat\nmendukung: ikm\n"
    ),
    contoh="kinerja.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Ask for the units that the IKU sheet and the tables of targets print."""
    for gap in empty(tahun, "satuan", _filled):
        yield RULE.at(gap.asal, gap.subjek, indikator=gap.indikator, naskah=gap.naskah)


def _filled(indikator: Indikator) -> bool:
    """Whether there is a unit; one missing together with `konsolidasi` is told by RA110."""
    together = indikator.konsolidasi_berlaku is None and bool(indikator.per_bulan)
    return together or any(sign.isalnum() or sign == "%" for sign in indikator.satuan or "")
