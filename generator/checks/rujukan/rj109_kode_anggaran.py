"""RJ109: the budget lines that indicators name are in the budget."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.kinerja import Indikator, Sasaran
from generator.model.tahun import Tahun
from generator.nearest import maybe

RULE = Rule(
    code="RJ109",
    tingkat=Tingkat.KESALAHAN,
    judul="Kode anggaran tidak dikenal",
    pesan='"{nama}": kode anggaran «{kode}» {soal}.',
    mengapa="Nama dan jumlah anggaran di setiap dokumen diambil dari anggaran.yaml menurut kodenya.",
    perbaikan="Betulkan kodenya, atau tambahkan program, kegiatan, atau sub kegiatan itu di anggaran.yaml.",
    salah="anggaran: [7.01.02.2.04.0020]\n",
    benar="anggaran: [7.01.02.2.04.0002]\n",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each unknown code; without any budget, only the first."""
    for subject, name, record in _records(tahun):
        for n, code in enumerate(record.anggaran):
            if code in tahun.mata_menurut_kode:
                continue
            missing = not tahun.mata_menurut_kode
            near = maybe(code, tahun.mata_menurut_kode)
            problem = "dirujuk, tetapi anggaran.yaml belum ada" if missing else f"tidak ada di anggaran.yaml{near}"
            yield RULE.at(record.letak("anggaran", n), subject, nama=name, kode=code, soal=problem)
            if missing:
                return


def _records(tahun: Tahun) -> Iterator[tuple[str, str, Sasaran | Indikator]]:
    """Every sasaran and indicator, with the subject and the name that findings give it."""
    for jabatan_id, sasaran_jabatan in tahun.kinerja.items():
        for sasaran in sasaran_jabatan:
            yield jabatan_id, sasaran.sasaran, sasaran
            for indikator in sasaran.indikator:
                yield indikator.id, indikator.nama, indikator
