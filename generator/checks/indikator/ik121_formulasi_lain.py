"""IK121: a formula belongs to its own indicator."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.frasa import content, short, stems
from generator.checks.places import spoken
from generator.findings import Finding, Rule, Tingkat
from generator.model.kinerja import Indikator
from generator.model.tahun import Tahun

from .rumus import formulas, text

RULE = Rule(
    code="IK121",
    tingkat=Tingkat.PERINGATAN,
    judul="Formulasi milik indikator lain",
    pesan='"{indikator}": formulasinya «{formulasi}» tidak menyebut satu pun kata dari nama indikator ini, dan sama '
    'dengan formulasi "{lain}" di {tempat}.',
    mengapa="Formulasi yang tersalin dari indikator lain mengukur hal lain, sehingga realisasinya tidak berarti bagi "
    "indikator ini.",
    perbaikan="Tulis formulasi yang menghitung apa yang disebut nama indikator ini.",
    salah="camat:\n"
    "  - sasaran: Meningkatnya pelayanan\n    indikator:\n      - {id: izin, nama: Jumlah izin yang terbit, "
    "formulasi: {jumlah: izin yang terbit}}\n      - {id: rapat, nama: Jumlah notula koordinasi, formulasi: {jumlah: "
    "izin yang terbit}}\n",
    benar="camat:\n"
    "  - sasaran: Meningkatnya pelayanan\n    indikator:\n      - {id: izin, nama: Jumlah izin yang terbit, "
    "formulasi: {jumlah: izin yang terbit}}\n      - {id: rapat, nama: Jumlah notula koordinasi, formulasi: {jumlah: "
    "notula rapat}}\n",
    contoh="kinerja.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report a formula that fits the name of another indicator with the same formula, and not its own."""
    owners: dict[tuple[str, ...], Indikator] = {}
    rows = [(i, content(_formula(i))) for _, _, i in tahun.semua_indikator() if len(formulas(i)) == 1]
    for indikator, told in rows:
        if len(stems(indikator.nama) & stems(_formula(indikator))) > 0:
            owners.setdefault(told, indikator)
    for indikator, told in rows:
        owner = owners.get(told)
        if owner is None or owner.id == indikator.id or not _foreign(indikator):
            continue
        yield RULE.at(
            indikator.letak("formulasi"),
            indikator.id,
            indikator=short(indikator.nama),
            formulasi=short(_formula(indikator)),
            lain=short(owner.nama),
            tempat=spoken(owner.letak("formulasi")),
        )


def _formula(indikator: Indikator) -> str:
    return text(formulas(indikator)[0].isi)


def _foreign(indikator: Indikator) -> bool:
    """Whether name and formula have no word of weight in common; one of fewer than two words proves nothing.

    The result of one assessment may be the value of several indicators: "Hasil evaluasi Inspektorat".
    """
    if _formula(indikator).casefold().startswith("hasil"):
        return False
    name, told = stems(indikator.nama), stems(_formula(indikator))
    return len(name) > 1 and len(told) > 1 and not name & told
