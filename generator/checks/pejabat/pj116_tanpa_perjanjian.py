"""PJ116: every structural position with indicators has somebody to agree on them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.jabatan import Jabatan, Jenjang
from generator.model.kantor import JenisDokumen
from generator.model.tahun import Tahun
from generator.wording import joined

RULE = Rule(
    code="PJ116",
    tingkat=Tingkat.CATATAN,
    judul="Tanpa Perjanjian Kinerja",
    pesan="{jabatan} mempunyai indikator tetapi tidak mempunyai pejabat; Perjanjian Kinerjanya tidak dibuat.",
    mengapa="Perjanjian Kinerja dibuat antara dua orang; jabatan yang lowong tidak dapat berjanji, dan naskahnya "
    "mudah disangka lupa dicetak.",
    perbaikan="Isi `pejabat` di jabatan.yaml; bila jabatannya dipegang sementara, tulis misalnya «Plt. Kepala Seksi "
    "Pelayanan» sebagai `nama` jabatan dan pelaksana tugasnya sebagai `pejabat`. Bila memang lowong, biarkan.",
    salah="- {id: kasi-pelayanan, nama: Kepala Seksi Pelayanan, atasan: camat, jenjang: pengawas}\n",
    benar="- id: kasi-pelayanan\n  nama: Kepala Seksi Pelayanan\n  atasan: camat\n  jenjang: pengawas\n"
    "  pejabat: {nama: 'Nurhayati, S.E.', nip: 19850305 201001 2 011, pangkat: Penata Tk. I}\n",
    contoh="jabatan.yaml",
)


_AGREEING = frozenset({Jenjang.ADMINISTRATOR, Jenjang.PENGAWAS})
"""Levels of which one person holds each position; a Pengadministrasi may be several, known by their IKI."""


def check(tahun: Tahun) -> Iterator[Finding]:
    """One finding that names them all, at the first."""
    vacant = [jabatan for jabatan in tahun.jabatan if _vacant(tahun, jabatan)]
    if vacant and tahun.diminta(JenisDokumen.PK):
        yield RULE.at(vacant[0].asal, vacant[0].id, jabatan=joined([jabatan.nama for jabatan in vacant]))


def _vacant(tahun: Tahun, jabatan: Jabatan) -> bool:
    return jabatan.pejabat is None and jabatan.jenjang in _AGREEING and bool(tahun.sasaran(jabatan))
