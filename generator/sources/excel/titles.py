"""What offices write at the head of a column, and the key of the sources it means."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.wording import BULAN, read_month

BIASA = "-"
"""The key of a column that is known and not read: a row's number, a sum."""

_KINERJA = {
    "jabatan": ("jabatan", "nama jabatan", "id jabatan", "pemangku jabatan"),
    "sasaran": ("sasaran", "sasaran strategis", "sasaran kinerja", "sasaran program", "sasaran kegiatan"),
    "id": ("id", "id indikator", "kode indikator", "pengenal", "pengenal indikator"),
    "nama": (
        *("indikator", "indikator kinerja", "indikator kinerja utama", "indikator kinerja individu"),
        *("indikator kinerja utama iku", "indikator kinerja individu iki", "indikator kinerja kegiatan"),
        *("nama indikator", "indikator sasaran", "uraian indikator"),
    ),
    "iku": ("iku", "iku ya tidak"),
    "satuan": ("satuan", "satuan target"),
    "konsolidasi": ("konsolidasi",),
    "polarisasi": ("polarisasi",),
    "target": ("target", "target tahun", "target tahunan", "target setahun", "target kinerja", "target tahun ini"),
    "formulasi": (
        *("formulasi", "formula", "rumus", "formulasi penghitungan", "formulasi perhitungan", "cara penghitungan"),
        *("rumus perhitungan", "rumus penghitungan", "formula perhitungan", "formulasi pengukuran", "cara perhitungan"),
    ),
    "sumber_data": ("sumber data",),
    "penanggung_jawab": ("penanggung jawab", "penanggungjawab", "pic"),
    "anggaran": ("anggaran", "kode anggaran", "kode program", "kode program kegiatan"),
    "mendukung": ("mendukung", "mendukung indikator"),
    "anggaran_sasaran": ("anggaran sasaran",),
    "alasan": ("alasan", "alasan pemilihan"),
    "keterangan": ("keterangan", "kriteria", "keterangan kriteria"),
    "keterangan_aksi": ("keterangan aksi", "keterangan rencana aksi"),
    "target_lalu": ("target lalu", "target tahun lalu", "capaian tahun lalu", "realisasi tahun lalu"),
    "baseline": ("baseline", "capaian awal", "kondisi awal", "data awal"),
    BIASA: ("no", "nomor", "no urut", "nomor urut", "hasil bulan", "cocok", "jumlah", "total"),
}
_ANGGARAN = {
    "tingkat": ("tingkat",),
    "kode": ("kode", "kode rekening"),
    "nama": ("nama", "nomenklatur", "uraian"),
    "anggaran": ("anggaran", "pagu", "jumlah anggaran"),
    BIASA: ("no", "nomor", "jumlah sub kegiatan"),
}
_JABATAN = {
    "id": ("id",),
    "nama": ("jabatan", "nama jabatan"),
    "atasan": ("atasan",),
    "jenjang": ("jenjang",),
    "pejabat.nama": ("nama pejabat", "pejabat"),
    "pejabat.nip": ("nip",),
    "pejabat.pangkat": ("pangkat",),
    "tugas": ("tugas",),
    "fungsi": ("fungsi",),
    "rincian_tugas": ("rincian tugas",),
    "uraian_tugas": ("uraian tugas",),
    BIASA: ("no", "nomor"),
}

_LOOSE = (
    ("sasaran", re.compile(r"sasaran\b")),
    ("nama", re.compile(r"indikator\b(?! (?:tujuan|program|kegiatan)\b)")),
    (
        "formulasi",
        re.compile(r"(?:penjelasan )?(?:formula(?:si)?|rumus|cara (?:penghitungan|perhitungan|pengukuran))\b"),
    ),
    ("sumber_data", re.compile(r"sumber\b")),
    ("penanggung_jawab", re.compile(r"penanggung ?jawab\b")),
    ("alasan", re.compile(r"alasan\b")),
    ("satuan", re.compile(r"satuan\b")),
)
"""What headings of finished papers begin with that say more besides: `Sasaran/Kinerja Utama`."""


def _spellings(keys: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    return {spelling: key for key, spellings in keys.items() for spelling in spellings}


KINERJA, ANGGARAN, JABATAN = _spellings(_KINERJA), _spellings(_ANGGARAN), _spellings(_JABATAN)
"""Keys by their headings in plain words, for each kind of table."""

_DI_NASKAH = {
    "formulasi": ("formulasi indikator", "rumus formula", "formula rumus", "formulasi rumus", "formula indikator"),
    "keterangan_aksi": ("ket",),
    "keterangan": ("keterangan kriteria", "kriteria keterangan"),
    "bulan": ("bulan", "bulan ke"),
    "program": ("program",),
    "kegiatan": ("kegiatan",),
    "sub kegiatan": ("sub kegiatan", "subkegiatan"),
    "mata": (
        *("program kegiatan", "program kegiatan sub kegiatan", "kegiatan sub kegiatan", "uraian program"),
        "program sub kegiatan",
    ),
    "pagu": ("anggaran", "anggaran rp", "pagu", "pagu anggaran", "jumlah anggaran"),
}
NASKAH = KINERJA | _spellings(_DI_NASKAH)
"""The headings of the tables of a finished paper: names of budget lines and their amounts stand there, no codes."""

BULANAN = tuple(f"bulan-{n}" for n in range(1, 13))
TRIWULAN = tuple(f"triwulan-{n}" for n in range(1, 5))
"""Keys of the columns of months and quarters."""
SETAHUN = frozenset({"target", "pagu", *BULANAN, *TRIWULAN})
"""Keys whose figures are those of one year: a heading that names another one is not theirs."""

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_QUARTER = re.compile(r"(?:tw|tri ?wulan|tribulan|trw)?\s*(?:ke )?(i{1,3}|iv|[1-4])")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def month_key(month: int) -> str:
    """The key of a month's column, 1 to 12."""
    return BULANAN[month - 1]


def title_of(month: int) -> str:
    """The heading of a month's column."""
    return BULAN[month - 1]


def plain(text: str) -> str:
    """A heading in small letters, without years, brackets and signs."""
    text = re.sub(r"\([^)]*\)", " ", text.lower())
    text = re.sub(r"\b(?:tahun\s+)?(?:19|20)\d\d\b", " ", text)
    return " ".join(re.findall(r"[a-z0-9]+", text))


def years_of(heading: str, above: str) -> frozenset[int]:
    """The years that a heading names, or else the one over it."""
    return frozenset(map(int, _YEAR.findall(heading) or _YEAR.findall(above)))


def key_of(heading: str, above: str, known: Mapping[str, str]) -> str | None:
    """The key that a heading means; None when it is unknown.

    Args:
        heading: As written.
        above: The heading that stands over it, if it is one of a group (`Triwulan` over `I`, `Target` over `2026`).
        known: The headings of this kind of table.
    """
    text, group = plain(heading), plain(above)
    if not text and _YEAR.search(heading):
        text = group
    if text in known:
        return known[text]
    if known is NASKAH:
        return _period(text, group) or next((key for key, words in _LOOSE if words.match(text)), None)
    return _period(text, group) if known is KINERJA else None


def _period(text: str, group: str) -> str | None:
    """The key of a month or a quarter; a bare `1` or `I` is one only under a heading that says so."""
    words = re.sub(r"^(?:target|rencana)\s+|^(?:target\s+)?bulan\s+(?:ke\s+)?", "", text)
    quarter = _QUARTER.fullmatch(words)
    named = re.match(r"(?:tw|tri|trw)", words) or re.search(r"\b(?:tw|tri ?wulan|tribulan)\b", group)
    if quarter and named:
        return TRIWULAN[(_ROMAN.get(quarter[1]) or int(quarter[1])) - 1]
    month = read_month(words) if not words.isdigit() or "bulan" in f"{group} {text}" else None
    return month_key(month) if month else None
