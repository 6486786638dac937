"""The review sheet: what the check found on an office's papers, with room for what the office does about it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.findings import Finding, Tingkat
from generator.model.jabatan import Jabatan
from generator.model.kantor import JenisDokumen
from generator.model.naskah import Pengecualian
from generator.model.tahun import Tahun
from generator.word.context import slot
from generator.wording import joined, letter, long_date, unbroken

from . import bagian
from .bagian import BarisKepala
from .simpulan import conclusion, summary
from .temuan import Aturan, basis, heading, place, plain, subject

TEMPLATE = "lembar-reviu.docx"


@dataclass(frozen=True)
class BarisTemuan:
    """One finding; `kelompok` is filled on the first of its level."""

    kelompok: str = slot("Judul kelompok pada temuan pertama tingkatnya, selain itu kosong", "A. KESALAHAN (1): …")
    nomor: str = slot("Nomor urut", "1.")
    tempat: str = slot("Indikator, jabatan, Keputusan, atau mata anggaran; kosong bila berkas", "Jumlah dokumen …")
    letak: str = slot("Berkas dan baris, atau sel lembar kerja", "kinerja.yaml, baris 27")
    judul: str = slot("Kode dan judul temuan", "RA101 Jumlah bulanan tidak sama dengan target")
    isi: str = slot("Isi temuan dengan nilai-nilainya", "Jumlah bulanan 1.801, sedangkan target tahunan 1.800.")
    dasar: str = slot("Dasar temuan, singkat; satu baris tiap peraturan", "Peraturan Presiden Nomor 29 Tahun 2014")
    rekomendasi: str = slot("Yang perlu diubah, dan di mana", "Betulkan target bulanan atau target tahunan.")


@dataclass(frozen=True)
class BarisPengecualian:
    """One finding that the office has accepted."""

    nomor: str = slot("Nomor urut", "1.")
    tempat: str = slot("Indikator, jabatan, Keputusan, atau mata anggaran; kosong bila berkas", "Jumlah dokumen …")
    letak: str = slot("Berkas dan baris, atau sel lembar kerja", "kinerja.yaml, baris 27")
    judul: str = slot("Kode dan judul temuan", "RA104 Target bulanan berlawanan arah")
    isi: str = slot("Isi temuan dengan nilai-nilainya", "Target Juli 83 di bawah target Juni 84.")
    alasan: str = slot("Alasan dikecualikan", "Survei dilaksanakan dua kali setahun")
    oleh: str = slot("Siapa yang menerima", "Kepala Subbagian Perencanaan")
    tanggal: str = slot("Kapan diterima; kosong bila tidak ditulis", "5 Januari 2026")


@dataclass(frozen=True)
class DasarReviu:
    """One regulation that findings rest on, in full."""

    nomor: str = slot("Nomor urut", "1.")
    isi: str = slot("Sitiran lengkap", "Peraturan Presiden Nomor 29 Tahun 2014 tentang …")


@dataclass(frozen=True)
class PenandaReviu:
    """One who signs the sheet; what is not known is dots for a hand."""

    jabatan: str = slot("Jabatan dengan koma", "Sekretaris Kecamatan,")
    nama: str = slot("Nama dengan gelar; titik-titik bila tidak diketahui", "Budi Santoso, S.Sos.")
    pangkat: str = slot("Pangkat; kosong bila tidak diketahui", "Pembina")
    nip: str = slot("NIP dengan sebutannya; titik-titik bila tidak diketahui", "NIP 19790820 200501 1 007")


@dataclass(frozen=True)
class LembarReviu:
    """The sheet of one office and year."""

    judul: tuple[str, ...] = slot("Baris-baris judul, huruf besar", "LEMBAR REVIU")
    kepala: tuple[BarisKepala, ...] = slot("Kantor, daerah, tahun, naskah yang direviu, hasil")
    temuan: tuple[BarisTemuan, ...] = slot("Temuan: kesalahan, lalu peringatan, lalu catatan")
    dikecualikan: tuple[BarisPengecualian, ...] = slot("Temuan yang diterima dengan alasan; kosong bila tidak ada")
    dasar: tuple[DasarReviu, ...] = slot("Peraturan yang menjadi dasar temuan; kosong bila tidak ada")
    simpulan: str = slot("Simpulan menurut jumlah temuan", "Naskah kinerja … dapat ditetapkan.")
    tempat_tanggal: str = slot("Tempat, dan titik-titik untuk tanggal", "Sukamaju, ....................")
    pereviu: PenandaReviu = slot("Pereviu; diisi tangan")
    sekretaris: PenandaReviu = slot("Sekretaris, bila ada di jabatan.yaml")


@dataclass(frozen=True)
class KonteksLembarReviu:
    """Lembar Reviu: satu lembar tiap kantor dan tahun."""

    lembar: tuple[LembarReviu, ...] = slot("Satu lembar tiap kantor dan tahun")


_DOTS = "." * 44
_LEVELS = {
    Tingkat.KESALAHAN: "harus diperbaiki sebelum naskah ditetapkan",
    Tingkat.PERINGATAN: "diperbaiki, atau diterima dengan alasan",
    Tingkat.CATATAN: "untuk dipertimbangkan",
}
_KINDS = {
    JenisDokumen.SK_IKU: "Keputusan tentang Indikator Kinerja Utama",
    JenisDokumen.SK_IKI: "Keputusan tentang Indikator Kinerja Individu",
    JenisDokumen.IKU: "lembar Indikator Kinerja Utama",
    JenisDokumen.IKI: "lembar Indikator Kinerja Individu",
    JenisDokumen.RENCANA_AKSI: "Rencana Aksi atas Perjanjian Kinerja",
    JenisDokumen.PK: "Perjanjian Kinerja",
}
_SECRETARY = re.compile(r"sekretaris\b(?! desa| kelurahan| kampung)", re.IGNORECASE)


def sheet(
    folder: Path,
    tahun: Tahun | None,
    temuan: Sequence[Finding],
    aturan: Aturan,
    *,
    lengkap: bool = True,
) -> LembarReviu:
    """Fill the sheet of one office and year.

    Args:
        folder: The year's folder, as the findings name their files.
        tahun: What was read; None when hardly anything could be.
        temuan: All findings, accepted ones among them.
        aturan: The rules behind them.
        lengkap: Whether every source was read, so that every rule has run.
    """
    standing = [finding for finding in temuan if finding.alasan_pengecualian is None]
    accepted = [finding for finding in temuan if finding.alasan_pengecualian is not None]
    return LembarReviu(
        judul=tuple(_title(tahun)),
        kepala=tuple(_head(folder, tahun, standing, len(accepted))),
        temuan=tuple(_rows(folder, tahun, standing, aturan)),
        dikecualikan=tuple(_accepted(n, folder, tahun, finding, aturan) for n, finding in enumerate(accepted, 1)),
        dasar=tuple(DasarReviu(f"{n}.", text) for n, text in enumerate(_bases(standing, aturan), 1)),
        simpulan=conclusion(tahun, standing, lengkap=lengkap),
        tempat_tanggal=f"{tahun.kantor.tempat_penetapan if tahun else _DOTS[:30]}, {_DOTS}",
        pereviu=PenandaReviu("Pereviu,", _DOTS, "", f"NIP {_DOTS[:-6]}"),
        sekretaris=_secretary(tahun),
    )


def _title(tahun: Tahun | None) -> Iterator[str]:
    yield "LEMBAR REVIU"
    if tahun is None:
        yield "NASKAH KINERJA"
        return
    yield f"NASKAH KINERJA {tahun.kantor.nama.upper()}"
    yield f"{tahun.kantor.daerah.upper()} TAHUN {tahun.kantor.tahun}"


def _head(folder: Path, tahun: Tahun | None, standing: Sequence[Finding], accepted: int) -> Iterator[BarisKepala]:
    rows = [("Sumber", f"{plain(folder.as_posix())} (belum dapat dibaca)")]
    if tahun is not None:
        kantor = tahun.kantor
        region = f"{kantor.daerah}, Provinsi {kantor.provinsi}" if kantor.provinsi else kantor.daerah
        kinds = [name for kind, name in _KINDS.items() if tahun.diminta(kind)]
        rows = [
            (kantor.sebutan.kantor, kantor.kecamatan),
            ("Daerah", region),
            ("Tahun", str(kantor.tahun)),
            ("Periode Renstra", unbroken(kantor.periode_renstra or "")),
            ("Naskah", joined(kinds)),
        ]
    rows.append(("Hasil", summary(standing, accepted)))
    for label, text in rows:
        if text:
            yield from bagian.head_rows(label, [text], lettered=False)


def _rows(folder: Path, tahun: Tahun | None, standing: Sequence[Finding], aturan: Aturan) -> Iterator[BarisTemuan]:
    """The findings by level, the gravest first; in the order of the sources within one."""
    number = groups = 0
    for level, meaning in _LEVELS.items():
        of_level = [finding for finding in standing if finding.tingkat is level]
        groups += bool(of_level)
        title = f"{letter(groups).upper()}. {level.upper()} ({len(of_level)}): {meaning}"
        for first, finding in zip([True, *[False] * len(of_level)], of_level, strict=False):
            number += 1
            yield BarisTemuan(
                kelompok=title if first else "",
                nomor=f"{number}.",
                tempat=subject(tahun, finding.subjek),
                letak=place(folder, finding),
                judul=heading(finding, aturan),
                isi=plain(finding.pesan),
                dasar=basis(finding, aturan),
                rekomendasi=plain(finding.perbaikan),
            )


def _accepted(n: int, folder: Path, tahun: Tahun | None, finding: Finding, aturan: Aturan) -> BarisPengecualian:
    entry = _entry(tahun, finding)
    return BarisPengecualian(
        nomor=f"{n}.",
        tempat=subject(tahun, finding.subjek),
        letak=place(folder, finding),
        judul=heading(finding, aturan),
        isi=plain(finding.pesan),
        alasan=plain(finding.alasan_pengecualian or ""),
        oleh=entry.oleh if entry else "",
        tanggal=long_date(entry.tanggal) if entry and entry.tanggal else "",
    )


def _entry(tahun: Tahun | None, finding: Finding) -> Pengecualian | None:
    """The entry of `pengecualian.yaml` by which a finding is accepted: the last one that names it."""
    entries = reversed(tahun.pengecualian if tahun else ())
    named = (e for e in entries if e.di == finding.subjek and e.kode.strip().upper() == finding.kode)
    return next(named, None)


def _bases(findings: Iterable[Finding], aturan: Aturan) -> list[str]:
    keys = dict.fromkeys(key for finding in findings for key in finding.dasar)
    return [f"{aturan.sitiran.get(key, key)}." for key in keys]


def _secretary(tahun: Tahun | None) -> PenandaReviu:
    """The secretary of the office: the first position so called; dots where nobody is known."""
    found = next(_secretaries(tahun), None) if tahun else None
    title = found.nama if found else f"Sekretaris {tahun.kantor.sebutan.kantor if tahun else 'Kecamatan'}"
    label = tahun.kantor.gaya.nip if tahun else "NIP"
    person = found.pejabat if found else None
    if person is None:
        return PenandaReviu(f"{title},", _DOTS, "", f"{label} {_DOTS[:-6]}")
    return PenandaReviu(f"{title},", person.nama, person.pangkat or "", f"{label} {person.nip or _DOTS[:-6]}")


def _secretaries(tahun: Tahun) -> Iterator[Jabatan]:
    return (jabatan for jabatan in tahun.jabatan if _SECRETARY.match(jabatan.nama.removeprefix("Plt. ")))
