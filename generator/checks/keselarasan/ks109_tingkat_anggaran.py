"""KS109: a jabatan carries the level of budget that is its own."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.frasa import short
from generator.findings import Finding, Origin, Rule, Tingkat
from generator.model.anggaran import Program, SubKegiatan
from generator.model.jabatan import Jabatan, Jenjang
from generator.model.tahun import Tahun

RULE = Rule(
    code="KS109",
    tingkat=Tingkat.PERINGATAN,
    judul="Tingkat anggaran tidak sesuai jenjang jabatan",
    pesan='{jabatan} memikul {mata} {kode} ("{nama}"), sedangkan lazimnya {lazim}.',
    mengapa="Dalam Perjanjian Kinerja pimpinan memikul program, administrator di bawahnya kegiatan, dan pengawas serta "
    "pelaksana sub kegiatan; jumlah anggaran jabatan mengikuti pembagian itu.",
    perbaikan="Ganti kode pada `anggaran` dengan kode pada tingkat jabatan itu, mis. program yang membawahkannya, atau "
    "sub kegiatan di bawahnya.",
    salah="mendukung: ikm\nanggaran: [7.01.02]\n",
    benar="mendukung: ikm\nanggaran: [7.01.02.2.04.0002]\n",
)

_USUAL = {
    Jenjang.PENGAWAS: "pengawas memikul sub kegiatan",
    Jenjang.FUNGSIONAL: "pejabat fungsional memikul sub kegiatan",
    Jenjang.PELAKSANA: "pelaksana memikul sub kegiatan",
}


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report clear jumps only, each code once a jabatan: a sub kegiatan of the head, a program far below."""
    for jabatan in tahun.jabatan:
        told: set[str] = set()
        for code, asal, subject in _codes(tahun, jabatan):
            line = tahun.mata_menurut_kode.get(code)
            usual = None
            if isinstance(line, SubKegiatan) and jabatan == tahun.pimpinan:
                usual = "pimpinan kantor memikul program"
            elif isinstance(line, Program):
                usual = _USUAL.get(jabatan.jenjang)
            if line is None or usual is None or code in told:
                continue
            told.add(code)
            yield RULE.at(
                asal,
                subject,
                jabatan=jabatan.nama,
                mata="program" if isinstance(line, Program) else "sub kegiatan",
                kode=code,
                nama=short(line.nama),
                lazim=usual,
            )


def _codes(tahun: Tahun, jabatan: Jabatan) -> Iterator[tuple[str, Origin, str]]:
    """Every budget code of a jabatan, its place, and whose it is."""
    for sasaran in tahun.sasaran(jabatan):
        for n, code in enumerate(sasaran.anggaran):
            yield code, sasaran.letak("anggaran", n), jabatan.id
        for indikator in sasaran.indikator:
            for n, code in enumerate(indikator.anggaran):
                yield code, indikator.letak("anggaran", n), indikator.id
