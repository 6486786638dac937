"""The parts that several papers share: letterhead, signature, head block, numbered items, included papers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.model.jabatan import Jabatan
from generator.model.kantor import Kantor
from generator.model.naskah import Rincian
from generator.model.tahun import Tahun
from generator.pictures import picture_size
from generator.word.context import slot
from generator.word.fragments import Inline
from generator.wording import NON_BREAKING_SPACE, acting, long_date, marker, ordinal, unbroken, without_end

DOTS = "(" + "." * 36 + ")"
"""Where a hand writes the name when no official is known."""
_AGREEMENT = "Perjanjian Kinerja"
_PLAN = re.compile(rf"((?i:rencana aksi atas )){_AGREEMENT}(?! Perubahan)")
BLANK = NON_BREAKING_SPACE * 24
"""The space that a hand can fill on a draft."""


@dataclass(frozen=True)
class Kop:
    """Letterhead of the office."""

    ada_lambang: bool = slot("Benar bila kantor memberi berkas lambang; gambar di templat diganti olehnya")
    instansi: str = slot("Baris pertama kop, huruf besar", "PEMERINTAH KABUPATEN BULELENG")
    kantor: str = slot("Nama kantor, huruf besar", "KECAMATAN KUBUTAMBAHAN")
    alamat: str = slot("Alamat, telepon, dan faksimile dalam satu baris", "Jalan Raya Air Sanih, Telepon (0362) 000000")
    kontak: str = slot("Pos-el dan laman dalam satu baris; kosong bila tidak ada", "Pos-el kubutambahan@contoh.go.id")
    tempat: str = slot("Tempat dan kode pos", "Kubutambahan 81172")


@dataclass(frozen=True)
class Penanda:
    """Who signs, and where and when."""

    tempat_tanggal: str = slot("Tempat dan tanggal dalam satu baris", "Kubutambahan, 3 Januari 2022")
    ditetapkan_di: str = slot("Baris tempat penetapan", "Ditetapkan di Kubutambahan")
    pada_tanggal: str = slot(
        "Baris tanggal penetapan; kosong untuk diisi tangan bila rancangan", "pada tanggal 3 Januari 2022"
    )
    jabatan: str = slot("Jabatan dengan koma, huruf besar", "CAMAT KUBUTAMBAHAN,")
    ttd: str = slot("Tag tanda tangan elektronik; kosong bila tanda tangan basah", "${ttd_pengirim}")
    nama: str = slot("Nama pejabat dengan gelar", "Drs. Made Suyasa, M.Si")
    pangkat: str = slot("Pangkat; kosong bila tidak diketahui", "Pembina Tk. I")
    nip: str = slot("NIP dengan sebutannya; kosong bila tidak ada", "NIP 19650207 199702 1 001")


@dataclass(frozen=True)
class BarisKepala:
    """One line of the head block of a sheet: `Tugas : …`, `Fungsi : a. …`, then `b. …`."""

    label: str = slot("Nama isian pada baris pertamanya; kosong pada baris lanjutan", "Fungsi")
    titik_dua: str = slot("Titik dua pada baris berlabel, selain itu kosong", ":")
    nomor: str = slot("Huruf butir; kosong bila isian tidak berbutir", "a.")
    isi: str = slot("Isi baris", "menyelenggarakan urusan pemerintahan umum;")


@dataclass(frozen=True)
class Butir:
    """One numbered item of Menimbang, Mengingat, Memperhatikan, or the tembusan."""

    label: str = slot("Kata pembuka pada butir pertama, selain itu kosong", "Menimbang")
    titik_dua: str = slot("Titik dua pada butir pertama, selain itu kosong", ":")
    nomor: str = slot("Huruf atau angka butir", "a.")
    isi: str = slot("Isi butir lengkap dengan tanda baca akhirnya", "bahwa …;")


Teks = str | Inline
"""What a cell may hold: text, or an equation that stands for it."""


def kop(tahun: Tahun) -> Kop:
    """The letterhead of an office; what its `kop` leaves out stays empty."""
    kantor, kop = tahun.kantor, tahun.kantor.kop
    lines = [_labelled("Telepon", kop.telepon), _labelled("Faksimile", kop.faksimile)]
    if kop.telepon and kop.telepon == kop.faksimile:
        lines = [_labelled("Telepon/Faksimile", kop.telepon)]
    address = [kop.alamat, *lines]
    contact = [_labelled("Pos-el", kop.pos_el), _labelled("Laman", kop.laman)]
    return Kop(
        ada_lambang=lambang(tahun) is not None,
        instansi=(kop.instansi or f"Pemerintah {kantor.daerah}").upper(),
        kantor=kantor.nama.upper(),
        alamat=", ".join(part for part in address if part),
        kontak=", ".join(part for part in contact if part),
        tempat=" ".join(part for part in (kop.kota or kantor.tempat_penetapan, kop.kode_pos) if part),
    )


def agreement(tahun: Tahun) -> str:
    """What the Perjanjian Kinerja of a version is called: `Perjanjian Kinerja Perubahan Kedua`."""
    if not tahun.versi:
        return _AGREEMENT
    again = f" {ordinal(tahun.versi).title()}" if tahun.versi > 1 else ""
    return f"{_AGREEMENT} Perubahan{again}"


def of_version(tahun: Tahun, text: str) -> str:
    """A text that speaks of this year's Rencana Aksi atas Perjanjian Kinerja, naming that of the version."""
    return _PLAN.sub(lambda match: f"{match[1]}{agreement(tahun)}", text) if tahun.versi else text


def lambang(tahun: Tahun) -> bytes | None:
    """The office's own crest; None where there is none, or (in a draft in spite of findings) none that is a picture."""
    name = tahun.kantor.kop.lambang
    if name is None or not (tahun.folder / name).is_file():
        return None
    content = (tahun.folder / name).read_bytes()
    return content if picture_size(content) else None


def decided(tahun: Tahun, lampiran: str) -> date | None:
    """The date of the Keputusan that has a sheet as its lampiran; None when there is none, or a draft."""
    return next((sk.tanggal for sk in tahun.keputusan.values() if lampiran in sk.lampiran), None)


def _labelled(label: str, value: str | None) -> str:
    return f"{label} {value}" if value else ""


def position(tahun: Tahun, jabatan: Jabatan) -> str:
    """What the holder of a position is called: the head with the name of the office, `Plt. Camat Jebres`."""
    if jabatan != tahun.pimpinan:
        return jabatan.nama
    return f"{acting(jabatan.nama)[0]}{tahun.kantor.pimpinan}"


def capitals(title: str) -> str:
    """A position in capitals; the mark of one who holds it for another stays as it is: `Plt. CAMAT`."""
    mark, own = acting(title)
    return f"{mark}{own.upper()}"


def penanda(tahun: Tahun, jabatan: Jabatan | None, tanggal: date | None, *, tag: bool = True) -> Penanda:
    """The signature of a position; the head of the office where none is named.

    Args:
        tahun: The sources.
        jabatan: Who signs.
        tanggal: When; None on a draft.
        tag: Whether SRIKANDI's tags may stand for name, NIP and signature: only the sender's can.
    """
    kantor = tahun.kantor
    signer = jabatan or tahun.pimpinan
    title = kantor.pimpinan if signer is None else position(tahun, signer)
    day = "${tanggal_naskah}" if kantor.gaya.srikandi else long_date(tanggal) if tanggal else BLANK
    pejabat = signer.pejabat if signer else None
    name = pejabat.nama if pejabat else DOTS
    nip = pejabat.nip if pejabat and pejabat.nip else ""
    tagged = kantor.gaya.srikandi and tag
    if tagged:
        name, nip = "${nama_pengirim}", "${nip_pengirim}"
    return Penanda(
        tempat_tanggal=f"{kantor.tempat_penetapan}, {day}",
        ditetapkan_di=f"Ditetapkan di {kantor.tempat_penetapan}",
        pada_tanggal=f"pada tanggal {day}",
        jabatan=f"{capitals(title)},",
        ttd="${ttd_pengirim}" if tagged else "",
        nama=name,
        pangkat=(pejabat.pangkat or "") if pejabat else "",
        nip=f"{kantor.gaya.nip} {nip}" if nip else "",
    )


def head_rows(label: str, items: Sequence[str], *, lettered: bool) -> Iterator[BarisKepala]:
    """The lines of one entry of a head block; a list is lettered and punctuated."""
    texts = list(punctuated(items)) if lettered and len(items) > 1 else list(items)
    for n, text in enumerate(texts, 1):
        letter = marker(1, n) if lettered and len(texts) > 1 else ""
        yield BarisKepala(label if n == 1 else "", ":" if n == 1 else "", letter, unbroken(text))


def duty_rows(jabatan: Jabatan) -> Iterator[BarisKepala]:
    """Tugas, fungsi, rincian and uraian tugas of a position, those that are written."""
    yield from head_rows("Tugas", jabatan.tugas, lettered=True)
    yield from head_rows("Fungsi", jabatan.fungsi, lettered=True)
    yield from head_rows("Rincian Tugas", jabatan.rincian_tugas, lettered=True)
    yield from head_rows("Uraian Tugas", jabatan.uraian_tugas, lettered=True)


def punctuated(items: Sequence[str], last: str = ".") -> Iterator[str]:
    """List items with `;`, `; dan` and the full stop in their places."""
    for n, item in enumerate(items, 1):
        end = last if n == len(items) else "; dan" if n == len(items) - 1 else ";"
        yield f"{without_end(item)}{end}"


def listed(items: Sequence[Rincian], level: int = 1, last: str = ".") -> Iterator[tuple[int, str, str]]:
    """Nested items in reading order: level, mark, and text with its punctuation.

    An item with items below it ends in a colon; the last of a nested list takes the
    punctuation that its parent would have had (UU 12/2011 Lampiran II).
    """
    for n, item in enumerate(items, 1):
        end = last if n == len(items) else "; dan" if n == len(items) - 1 else ";"
        text = unbroken(without_end(item.isi.rstrip(" :")))
        yield level, marker(level, n), f"{text}:" if item.rincian else f"{text}{end}"
        yield from listed(item.rincian, level + 1, end)


def in_lines(items: Sequence[str]) -> str:
    """One text as it is; several as dashed lines of one cell."""
    return items[0] if len(items) == 1 else "\n".join(f"- {item}" for item in items)


def names(tahun: Tahun, ids: Sequence[str]) -> str:
    """Positions by name, one a line; what is no id stays as written."""
    known = tahun.jabatan_menurut_id
    return "\n".join(known[name].nama if name in known else name for name in ids)


def blank_number(kantor: Kantor, nomor: str | None) -> str:
    """The number of a decision, its SRIKANDI tag, or room for a hand."""
    return "${nomor_naskah}" if kantor.gaya.srikandi else nomor or BLANK
