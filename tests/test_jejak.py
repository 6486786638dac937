"""The redline: accepting every revision leaves the new paper, rejecting every one leaves the old paper."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import pytest
from conftest import CONTOH, SOURCES
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from papers import audit, line
from structure import M, W, check
from terlacak import settled

from generator.documents.papers import Paper, papers
from generator.documents.typeset import Typesetter
from generator.model.anggaran import Program
from generator.model.formulasi import Istilah
from generator.model.kinerja import BagianDefinisi, Indikator, Sasaran, TabelDefinisi
from generator.model.naskah import Diktum
from generator.model.tahun import Tahun
from generator.sources.load import load
from generator.word.reading import Terbaca

Edit = Callable[[Tahun], Tahun]
WHO, WHEN = "Kecamatan Sukamaju", date(2026, 10, 12)
TYPESETTER = Typesetter()


@cache
def read(folder: str) -> Tahun:
    tahun = load(SOURCES / folder if folder else CONTOH).tahun
    assert tahun is not None
    return tahun


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


def pairs(old: Tahun, new: Tahun) -> Iterator[tuple[Paper, Paper]]:
    """The papers that both have."""
    before = {paper.nama: paper for paper in papers(old)}
    yield from ((before[paper.nama], paper) for paper in papers(new) if paper.nama in before)


def tree(content: bytes) -> Any:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return etree.fromstring(package.read("word/document.xml"))


def running_text(content: bytes) -> list[str]:
    """The paragraphs outside tables, but for the list of contents, whose page numbers are layout."""
    found = []
    for paragraph in tree(content).iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        listed = style is not None and style.get(f"{W}val", "").startswith("TOC")
        if not listed and next(paragraph.iterancestors(f"{W}tc"), None) is None:
            found.append(line(paragraph))
    return found


def equations(content: bytes) -> list[str]:
    return ["".join(part.itertext()) for part in tree(content).iter(f"{M}oMathPara")]


def signed(content: bytes) -> None:
    """Every revision bears a number of its own, its author and its date."""
    marks = list(tree(content).iter(f"{W}ins", f"{W}del"))
    numbers = [mark.get(f"{W}id") for mark in marks]
    assert len(set(numbers)) == len(numbers)
    assert numbers == sorted(numbers, key=int)
    assert {(mark.get(f"{W}author"), mark.get(f"{W}date")) for mark in marks} <= {(WHO, "2026-10-12T00:00:00Z")}
    assert not any("jejak" in element.attrib for element in tree(content).iter())


def compared(old: Tahun, new: Tahun, before: Paper, after: Paper) -> bytes:
    """The redline of a paper, after both its decisions are found to leave what they must."""
    redline = TYPESETTER.set_jejak(before, after, new, WHO, WHEN)
    for decision, clean in (("accept", TYPESETTER.set(after, new)), ("reject", TYPESETTER.set(before, old))):
        left = settled(redline, decision)  # type: ignore[arg-type]
        assert Terbaca(left).tabel == Terbaca(clean).tabel, (after.nama, decision)
        assert running_text(left) == running_text(clean), (after.nama, decision)
        assert set(equations(left)) == set(equations(clean)), (after.nama, decision)
    signed(redline)
    assert check(redline) == [], after.nama
    return redline


STYLES = ({}, {"rencana_aksi": "mendatar", "iku": "penanggung-jawab"})


@pytest.mark.parametrize("name", EDITS)
@pytest.mark.parametrize("backwards", [False, True], ids=("forth", "back, in the other shapes"))
def test_accepting_leaves_the_new_paper_and_rejecting_the_old_one(name, backwards):
    old = contoh(**STYLES[backwards])
    new = EDITS[name](old)
    old, new = (new, old) if backwards else (old, new)
    changed = 0
    for before, after in pairs(old, new):
        redline = compared(old, new, before, after)
        changed += next(tree(redline).iter(f"{W}ins", f"{W}del"), None) is not None
    assert changed


@settings(max_examples=12, deadline=None)
@given(
    st.lists(st.sampled_from(sorted(EDITS)), max_size=4),
    st.lists(st.sampled_from(sorted(EDITS)), max_size=4),
    st.sampled_from(STYLES),
)
def test_any_two_versions_can_be_told_apart(before, after, gaya):
    old = new = contoh(**gaya)
    for name in before:
        old = EDITS[name](old)
    for name in after:
        new = EDITS[name](new)
    for one, other_paper in pairs(old, new):
        compared(old, new, one, other_paper)


@pytest.mark.parametrize("edit", ["target", "all but the first gone", "new sasaran", "formula", "definition"])
def test_a_redline_is_as_valid_as_a_paper(edit, tmp_path):
    old = contoh()
    new = EDITS[edit](old)
    for before, after in pairs(old, new):
        path = tmp_path / f"{after.nama}.jejak.docx"
        path.write_bytes(TYPESETTER.set_jejak(before, after, new, WHO, WHEN))
        audit(path)


@pytest.mark.parametrize(
    ("folder", "edit"),
    [
        ("kubutambahan/2022", "new sasaran"),
        ("kubutambahan/2022", "sasaran gone"),
        ("leuwisari/2021", "last indicator gone"),
        ("leuwisari/2021", "name"),
        ("leuwisari/2021", "decision"),
    ],
)
def test_redlines_of_the_worked_offices(folder, edit):
    old = read(folder)
    new = EDITS[edit](old)
    for before, after in pairs(old, new):
        compared(old, new, before, after)


def test_the_versions_of_kubutambahan_follow_from_each_other():
    for step in read("kubutambahan/2022").langkah:
        for before, after in pairs(step.sebelum, step.sesudah):
            compared(step.sebelum, step.sesudah, before, after)


def test_a_paper_that_has_not_changed_has_no_revision():
    tahun = contoh()
    for before, after in pairs(tahun, tahun):
        redline = TYPESETTER.set_jejak(before, after, tahun, WHO, WHEN)
        assert next(tree(redline).iter(f"{W}ins", f"{W}del"), None) is None
        assert running_text(redline) == running_text(TYPESETTER.set(after, tahun))


def test_the_same_redline_has_the_same_bytes():
    old = contoh()
    new = new_row(old)
    before, after = next(pair for pair in pairs(old, new) if pair[1].nama == "iku")
    again = Typesetter().set_jejak(before, after, new, WHO, WHEN)
    assert again == TYPESETTER.set_jejak(before, after, new, WHO, WHEN)
