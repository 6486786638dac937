"""The part of the matrix of a perubahan that speaks of performance: one table for each jabatan, and its months."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.model.beda import Banding, Beda, Jenis, Perihal, Tindak, by_sasaran
from generator.model.kinerja import Indikator
from generator.model.tahun import Tahun
from generator.model.tercetak import SEBUTAN
from generator.word.context import slot
from generator.wording import BULAN, sentence, unbroken

from . import bagian


@dataclass(frozen=True)
class BarisMatriks:
    """One value that is no target: of an indicator, a sasaran, an official or a Keputusan."""

    isian: str = slot("Yang berubah", "Sumber data")
    semula: str = slot("Isi semula; tanda hubung bila tidak ada", "Register pelayanan")
    menjadi: str = slot("Isi yang baru; tanda hubung bila tidak ada", "Aplikasi SIAK")


@dataclass(frozen=True)
class PerihalMatriks:
    """Something with several values that change: an indicator, a jabatan, a Keputusan."""

    id: str = slot("Pengenal; untuk program, tidak dicetak", "kasi-pelayanan")
    nomor: str = slot("Nomor urut", "1.")
    nama: str = slot("Nama indikator, jabatan, atau Keputusan", "Kepala Seksi Pelayanan")
    alasan: str = slot("Alasan perubahan", "Pergantian pejabat")
    baris: tuple[BarisMatriks, ...] = slot("Yang berubah, satu baris tiap isian")


@dataclass(frozen=True)
class IndikatorMatriks:
    """One indicator whose target, months, name or unit change, or that is new or taken out."""

    id: str = slot("Pengenal indikator; untuk program, tidak dicetak", "adminduk")
    nama: str = slot("Nama indikator, dengan nama semula bila berganti", "Jumlah dokumen administrasi kependudukan")
    satuan: str = slot("Satuan, dengan satuan semula bila berganti", "Dokumen")
    semula: str = slot("Target setahun semula; tanda hubung bila tidak ada", "1.800")
    menjadi: str = slot("Target setahun yang baru; tanda hubung bila tidak ada", "1.950")
    selisih: str = slot("Selisih bertanda, atau kata baru, dihapus, tetap", "+150")
    alasan: str = slot("Alasan perubahan", "Tambahan blangko KTP")


@dataclass(frozen=True)
class SasaranMatriks:
    """One sasaran with its changed indicators."""

    nomor: str = slot("Nomor urut", "1.")
    sasaran: str = slot("Sasaran", "Terlaksananya tertib administrasi pelayanan publik")
    indikator: tuple[IndikatorMatriks, ...] = slot("Indikator sasaran ini yang berubah")


@dataclass(frozen=True)
class BulanMatriks:
    """One month in one version."""

    nilai: str = slot("Target bulan itu, atau selisihnya; tanda hubung bila tidak ada", "200")
    berubah: bool = slot("Benar bila bulan ini berubah; dicetak tebal")


@dataclass(frozen=True)
class VersiBulanan:
    """The months of one indicator in one version."""

    nama: str = slot("Semula, Menjadi, atau Selisih", "Menjadi")
    bulan: tuple[BulanMatriks, ...] = slot("Dua belas bulan berurutan")


@dataclass(frozen=True)
class BulananMatriks:
    """One indicator whose months change."""

    id: str = slot("Pengenal indikator; untuk program, tidak dicetak", "adminduk")
    nomor: str = slot("Nomor urut", "1.")
    nama: str = slot("Nama indikator dengan satuannya", "Jumlah dokumen administrasi kependudukan (Dokumen)")
    versi: tuple[VersiBulanan, ...] = slot("Baris Semula, Menjadi, dan Selisih")


@dataclass(frozen=True)
class JabatanMatriks:
    """The changes of one jabatan."""

    id: str = slot("Pengenal jabatan; untuk program, tidak dicetak", "kasi-pelayanan")
    jabatan: str = slot("Nama jabatan, huruf besar", "KEPALA SEKSI PELAYANAN")
    sasaran: tuple[SasaranMatriks, ...] = slot("Target setahun, dikelompokkan menurut sasaran; kosong bila tidak ada")
    bulanan: tuple[BulananMatriks, ...] = slot("Indikator yang target bulanannya berubah; kosong bila tidak ada")
    lain: tuple[PerihalMatriks, ...] = slot("Perubahan selain target, nama, dan satuan; kosong bila tidak ada")


NONE = "-"
_MONTHS = "bulanan."
_IN_ROW = ("target", "nama", "satuan")
"""What the row of an indicator itself tells."""
BECAME = {Tindak.BARU: "baru", Tindak.DIHAPUS: "dihapus", Tindak.DIUBAH: "tetap"}
"""What stands in the column of differences when there is none."""


def positions(lama: Tahun, baru: Tahun, banding: Banding) -> Iterator[JabatanMatriks]:
    """The jabatan whose sasaran and indicators change, in the order of the papers."""
    subjects = banding.dari_jenis(Jenis.SASARAN, Jenis.INDIKATOR)
    for key, group in groupby(subjects, key=lambda subject: subject.pokok.jabatan):
        members = list(group)
        others = [kept for subject in members if (kept := _besides(subject)) is not None]
        yield JabatanMatriks(
            id=key,
            jabatan=bagian.capitals(members[0].pokok.nama_jabatan),
            sasaran=tuple(_sasaran(members, lama, baru)),
            bulanan=tuple(_monthly(members, lama, baru)),
            lain=tuple(several(others)),
        )


def several(subjects: Sequence[Perihal]) -> Iterator[PerihalMatriks]:
    """Subjects with all their values, numbered."""
    for n, subject in enumerate(subjects, 1):
        first = subject.pokok
        rows = tuple(map(_row, subject.beda))
        yield PerihalMatriks(first.subjek, f"{n}.", unbroken(first.nama), reason(first), rows)


def _row(beda: Beda) -> BarisMatriks:
    label = SEBUTAN.get(beda.isian, beda.isian)
    return BarisMatriks(label, unbroken(beda.semula) or NONE, unbroken(beda.menjadi) or NONE)


def reason(beda: Beda) -> str:
    """Why, as a cell says it."""
    return sentence(unbroken(beda.alasan))


def _besides(subject: Perihal) -> Perihal | None:
    """What the row of an indicator and its months do not tell; nothing of one that is new or taken out."""
    if subject.pokok.perubahan is not Tindak.DIUBAH:
        return None
    told = _IN_ROW if subject.pokok.jenis is Jenis.INDIKATOR else ()
    rest = tuple(b for b in subject.beda if b.isian not in told and not b.isian.startswith(_MONTHS))
    return Perihal(rest) if rest else None


def _sasaran(subjects: Sequence[Perihal], lama: Tahun, baru: Tahun) -> Iterator[SasaranMatriks]:
    indicators = [subject for subject in subjects if subject.pokok.jenis is Jenis.INDIKATOR and _has_row(subject)]
    for n, (text, members) in enumerate(by_sasaran(indicators).items(), 1):
        yield SasaranMatriks(f"{n}.", unbroken(text), tuple(_indicator(subject, lama, baru) for subject in members))


def _has_row(subject: Perihal) -> bool:
    return any(beda.isian in _IN_ROW or beda.isian.startswith(_MONTHS) for beda in subject.beda)


def _indicator(subject: Perihal, lama: Tahun, baru: Tahun) -> IndikatorMatriks:
    first, target = subject.pokok, subject.isian("target")
    record = _record(subject, lama, baru)
    same = str(record.target) if record.target and first.perubahan is Tindak.DIUBAH else ""
    return IndikatorMatriks(
        id=first.subjek,
        nama=_renamed(subject, "nama", record.nama),
        satuan=_renamed(subject, "satuan", record.satuan or ""),
        semula=(target.semula if target else same) or NONE,
        menjadi=(target.menjadi if target else same) or NONE,
        selisih=_difference(target, first.perubahan, same),
        alasan=reason(first),
    )


def _difference(target: Beda | None, became: Tindak, same: str) -> str:
    """The difference of the annual target; `same` is the target that stays, empty where there is none."""
    if became is not Tindak.DIUBAH or (target is None and same):
        return BECAME[became]
    return str(target.selisih) if target and target.selisih else NONE


def _renamed(subject: Perihal, key: str, text: str) -> str:
    """A name or unit, with what it was in the line below."""
    beda = subject.isian(key)
    return unbroken(f"{text}\n(semula: {beda.semula})" if beda and beda.semula and beda.menjadi else text)


def _record(subject: Perihal, lama: Tahun, baru: Tahun) -> Indikator:
    """The indicator as it becomes, or as it was when it is taken out."""
    key = subject.pokok.subjek
    return baru.indikator_menurut_id.get(key) or lama.indikator_menurut_id[key]


def _monthly(subjects: Sequence[Perihal], lama: Tahun, baru: Tahun) -> Iterator[BulananMatriks]:
    """The indicators whose months change, with all twelve of them before and after."""
    n = 0
    for subject in subjects:
        changed = {beda.isian: beda for beda in subject.beda if beda.isian.startswith(_MONTHS)}
        if changed:
            n += 1
            record = _record(subject, lama, baru)
            unit = f" ({record.satuan})" if record.satuan else ""
            rows = tuple(_versions(changed, record))
            yield BulananMatriks(subject.pokok.subjek, f"{n}.", unbroken(f"{subject.pokok.nama}{unit}"), rows)


def _versions(changed: Mapping[str, Beda], record: Indikator) -> Iterator[VersiBulanan]:
    months = record.per_bulan
    keys = [f"{_MONTHS}{name.lower()}" for name in BULAN]
    same = {key: str(months[n]) if n in months else NONE for n, key in enumerate(keys, 1)}
    before = {key: changed[key].semula or NONE if key in changed else same[key] for key in keys}
    after = {key: changed[key].menjadi or NONE if key in changed else same[key] for key in keys}
    difference = {key: str(beda.selisih) for key, beda in changed.items() if beda.selisih}
    yield VersiBulanan("Semula", tuple(BulanMatriks(before[key], berubah=False) for key in keys))
    yield VersiBulanan("Menjadi", tuple(BulanMatriks(after[key], berubah=key in changed) for key in keys))
    if difference:
        yield VersiBulanan("Selisih", tuple(BulanMatriks(difference.get(key, ""), berubah=False) for key in keys))
