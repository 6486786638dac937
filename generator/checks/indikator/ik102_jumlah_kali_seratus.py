"""IK102: a number of things is not multiplied by 100."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.frasa import short
from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .contoh import kinerja
from .rumus import formulas, text, times_hundred
from .sebutan import counts, percent

RULE = Rule(
    code="IK102",
    tingkat=Tingkat.PERINGATAN,
    judul="Formulasi jumlah dikalikan seratus",
    pesan='"{indikator}": indikator berupa jumlah, sedangkan formulasinya persentase: {formulasi}.',
    mengapa="Jumlah dihitung dengan menjumlahkan; formulasi yang dikalikan seratus menghasilkan persentase, sehingga "
    "realisasinya tidak dapat dibandingkan dengan target.",
    perbaikan='Ganti formulasi dengan `{jumlah: …}`, atau ubah nama indikator menjadi Persentase dengan satuan "%".',
    salah=kinerja(
        "nama: Jumlah jamuan rapat yang disediakan\nformulasi: {pembilang: jamuan rapat, penyebut: rapat setahun, "
        "kali: 100%}\n"
    ),
    benar=kinerja("nama: Jumlah jamuan rapat yang disediakan\nformulasi: {jumlah: jamuan rapat yang disediakan}\n"),
    contoh="kinerja.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report a count whose every formula is a percentage; one in % is IK101's."""
    for _, _, indikator in tahun.semua_indikator():
        parts = formulas(indikator)
        if not parts or not counts(indikator.nama) or percent(indikator):
            continue
        if all(times_hundred(part.isi) for part in parts):
            yield RULE.at(
                indikator.letak("formulasi"),
                indikator.id,
                indikator=short(indikator.nama),
                formulasi=short(text(parts[0].isi)),
            )
