"""PB115: a new indicator stands under the sasaran it means."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun
from generator.nearest import nearest

RULE = Rule(
    code="PB115",
    tingkat=Tingkat.PERINGATAN,
    judul="Sasaran baru hampir sama dengan yang sudah ada",
    pesan='Sasaran "{baru}" tidak sama persis dengan "{lama}" yang sudah ada, sehingga tampil sebagai sasaran baru.',
    mengapa="Indikator baru masuk ke sasaran yang rumusannya sama; sasaran yang berbeda sedikit tercetak dua kali "
    "dalam tabel yang sama.",
    perbaikan="Salin rumusan sasaran dari kinerja.yaml, atau bedakan rumusannya bila memang sasaran lain.",
    salah="ke: 1\nalasan: strategi\ndasar: Perubahan Renja\nindikator_baru:\n  sekretaris:\n"
    "    - sasaran: Meningkatnya akuntablitas kinerja kecamatan\n"
    "      indikator: [{id: tindak-lanjut, nama: Jumlah rekomendasi yang ditindaklanjuti}]\n",
    benar="ke: 1\nalasan: strategi\ndasar: Perubahan Renja\nindikator_baru:\n  sekretaris:\n"
    "    - sasaran: Meningkatnya akuntabilitas kinerja kecamatan\n"
    "      indikator: [{id: tindak-lanjut, nama: Jumlah rekomendasi yang ditindaklanjuti}]\n",
    contoh="perubahan-1.yaml",
)
_LIKE = 0.93
"""From this likeness two wordings differ by a slip, not by what they mean."""


def check(tahun: Tahun) -> Iterator[Finding]:
    """Compare each sasaran of new indicators with those that the position had."""
    for step in tahun.langkah:
        for jabatan, several in step.perubahan.indikator_baru.items():
            had = {_folded(one.sasaran): one.sasaran for one in step.sebelum.kinerja.get(jabatan, ())}
            for sasaran in several:
                wording = _folded(sasaran.sasaran)
                near = None if wording in had else nearest(wording, had, _LIKE)
                if near is not None:
                    yield RULE.at(sasaran.letak("sasaran"), jabatan, baru=sasaran.sasaran, lama=had[near])


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
