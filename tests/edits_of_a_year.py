"""Every way a year may differ from another, as an edit: the rows of the tests of redlines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

from conftest import SOURCES
from offices import year

from generator.model.anggaran import Program
from generator.model.formulasi import Istilah
from generator.model.kinerja import BagianDefinisi, Indikator, Sasaran, TabelDefinisi
from generator.model.naskah import Diktum
from generator.model.tahun import Tahun

Edit = Callable[[Tahun], Tahun]


@cache
def read(folder: str) -> Tahun:
    """The year of a sample office; the clean one where none is named."""
    return year(SOURCES / folder) if folder else year()


def contoh(**gaya: str) -> Tahun:
    """The clean office with more rows: six indicators under a sasaran, three sasaran, longer definitions."""
    tahun = read("")
    styled = tahun.kantor.model_copy(update={"gaya": tahun.kantor.gaya.model_copy(update=gaya)})
    more = tuple(named(indicators(tahun)[2], f"tambahan-{n}", f"Jumlah layanan ke-{n}", True) for n in range(1, 5))
    first = tahun.kinerja["camat"][0]
    own = (first.model_copy(update={"indikator": (*first.indikator, *more)}), other("kedua"), other("ketiga"))
    return replace(tahun, kantor=styled, kinerja={**tahun.kinerja, "camat": own})


def indicators(tahun: Tahun) -> list[Indikator]:
    return [i for _, _, i in tahun.semua_indikator()]


def named(indikator: Indikator, id: str, nama: str, iku: bool = False) -> Indikator:
    pieces = (BagianDefinisi(paragraf=f"{nama} dihitung setiap bulan."), BagianDefinisi(butir=("satu", "dua")))
    return indikator.model_copy(update={"id": id, "nama": nama, "iku": iku, "definisi_operasional": pieces})


def other(name: str) -> Sasaran:
    rows = tuple(named(indicators(read(""))[2], f"{name}-{n}", f"Jumlah {name} {n}", n == 1) for n in (1, 2))
    return Sasaran(sasaran=f"Terwujudnya sasaran {name}", indikator=rows)


def each_sasaran(change: Callable[[str, Sasaran], Sasaran | None]) -> Edit:
    def edit(tahun: Tahun) -> Tahun:
        kinerja = {}
        for jabatan, rows in tahun.kinerja.items():
            kept = [s for s in (change(jabatan, row) for row in rows) if s is not None]
            if kept:
                kinerja[jabatan] = tuple(kept)
        return replace(tahun, kinerja=kinerja)

    return edit


def each_indicator(change: Callable[[int, int, Indikator], Indikator | None]) -> Edit:
    """Change or drop (None) indicators by their place in their sasaran and the number of them there."""

    def of(_: str, sasaran: Sasaran) -> Sasaran | None:
        found = [change(n, len(sasaran.indikator), i) for n, i in enumerate(sasaran.indikator)]
        kept = tuple(i for i in found if i is not None)
        return sasaran.model_copy(update={"indikator": kept}) if kept else None

    return each_sasaran(of)


def setting(where: Callable[[int, int], bool], **values: Any) -> Edit:
    return each_indicator(lambda n, of, i: i.model_copy(update=values) if where(n, of) else i)


def without(where: Callable[[int, int], bool]) -> Edit:
    return each_indicator(lambda n, of, i: None if where(n, of) else i)


def new_target(tahun: Tahun) -> Tahun:
    target = next(i.target for i in indicators(read("")) if str(i.target) == "1.800")
    return setting(lambda n, of: n == of - 1, target=target)(tahun)


def new_months(tahun: Tahun) -> Tahun:
    value = next(iter(indicators(read(""))[2].per_bulan.values()))
    return setting(lambda n, _: n == 0, bulanan={1: value, 11: value})(tahun)


def new_formula(tahun: Tahun) -> Tahun:
    drawn = next(i.formulasi for i in indicators(read("")) if not isinstance(i.formulasi[0].isi, Istilah))
    return setting(lambda n, _: n == 0, formulasi=drawn)(tahun)


def new_words(tahun: Tahun) -> Tahun:
    plain = indicators(read(""))[0].formulasi
    return setting(lambda n, of: n == of - 1, formulasi=plain, sumber_data=("Satu", "Dua"), satuan="Kali")(tahun)


def new_definition(tahun: Tahun) -> Tahun:
    rows = (("Perizinan", "Penerbitan izin", "Izin usaha"), ("Nikah", "Pengantar", "Surat"))
    table = TabelDefinisi(judul="Jenis layanan", kolom=("Jenis layanan", "Uraian", "Keluaran"), baris=rows)
    pieces = (BagianDefinisi(paragraf="Nilai indeks dihitung baru."), BagianDefinisi(tabel=table))
    return setting(lambda n, _: n == 0, definisi_operasional=pieces)(tahun)


def other_columns(tahun: Tahun) -> Tahun:
    table = TabelDefinisi(kolom=("Layanan", "Isi"), baris=(("Perizinan", "Izin"),), kolom_nomor=True)
    return setting(lambda n, _: n == 0, definisi_operasional=(BagianDefinisi(tabel=table),))(tahun)


def new_row(tahun: Tahun) -> Tahun:
    def of(jabatan: str, sasaran: Sasaran) -> Sasaran:
        row = named(sasaran.indikator[0], f"{sasaran.indikator[0].id}-baru", "Jumlah yang baru", True)
        first, *rest = sasaran.indikator
        return sasaran.model_copy(update={"indikator": (first, row, *rest)})

    return each_sasaran(of)(tahun)


def new_sasaran(tahun: Tahun) -> Tahun:
    return replace(tahun, kinerja={j: (s[0], other(f"baru {j}"), *s[1:]) for j, s in tahun.kinerja.items()})


def renamed_sasaran(tahun: Tahun) -> Tahun:
    return each_sasaran(lambda _, s: s.model_copy(update={"sasaran": f"Semakin {s.sasaran.lower()}"}))(tahun)


def first_sasaran_gone(tahun: Tahun) -> Tahun:
    return replace(tahun, kinerja={j: s[1:] or s for j, s in tahun.kinerja.items()})


def without_positions(*names: str) -> Edit:
    return lambda tahun: replace(tahun, kinerja={j: s for j, s in tahun.kinerja.items() if j not in names})


def new_amounts(tahun: Tahun) -> Tahun:
    more = next(line.anggaran for program in read("").anggaran for line in program.kegiatan[0].sub_kegiatan)

    def dearer(line: Any) -> Any:
        below = {k: tuple(map(dearer, getattr(line, k))) for k in ("kegiatan", "sub_kegiatan") if hasattr(line, k)}
        amount = {"anggaran": more} if line.anggaran is not None else {}
        return line.model_copy(update={**below, **amount})

    programs: tuple[Program, ...] = tuple(map(dearer, tahun.anggaran))
    return replace(tahun, anggaran=programs)


def without_budget(tahun: Tahun) -> Tahun:
    return replace(tahun, anggaran=())


def new_official(tahun: Tahun) -> Tahun:
    def of(jabatan: Any) -> Any:
        official = jabatan.pejabat and jabatan.pejabat.model_copy(update={"nama": "Ni Luh Baru, S.H.", "nip": None})
        return jabatan.model_copy(update={"pejabat": official, "tugas": ("Tugas baru", "Tugas kedua")})

    return replace(tahun, jabatan=tuple(map(of, tahun.jabatan)))


def unranked_official(tahun: Tahun) -> Tahun:
    def of(jabatan: Any) -> Any:
        official = jabatan.pejabat and jabatan.pejabat.model_copy(update={"pangkat": None})
        return jabatan.model_copy(update={"pejabat": official})

    return replace(tahun, jabatan=tuple(map(of, tahun.jabatan)))


def new_decision(tahun: Tahun) -> Tahun:
    def of(sk: Any) -> Any:
        dikta = (*sk.memutuskan[1:], Diktum(isi="Segala biaya dibebankan pada anggaran"))
        words = ("bahwa ada perubahan anggaran", *sk.menimbang)
        return sk.model_copy(update={"menimbang": words, "memutuskan": dikta, "mengingat": sk.mengingat[1:]})

    return replace(tahun, keputusan={stem: of(sk) for stem, sk in tahun.keputusan.items()})


def without_annexes(tahun: Tahun) -> Tahun:
    return replace(tahun, keputusan={k: sk.model_copy(update={"lampiran": ()}) for k, sk in tahun.keputusan.items()})


def without_chapters(tahun: Tahun) -> Tahun:
    return replace(tahun, rencana_aksi=None)


def shorter_chapters(tahun: Tahun) -> Tahun:
    if tahun.rencana_aksi is None:
        return tahun
    chapters = tuple(b.model_copy(update={"isi": b.isi[1:] or b.isi}) for b in tahun.rencana_aksi.bab)
    words = tuple(f"{text} Naskah ini telah diubah." for text in tahun.rencana_aksi.kata_pengantar)
    changed = tahun.rencana_aksi.model_copy(update={"bab": chapters[1:], "kata_pengantar": words})
    return replace(tahun, rencana_aksi=changed)


EDITS: dict[str, Edit] = {
    "target": new_target,
    "months": new_months,
    "name": setting(lambda n, of: n == 0, nama="Indeks kepuasan yang dinamai lain"),
    "first indicator gone": without(lambda n, of: n == 0 and of > 1),
    "middle indicator gone": without(lambda n, of: 0 < n < of - 1),
    "last indicator gone": without(lambda n, of: n == of - 1 and of > 1),
    "all but the first gone": without(lambda n, of: n > 0),
    "new indicator": new_row,
    "new sasaran": new_sasaran,
    "sasaran renamed": renamed_sasaran,
    "sasaran gone": first_sasaran_gone,
    "no iku": setting(lambda n, of: n == 0, iku=False),
    "first position gone": without_positions("camat"),
    "last positions gone": without_positions("kasi-pelayanan", "bendahara"),
    "formula": new_formula,
    "formula in words": new_words,
    "definition": new_definition,
    "definition of other columns": other_columns,
    "no definition": setting(lambda n, of: True, definisi_operasional=()),
    "amounts": new_amounts,
    "no budget": without_budget,
    "official": new_official,
    "official without rank": unranked_official,
    "decision": new_decision,
    "no annex": without_annexes,
    "no chapters": without_chapters,
    "chapters": shorter_chapters,
}
