"""The papers that every engine fills: invented offices, the shipped templates' own contexts.

W1 is one Rencana Aksi of 60 indicators and twelve months; W2 the same with 600; W3 the whole set of a
kecamatan: Keputusan, IKU, 25 IKI and a Rencana Aksi of 60 indicators.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.documents import iki, iku, sk, tabel_aksi
from generator.documents.bagian import BarisKepala, Butir, Kop, Penanda
from generator.wording import BULAN

_WORDS = re.findall(
    r"\w+",
    "terlaksananya peningkatan kualitas pelayanan administrasi pemerintahan desa dan kelurahan melalui "
    "fasilitasi koordinasi pembinaan pengawasan serta pemberdayaan masyarakat tingkat kecamatan yang "
    "akuntabel tepat waktu sesuai ketentuan dokumen laporan kegiatan jumlah persentase nilai indeks "
    "kepuasan ",
)
_POSTS = 5
"""Jabatan whose tables share the indicators of a Rencana Aksi."""


@dataclass(frozen=True)
class Naskah:
    """One paper to be filled: the name of its shipped template and the context of it."""

    nama: str
    templat: str
    konteks: object


def workload(name: str) -> list[Naskah]:
    """The papers of W1, W2 or W3; `W0` is a tiny set of the kinds of W3, for tests."""
    invented = Words(name)
    match name:
        case "W1":
            return [_plan(invented, 60)]
        case "W2":
            return [_plan(invented, 600)]
        case "W3":
            return list(_office(invented, sheets=25, indicators=60))
        case "W0":
            return list(_office(invented, sheets=2, indicators=6))
    raise ValueError(name)


class Words:
    """Indonesian words put together by a seed: the same text every time, alike nowhere."""

    def __init__(self, seed: str) -> None:
        self._random = random.Random(seed)

    def text(self, least: int, most: int) -> str:
        """Between so many and so many words, the first with a capital."""
        count = self._random.randint(least, most)
        return " ".join(self._random.choice(_WORDS) for _ in range(count)).capitalize()

    def count(self) -> int:
        """A small number of things."""
        return self._random.randint(1, 40)

    def figure(self) -> str:
        """A figure with the thousands set apart."""
        return f"{self._random.randint(1, 999)}.{self._random.randint(0, 999):03}"


def _office(words: Words, *, sheets: int, indicators: int) -> Iterator[Naskah]:
    yield Naskah("sk-iku", "sk.docx", _decision(words))
    yield Naskah("iku", "iku-penjelasan.docx", _key_indicators(words))
    for n in range(1, sheets + 1):
        yield Naskah(f"iki-{n}", "iki.docx", _individual(words))
    yield _plan(words, indicators)


def _plan(words: Words, indicators: int) -> Naskah:
    """A Rencana Aksi: per jabatan one table, two indicators a sasaran, a row a month."""
    posts = min(_POSTS, indicators // 2)
    tables = tuple(_table(words, n, indicators // posts) for n in range(1, posts + 1))
    title = ("RENCANA AKSI ATAS PERJANJIAN KINERJA", "KECAMATAN CONTOH", "TAHUN 2026")
    context = tabel_aksi.KonteksTabelAksi(title, tables, ada_tanda_tangan=True, penanda=_signer())
    return Naskah("rencana-aksi", "tabel-rencana-aksi.docx", context)


def _table(words: Words, n: int, indicators: int) -> tabel_aksi.TabelAksi:
    rows = [_action(words, f"i{n}-{k}") for k in range(indicators)]
    groups = [tuple(rows[at : at + 2]) for at in range(0, indicators, 2)]
    sasaran = tuple(tabel_aksi.SasaranAksi(str(k), words.text(5, 12), group) for k, group in enumerate(groups, 1))
    return tabel_aksi.TabelAksi(
        f"jabatan-{n}", words.text(3, 5).upper(), "Sasaran Kegiatan", "Sub Kegiatan", sasaran, words.figure()
    )


def _action(words: Words, identity: str) -> tabel_aksi.IndikatorAksi:
    months = tuple(tabel_aksi.BulanAksi(name, words.figure()) for name in BULAN)
    return tabel_aksi.IndikatorAksi(
        identity,
        words.text(4, 9),
        "Dokumen",
        words.figure(),
        months,
        words.text(3, 6),
        words.text(4, 8),
        words.figure(),
    )


def _signer() -> Penanda:
    place = ("Contoh, 5 Januari 2026", "Ditetapkan di Contoh", "pada tanggal 5 Januari 2026")
    return Penanda(
        *place, "CAMAT CONTOH,", "", "Dra. Nama Contoh & Gelar, M.Si", "Pembina Tk. I", "NIP 19700101 199503 2 001"
    )


def _individual(words: Words) -> iki.KonteksIKI:
    sasaran = tuple(
        iki.SasaranIKI(
            f"{n}.",
            words.text(6, 12),
            tuple(
                iki.IndikatorIKI(f"i{n}{k}", words.text(5, 9), words.text(10, 16), words.text(2, 4)) for k in range(2)
            ),
        )
        for n in range(1, 4)
    )
    sheet = iki.LembarIKI("jabatan", _head(words), sasaran)
    column = iki.KolomIKI("Sasaran Kinerja", "Indikator Kinerja", "Formulasi Indikator", "Sumber Data")
    return iki.KonteksIKI(("INDIKATOR KINERJA INDIVIDU",), column, (sheet,), ada_tanda_tangan=True, penanda=_signer())


def _head(words: Words) -> tuple[BarisKepala, ...]:
    duties = tuple(BarisKepala("", "", f"{letter}.", words.text(9, 15)) for letter in "bcdef")
    return (
        BarisKepala("Jabatan", ":", "", words.text(3, 4)),
        BarisKepala("Tugas", ":", "", words.text(14, 22)),
        BarisKepala("Fungsi", ":", "a.", words.text(9, 15)),
        *duties,
    )


def _key_indicators(words: Words) -> iku.KonteksIKU:
    sasaran = tuple(
        iku.SasaranIKU(f"{n}.", words.text(6, 12), tuple(_key(words, f"i{n}{k}") for k in range(2)))
        for n in range(1, 6)
    )
    names = "Sasaran Strategis;Indikator Kinerja Utama;Satuan;Alasan;Formulasi;Sumber Data;Keterangan;Penanggung Jawab"
    return iku.KonteksIKU(
        judul=("INDIKATOR KINERJA UTAMA", "KECAMATAN CONTOH"),
        kepala=_head(words),
        kolom=iku.KolomIKU(*names.split(";")),
        sasaran=sasaran,
        ada_tanda_tangan=True,
        penanda=_signer(),
        definisi=(),
    )


def _key(words: Words, identity: str) -> iku.IndikatorIKU:
    return iku.IndikatorIKU(
        identity,
        "",
        words.text(4, 8),
        "Persen",
        words.text(6, 10),
        words.text(8, 14),
        "Seksi",
        words.text(3, 6),
        "Camat",
    )


def _decision(words: Words) -> sk.KonteksSK:
    def items(label: str, count: int) -> tuple[Butir, ...]:
        rest = (Butir("", "", f"{n}.", words.text(18, 28)) for n in range(2, count + 1))
        return (Butir(label, ":", "1.", words.text(18, 28)), *rest)

    letters = tuple(sk.Rincian(1, f"{letter}.", words.text(8, 14)) for letter in "abcd")
    orders = ("KESATU", "KEDUA", "KETIGA", "KEEMPAT")
    dikta = tuple(sk.Diktum(ke, words.text(16, 26), letters if ke == "KEDUA" else ()) for ke in orders)
    head = Kop(
        False, "PEMERINTAH KABUPATEN CONTOH", "KECAMATAN CONTOH", "Jalan Raya 1", "Pos-el a@b.go.id", "Contoh 80000"
    )
    return sk.KonteksSK(
        kop=head,
        judul="KEPUTUSAN CAMAT CONTOH",
        judul_daerah="KABUPATEN CONTOH",
        nomor="NOMOR 188.4/12/Kep/2026",
        tentang_kapital="PENETAPAN INDIKATOR KINERJA UTAMA",
        rahmat="",
        pejabat_kapital="CAMAT CONTOH,",
        menimbang=items("Menimbang", 4),
        mengingat=items("Mengingat", 9),
        memperhatikan=(),
        menetapkan="KEPUTUSAN CAMAT CONTOH TENTANG PENETAPAN INDIKATOR KINERJA UTAMA.",
        diktum=dikta,
        penanda=_signer(),
        tembusan=tuple(Butir("", "", f"{n}.", words.text(4, 8)) for n in range(1, 4)),
        lampiran=(),
    )
