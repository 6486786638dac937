"""IK108: the source of the data stands where a paper prints it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .contoh import kinerja
from .kolom import empty
from .rumus import said

RULE = Rule(
    code="IK108",
    tingkat=Tingkat.PERINGATAN,
    judul="Sumber data belum ditulis",
    pesan="{indikator}: `sumber_data` belum ditulis, padahal {naskah} mencetak kolomnya.",
    mengapa="Capaian harus dapat ditelusuri ke datanya; tanpa sumber data, realisasi tidak dapat diperiksa dan "
    "kolomnya tercetak kosong.",
    perbaikan="Tulis `sumber_data` pada indikator itu: dokumen atau register tempat angkanya diambil, atau unit yang "
    "memegangnya.",
    salah=kinerja("nama: Jumlah rapat koordinasi\nformulasi: {jumlah: rapat yang diselenggarakan}\n"),
    benar=kinerja(
        "nama: Jumlah rapat koordinasi\nformulasi: {jumlah: rapat yang diselenggarakan}\nsumber_data: Notula rapat\n"
    ),
    contoh="kinerja.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Ask for the sources that the IKU and IKI sheets print."""
    for gap in empty(tahun, "sumber_data", lambda indikator: any(map(said, indikator.sumber_data))):
        yield RULE.at(gap.asal, gap.subjek, indikator=gap.indikator, naskah=gap.naskah)
