"""The Keputusan: its context, and how it is filled from `sk-*.yaml`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.model.naskah import Diktum as DiktumSumber
from generator.model.naskah import Keputusan
from generator.model.tahun import Tahun
from generator.word.context import slot
from generator.word.fragments import Sisipan
from generator.wording import lettered_references, long_date, marker, ordinal, roman, unbroken, without_end

from . import bagian, iki, iku, tabel_aksi
from .bagian import BLANK, Butir, Kop, Penanda
from .citation import cite


@dataclass(frozen=True)
class Rincian:
    """One item below a diktum, at its level."""

    tingkat: int = slot("Tingkat rincian: 1 (a.), 2 (1.), 3 (a)), 4 (1))", "1")
    nomor: str = slot("Huruf atau angka butir menurut tingkatnya", "a.")
    isi: str = slot("Isi butir dengan tanda baca akhirnya", "menyusun rencana kerja tahunan;")


@dataclass(frozen=True)
class Diktum:
    """One diktum with its items in reading order."""

    ke: str = slot("Urutan diktum dengan huruf", "KESATU")
    isi: str = slot("Isi diktum dengan tanda baca akhirnya", "Indikator Kinerja Utama … menjadi acuan untuk:")
    rincian: tuple[Rincian, ...] = slot("Rincian diktum, semua tingkat berurutan")


@dataclass(frozen=True)
class KonteksSK:
    """Keputusan Camat. Bentuk: UU 12/2011 Lampiran II dan kelaziman keputusan kepala perangkat daerah."""

    kop: Kop = slot("Kepala surat")
    judul: str = slot("Baris judul", "KEPUTUSAN CAMAT KUBUTAMBAHAN")
    judul_daerah: str = slot("Baris daerah di bawah judul", "KABUPATEN BULELENG")
    nomor: str = slot("Nomor; ruang kosong bila rancangan", "NOMOR 188.4/12/Kep/2022")
    tentang_kapital: str = slot("Perihal, huruf besar tanpa titik", "PENETAPAN INDIKATOR KINERJA UTAMA …")
    rahmat: str = slot("Frasa rahmat Tuhan bila dipakai, selain itu kosong", "")
    pejabat_kapital: str = slot("Pejabat penetap dengan koma", "CAMAT KUBUTAMBAHAN,")
    menimbang: tuple[Butir, ...] = slot("Pertimbangan a., b., …")
    mengingat: tuple[Butir, ...] = slot("Dasar hukum 1., 2., …")
    memperhatikan: tuple[Butir, ...] = slot("Memperhatikan; kosong bila tidak ada")
    menetapkan: str = slot("Isi Menetapkan, huruf besar dengan titik", "KEPUTUSAN CAMAT … TENTANG … .")
    diktum: tuple[Diktum, ...] = slot("Diktum berurutan")
    penanda: Penanda = slot("Penanda tangan")
    tembusan: tuple[Butir, ...] = slot("Tembusan; kosong bila tidak ada")
    lampiran: tuple[Sisipan, ...] = slot("Lampiran berurutan, masing-masing satu sisipan `lampiran.docx`")


@dataclass(frozen=True)
class KonteksLampiran:
    """Satu lampiran Keputusan: kepala lampiran, isinya, dan tanda tangan."""

    lampiran: str = slot("Sebutan lampiran", "LAMPIRAN I")
    keputusan: str = slot("Keputusan yang dilampiri", "KEPUTUSAN CAMAT KUBUTAMBAHAN")
    nomor: str = slot("Nomor; ruang kosong bila rancangan", "NOMOR 188.4/12/Kep/2022")
    tanggal: str = slot("Tanggal; ruang kosong bila rancangan", "TANGGAL 3 JANUARI 2022")
    tentang: str = slot("Perihal", "TENTANG PENETAPAN INDIKATOR KINERJA UTAMA …")
    isi: Sisipan = slot("Isi lampiran (IKU, IKI, atau Rencana Aksi)")
    penanda: Penanda = slot("Penanda tangan")


TEMPLATE = "sk.docx"
_RAHMAT = "DENGAN RAHMAT TUHAN YANG MAHA ESA"


def build(tahun: Tahun, sk: Keputusan) -> KonteksSK:
    """Fill the context of one Keputusan."""
    kantor = tahun.kantor
    about = unbroken(sk.tentang).upper()
    return KonteksSK(
        kop=bagian.kop(tahun),
        judul=f"KEPUTUSAN {kantor.pimpinan.upper()}",
        judul_daerah=kantor.daerah.upper(),
        nomor=f"NOMOR {bagian.blank_number(kantor, sk.nomor)}",
        tentang_kapital=about,
        rahmat=_RAHMAT if kantor.gaya.rahmat else "",
        pejabat_kapital=f"{kantor.pimpinan.upper()},",
        menimbang=tuple(_items("Menimbang", _considerations(tahun, sk), lettered=True)),
        mengingat=tuple(_items("Mengingat", _bases(tahun, sk), lettered=False)),
        memperhatikan=tuple(_items("Memperhatikan", sk.memperhatikan, lettered=False)),
        menetapkan=f"KEPUTUSAN {kantor.pimpinan.upper()} TENTANG {about}.",
        diktum=tuple(_diktum(diktum, ordinal(n, kantor.gaya.diktum)) for n, diktum in enumerate(sk.memutuskan, 1)),
        penanda=_signature(tahun, sk),
        tembusan=tuple(
            Butir("", "", f"{n}.", f"{without_end(name)}{'.' if n == len(sk.tembusan) else ';'}")
            for n, name in enumerate(sk.tembusan, 1)
        ),
        lampiran=tuple(_annex(tahun, sk, n, kind) for n, kind in enumerate(sk.lampiran, 1)),
    )


def _considerations(tahun: Tahun, sk: Keputusan) -> list[str]:
    """The considerations, the last one composed from the letters of the others."""
    texts = list(sk.menimbang)
    if texts and sk.penutup_menimbang:
        texts.append(
            f"bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam {lettered_references(len(texts))}, "
            f"perlu menetapkan Keputusan {tahun.kantor.pimpinan} tentang {without_end(sk.tentang)}"
        )
    return texts


def _bases(tahun: Tahun, sk: Keputusan) -> list[str]:
    """The citations as they hold on the decision's date; a draft is taken for one of the year's first month."""
    day = sk.tanggal or date(tahun.kantor.tahun, 1, 31)
    return [cite(basis, tahun.peraturan, tahun.kantor, day) for basis in sk.mengingat]


def _items(label: str, texts: Sequence[str], *, lettered: bool) -> Iterator[Butir]:
    for n, text in enumerate(texts, 1):
        mark = marker(1, n) if lettered else f"{n}."
        first = n == 1
        yield Butir(label if first else "", ":" if first else "", mark, f"{unbroken(without_end(text))};")


def _diktum(diktum: DiktumSumber, ke: str) -> Diktum:
    rincian = tuple(Rincian(*item) for item in bagian.listed(diktum.rincian))
    text = without_end(diktum.isi.rstrip(" :"))
    return Diktum(ke, f"{unbroken(text)}{':' if rincian else '.'}", rincian)


def _signature(tahun: Tahun, sk: Keputusan) -> Penanda:
    signer = tahun.jabatan_menurut_id.get(sk.penanda_tangan or "")
    return bagian.penanda(tahun, signer, sk.tanggal)


def _annex(tahun: Tahun, sk: Keputusan, n: int, kind: str) -> Sisipan:
    """One lampiran with its heading, its content, and the signature repeated."""
    kantor = tahun.kantor
    day = long_date(sk.tanggal).upper() if sk.tanggal else BLANK
    if kantor.gaya.srikandi:
        day = "${tanggal_naskah}"
    konteks = KonteksLampiran(
        lampiran="LAMPIRAN" if len(sk.lampiran) == 1 else f"LAMPIRAN {roman(n)}",
        keputusan=f"KEPUTUSAN {kantor.pimpinan.upper()}",
        nomor=f"NOMOR {bagian.blank_number(kantor, sk.nomor)}",
        tanggal=f"TANGGAL {day}",
        tentang=f"TENTANG {unbroken(sk.tentang).upper()}",
        isi=_ANNEXES[kind](tahun),
        penanda=_signature(tahun, sk),
    )
    return Sisipan("lampiran.docx", konteks, bagian_baru=True)


_ANNEXES = {
    "iku": lambda tahun: Sisipan(iku.template(tahun), iku.build(tahun, sendiri=False), bagian_baru=False),
    "iki": lambda tahun: Sisipan(iki.TEMPLATE, iki.build(tahun, sendiri=False), bagian_baru=False),
    "rencana-aksi": lambda tahun: Sisipan(
        tabel_aksi.template(tahun), tabel_aksi.build(tahun, sendiri=False), bagian_baru=False
    ),
}
