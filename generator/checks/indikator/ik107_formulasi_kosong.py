"""IK107: a formula stands where a paper prints one."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .contoh import kinerja
from .kolom import empty
from .rumus import formulas

RULE = Rule(
    code="IK107",
    tingkat=Tingkat.PERINGATAN,
    judul="Formulasi belum ditulis",
    pesan="{indikator}: `formulasi` belum ditulis, padahal {naskah} mencetak kolomnya.",
    mengapa="Indikator tanpa formulasi tidak dapat dihitung dengan cara yang sama oleh setiap orang, dan kolomnya "
    "tercetak kosong.",
    perbaikan="Tulis `formulasi` pada indikator itu, mis. `{jumlah: laporan yang disusun}` atau `pembilang`, "
    "`penyebut`, dan `kali: 100%`.",
    salah=kinerja("nama: Jumlah rapat koordinasi\nsumber_data: Notula rapat\n"),
    benar=kinerja(
        "nama: Jumlah rapat koordinasi\nsumber_data: Notula rapat\nformulasi: {jumlah: rapat yang diselenggarakan}\n"
    ),
    contoh="kinerja.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Ask for the formulas that the IKU and IKI sheets print."""
    for gap in empty(tahun, "formulasi", lambda indikator: bool(formulas(indikator))):
        yield RULE.at(gap.asal, gap.subjek, indikator=gap.indikator, naskah=gap.naskah)
