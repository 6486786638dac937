"""The matrix of a perubahan: what was, what becomes, the difference and the reason, jabatan by jabatan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator.model.beda import CITED, Banding, Beda, Jenis, Perihal
from generator.model.perubahan import GROUNDS, Perubahan
from generator.model.sebab import between
from generator.model.tahun import Tahun
from generator.word.context import slot
from generator.wording import BULAN, long_date, number, sentence

from . import bagian
from .bagian import BarisKepala, Penanda
from .matriks_kinerja import BECAME, NONE, JabatanMatriks, PerihalMatriks, positions, reason, several

TEMPLATE = "matriks-perubahan.docx"


@dataclass(frozen=True)
class AnggaranMatriks:
    """One budget line."""

    kode: str = slot("Kode anggaran", "7.01.02.2.04.0002")
    uraian: str = slot("Nama program, kegiatan, atau sub kegiatan", "Pelaksanaan Urusan Pemerintahan …")
    semula: str = slot("Anggaran semula dalam rupiah; tanda hubung bila tidak ada", "115.250.000")
    menjadi: str = slot("Anggaran yang baru dalam rupiah; tanda hubung bila tidak ada", "140.000.000")
    selisih: str = slot("Selisih bertanda", "+24.750.000")
    alasan: str = slot("Alasan perubahan", "Perubahan alokasi anggaran")


@dataclass(frozen=True)
class ProgramMatriks:
    """The changed budget lines of one program, itself among them; they stay together on a page."""

    kode: str = slot("Kode program; untuk program, tidak dicetak", "7.01.02")
    mata: tuple[AnggaranMatriks, ...] = slot("Mata anggaran yang berubah menurut kodenya")


@dataclass(frozen=True)
class KonteksMatriks:
    """Matriks perubahan Perjanjian Kinerja: semula, menjadi, selisih, dan alasan."""

    judul: tuple[str, ...] = slot("Baris-baris judul, huruf besar", "MATRIKS PERUBAHAN PERJANJIAN KINERJA")
    kepala: tuple[BarisKepala, ...] = slot("Versi yang dibandingkan, alasan, dasar, dan tanggal")
    jabatan: tuple[JabatanMatriks, ...] = slot("Perubahan kinerja tiap jabatan; kosong bila tidak ada")
    anggaran: tuple[ProgramMatriks, ...] = slot("Program yang anggarannya berubah; kosong bila tidak ada")
    jumlah: AnggaranMatriks = slot("Jumlah seluruh program semula dan menjadi")
    pejabat: tuple[PerihalMatriks, ...] = slot("Jabatan yang berganti pejabat; kosong bila tidak ada")
    keputusan: tuple[PerihalMatriks, ...] = slot("Keputusan yang diubah atau diganti; kosong bila tidak ada")
    penanda: Penanda = slot("Penanda tangan: pimpinan kantor")


_PROGRAM = 3
"""So many parts the code of a program has: `7.01.02`."""
_SUMMED = "Mengikuti rinciannya"


def build(lama: Tahun, baru: Tahun, banding: Banding) -> KonteksMatriks:
    """Fill the matrix of two versions of a year."""
    kantor = baru.kantor
    changes = between(lama, baru)
    banding = _grounds_shortened(banding, changes)
    return KonteksMatriks(
        judul=(
            "MATRIKS PERUBAHAN PERJANJIAN KINERJA",
            kantor.nama.upper(),
            f"{kantor.daerah.upper()} TAHUN {kantor.tahun}",
        ),
        kepala=tuple(_head(lama, baru)),
        jabatan=tuple(positions(lama, baru, banding)),
        anggaran=tuple(_budget(lama, baru, banding)),
        jumlah=_total(banding.anggaran),
        pejabat=tuple(several(banding.dari_jenis(Jenis.JABATAN, Jenis.PEJABAT))),
        keputusan=tuple(several([_cited(subject) for subject in banding.dari_jenis(Jenis.KEPUTUSAN)])),
        penanda=bagian.penanda(baru, None, baru.tanggal_perjanjian),
    )


def _grounds_shortened(banding: Banding, changes: Sequence[Perubahan]) -> Banding:
    """The ground of a whole perubahan without its basis, which stands at the head of the paper once."""

    def short(text: str) -> str:
        for change in changes:
            text = text.replace(change.pertimbangan, GROUNDS[change.alasan])
        return text

    return replace(banding, beda=tuple(replace(beda, alasan=short(beda.alasan)) for beda in banding.beda))


def _head(lama: Tahun, baru: Tahun) -> Iterator[BarisKepala]:
    changes = between(lama, baru)
    rows = {
        "Perubahan": [f"{bagian.agreement(baru)} terhadap {bagian.agreement(lama)}{'' if lama.versi else ' semula'}"],
        "Alasan": [sentence(change.pertimbangan) for change in changes],
        "Tanggal": [long_date(change.tanggal) if change.tanggal else bagian.BLANK for change in changes],
        "Berlaku mulai": [BULAN[change.mulai - 1] for change in changes if change.mulai],
    }
    for label, items in rows.items():
        if items:
            yield from bagian.head_rows(label, items, lettered=True)


def _cited(subject: Perihal) -> Perihal:
    """A Keputusan by what it is cited with; its text only where nothing else of it changes."""
    cited = tuple(beda for beda in subject.beda if beda.isian in CITED)
    return Perihal(cited or subject.beda)


def _budget(lama: Tahun, baru: Tahun, banding: Banding) -> Iterator[ProgramMatriks]:
    subjects = banding.dari_jenis(Jenis.ANGGARAN)
    for code, group in groupby(subjects, key=lambda s: ".".join(s.pokok.subjek.split(".")[:_PROGRAM])):
        yield ProgramMatriks(code, tuple(_line(lama, baru, subject) for subject in group))


def _line(lama: Tahun, baru: Tahun, subject: Perihal) -> AnggaranMatriks:
    first = subject.pokok
    old, new = (tahun.mata_menurut_kode.get(first.subjek) for tahun in (lama, baru))
    before, after = (line.jumlah if line else None for line in (old, new))
    renamed = subject.isian("nama")
    was = f"\n(semula: {renamed.semula})" if renamed and renamed.semula and renamed.menjadi else ""
    amount = subject.isian("anggaran")
    return AnggaranMatriks(
        kode=first.subjek,
        uraian=f"{first.nama}{was}",
        semula=NONE if before is None else number(before),
        menjadi=NONE if after is None else number(after),
        selisih=str(amount.selisih) if amount and amount.selisih else BECAME[first.perubahan],
        alasan=_SUMMED if subject.turunan else reason(first),
    )


def _total(beda: Beda | None) -> AnggaranMatriks:
    """The last row; dashes where an amount is missing."""
    values = (beda.semula, beda.menjadi, str(beda.selisih)) if beda else (NONE, NONE, NONE)
    return AnggaranMatriks("", "Jumlah seluruh program", *values, "")
