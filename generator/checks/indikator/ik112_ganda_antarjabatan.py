"""IK112: an indicator is held by one jabatan."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.frasa import key, listed
from generator.findings import Finding, Rule, Tingkat
from generator.model.jabatan import Jabatan
from generator.model.kinerja import Indikator
from generator.model.tahun import Tahun
from generator.wording import joined

from .kembar import differ

RULE = Rule(
    code="IK112",
    tingkat=Tingkat.CATATAN,
    judul="Indikator yang sama dipakai beberapa jabatan",
    pesan="{indikator} sama bunyinya pada {jabatan}.",
    mengapa="Kinerja atasan dan bawahan berjenjang: hasil yang sama pada dua jabatan membuat tanggung jawab masing-"
    "masing tidak terlihat.",
    perbaikan="Tulis indikator bawahan sebagai bagian yang menjadi tugasnya, atau sebut bidang atau wilayahnya dalam "
    "nama indikator. Bila memang dipikul bersama, biarkan.",
    salah="camat:\n"
    "  - sasaran: Meningkatnya ketertiban\n    indikator: [{id: patroli, nama: Jumlah patroli "
    "wilayah}]\nsekretaris:\n"
    "  - sasaran: Meningkatnya ketertiban\n    indikator: [{id: patroli-2, nama: Jumlah patroli "
    "wilayah}]\n",
    benar="camat:\n"
    "  - sasaran: Meningkatnya ketertiban\n    indikator: [{id: patroli, nama: Jumlah patroli "
    "wilayah}]\nsekretaris:\n"
    "  - sasaran: Meningkatnya ketertiban\n    indikator: [{id: laporan, nama: Jumlah laporan "
    "patroli}]\n",
    contoh="kinerja.yaml",
    dasar=("permenpanrb-89-2021",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Tell each set of jabatan once which indicators they have in common; other formulas are IK115's."""
    by_name: dict[tuple[str, ...], dict[str, Indikator]] = {}
    for jabatan, _, indikator in tahun.semua_indikator():
        if jabatan in tahun.jabatan_menurut_id:
            by_name.setdefault(key(indikator.nama), {}).setdefault(jabatan, indikator)
    shared: dict[tuple[str, ...], list[Indikator]] = {}
    for held in by_name.values():
        holders = [tahun.jabatan_menurut_id[jabatan] for jabatan in held]
        if len({_work(holder) for holder in holders}) > 1 and not any(_pairs_differ(tahun, held)):
            shared.setdefault(tuple(held), []).append(list(held.values())[-1])
    for jabatan_ids, indicators in shared.items():
        names = [tahun.jabatan_menurut_id[jabatan].nama for jabatan in jabatan_ids]
        rest = f" dan {len(names) - 3} jabatan lain" if len(names) > 3 else ""
        yield RULE.at(
            indicators[0].letak("nama"),
            indicators[0].id if len(indicators) == 1 else jabatan_ids[-1],
            indikator=f"Indikator {listed([i.nama for i in indicators])}",
            jabatan=", ".join(names[:3]) + rest if rest else joined(names),
        )


def _work(holder: Jabatan) -> tuple[object, ...]:
    """What makes two positions the same work: its name, or the same duties under the same superior."""
    duties = (*holder.tugas, *holder.rincian_tugas, *holder.uraian_tugas)
    return (holder.atasan, duties) if duties else (key(holder.nama),)


def _pairs_differ(tahun: Tahun, held: dict[str, Indikator]) -> Iterator[bool]:
    (first_id, first), *others = held.items()
    for jabatan, indikator in others:
        yield differ(first, indikator, (tahun.jabatan_menurut_id[first_id], tahun.jabatan_menurut_id[jabatan]))
