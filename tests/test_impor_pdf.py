"""`naskah impor` of a PDF: a tagged one comes back with its tables, another by lines; nothing is lost or made up."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from conftest import CONTOH, SOURCES
from drafts import assert_whole, drafted, made, shown
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from offices import year
from papers import needs_libreoffice
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, BooleanObject, DictionaryObject, NameObject, NumberObject, StreamObject

from generator.impor.baca_pdf import read_pdf
from generator.impor.berkas import impor
from generator.impor.rumus_pdf import read_drawn
from generator.impor.tulis import SISA
from generator.pdf.bacaan import NotWhole
from generator.pdf.cetak import printed
from generator.pdf.struktur import Paragraf, Tabel, read_structure
from generator.pdf.teks import Potongan


def prints(folder: Path, place: Path) -> Iterator[tuple[str, str, Path]]:
    """Every paper of a year as LibreOffice prints it for `buat --pdf`: name, kind, path."""
    files = made(folder, place)
    for (name, kind, path), raw in zip(
        files, printed([path for _, _, path in files], year(folder).kantor.gaya.huruf), strict=True
    ):
        assert raw is not None
        path.with_suffix(".pdf").write_bytes(raw)
        yield name, kind, path.with_suffix(".pdf")


@needs_libreoffice
@pytest.mark.parametrize(
    "folder", [CONTOH, SOURCES / "leuwisari" / "2021", SOURCES / "poncokusumo" / "2022"], ids=lambda f: f.parent.name
)
def test_of_our_own_pdfs_every_paper_comes_back_whole_but_for_a_few_drawn_formulas(folder, tmp_path):
    tahun = year(folder)
    for name, kind, path in prints(folder, tmp_path):
        draft = drafted(path, tmp_path / name / "2026")
        assert_whole(tahun, name, kind, draft, formulas=False)
        if kind in ("iki", "iku"):
            listed = (tmp_path / name / "2026" / SISA).read_text(encoding="utf-8")
            kept = {row[:3] + row[4:]: row[3] for row in shown(draft, kind)}
            drawn = [row for row in shown(tahun, kind) if kept[row[:3] + row[4:]] != row[3]]
            assert len(drawn) <= 2 and all(row[3].startswith(kept[row[:3] + row[4:]]) for row in drawn)
            assert listed.count(", rumus, belum ditempatkan: «") >= len(drawn)


def words(*shown: tuple[str, int, int, int]) -> list[Potongan]:
    return [Potongan(text, x, x + 5 * len(text), y, size) for text, x, y, size in shown]


def test_a_formula_is_read_from_a_drawing_only_where_it_can_be_but_one():
    over = [("∑", 10, 118, 18), ("surat yang", 20, 122, 9), ("dijawab", 20, 112, 9)]
    under = [("surat masuk", 10, 90, 9)]
    factor = [("× 100%", 90, 103, 9)]
    assert read_drawn(words(*over)) == {"jumlah": "surat yang dijawab"}
    fraction = {"pembilang": {"jumlah": "surat yang dijawab"}, "penyebut": "surat masuk", "kali": "100%"}
    assert read_drawn(words(*over, *under, *factor)) == fraction
    assert read_drawn(words(*over, *under)) is None, "the line between them may be a bar or a gap"
    assert read_drawn(words(*over, *under, ("× 100%", 12, 103, 9))) is None, "the factor stands within"
    nested = [("surat", 10, 130, 9), ("hari", 10, 115, 9), ("pegawai", 10, 90, 9), *factor]
    assert read_drawn(words(*nested)) is None, "the numerator is a fraction itself"
    assert read_drawn(words(("surat", 10, 100, 9), ("2", 40, 104, 6))) is None, "a power is no line of its own"
    assert read_drawn(words(*factor)) == "× 100%"


@needs_libreoffice
def test_the_months_of_a_table_across_pages_come_back(tmp_path):
    found = {kind: path for _, kind, path in prints(CONTOH, tmp_path)}
    assert len(PdfReader(found["rencana-aksi"]).pages) > 6
    draft = drafted(found["rencana-aksi"], tmp_path / "rancangan" / "2026")
    assert draft.rencana_aksi == year(CONTOH).rencana_aksi


HEAD = ("No.", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target")
ROW = ("1.", "Meningkatnya pelayanan", "Indeks Kepuasan", "Nilai", "85")


def tagged(rows: list[list[tuple[str, dict[str, int]]]], *, loose: str = "", circle: bool = False) -> bytes:
    """A tagged PDF of one table; its font names only its encoding, as those of Word do."""
    writer = PdfWriter()
    page = writer.add_blank_page(600, 800)
    font = writer._add_object(named(Type="/Font", Subtype="/TrueType", BaseFont="/Arial", Encoding="/WinAnsiEncoding"))
    page[NameObject("/Resources")] = named(Font=named(F1=font))
    root = named(Type="/StructTreeRoot", RoleMap=named(Tabel="/Table"))
    tree = writer._add_object(root)
    drawn, lines, number = [], [], 0
    for y, row in enumerate(rows):
        cells = []
        for x, (words, spans) in enumerate(row):
            drawn.append(f"/P <</MCID {number}>> BDC BT /F1 9 Tf {20 + 110 * x} {700 - 40 * y} Td ({words}) Tj ET EMC")
            attributes = named(O="/Table", **{name: NumberObject(value) for name, value in spans.items()})
            kid = named(S="/P", K=NumberObject(number), Pg=page.indirect_reference)
            cells.append(named(S="/TD", A=attributes, K=ArrayObject([kid])))
            number += 1
        lines.append(named(S="/TR", K=ArrayObject(cells)))
    body = named(S="/TBody", K=ArrayObject([*lines, *([tree] if circle else [])]))
    root[NameObject("/K")] = ArrayObject([named(S="/Tabel", K=ArrayObject([body]))])
    content = StreamObject()
    content.set_data("\n".join([*drawn, f"BT /F1 9 Tf 20 40 Td ({loose}) Tj ET"]).encode("cp1252"))
    page[NameObject("/Contents")] = writer._add_object(content)
    writer.root_object[NameObject("/StructTreeRoot")] = tree
    writer.root_object[NameObject("/MarkInfo")] = named(Marked=BooleanObject(True))
    return written(writer)


def named(**entries: object) -> DictionaryObject:
    as_name = {key: NameObject(value) if isinstance(value, str) else value for key, value in entries.items()}
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in as_name.items()})


def written(writer: PdfWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def plain(*rows: tuple[str, ...]) -> list[list[tuple[str, dict[str, int]]]]:
    return [[(words, {}) for words in row] for row in rows]


def test_a_tagged_table_of_another_program_is_read_cell_by_cell(tmp_path):
    (tmp_path / "lama.pdf").write_bytes(tagged(plain(HEAD, ROW), loose="di luar susunan"))
    impor(tmp_path / "lama.pdf", tmp_path / "k" / "2024")
    told = (tmp_path / "k" / "2024" / "kinerja.yaml").read_text(encoding="utf-8")
    for words in ("sasaran: Meningkatnya pelayanan", "nama: Indeks Kepuasan", "satuan: Nilai", "target: 85"):
        assert words in told
    assert "«di luar susunan»" in (tmp_path / "k" / "2024" / SISA).read_text(encoding="utf-8")


def test_a_cell_over_two_rows_keeps_the_columns_below_it():
    rows = plain(HEAD, ROW, ("Waktu layanan", "Hari", "3"))
    rows[1][0], rows[1][1] = (ROW[0], {"RowSpan": 2}), (ROW[1], {"RowSpan": 2})
    (table,) = read_structure(tagged(rows)) or []
    assert isinstance(table, Tabel) and table.pasti
    assert {(c.baris, c.kolom): c.isi[0].baris[0] for c in table.sel}[3, 3] == "Waktu layanan"


def test_a_table_whose_rows_do_not_agree_is_listed_not_placed(tmp_path):
    (tmp_path / "lama.pdf").write_bytes(tagged(plain(HEAD, ROW[:3])))
    impor(tmp_path / "lama.pdf", tmp_path / "k" / "2024")
    assert not (tmp_path / "k" / "2024" / "kinerja.yaml").exists()
    listed = (tmp_path / "k" / "2024" / SISA).read_text(encoding="utf-8")
    assert "«1. | Meningkatnya pelayanan | Indeks Kepuasan»" in listed


def test_a_tree_that_runs_in_circles_ends():
    assert read_structure(tagged(plain(HEAD, ROW), circle=True))


@pytest.mark.parametrize(
    ("before", "after"),
    [(b"/WinAnsiEncoding", b"/TanpaPengertian"), (b"/MarkInfo", b"/MarkInfa"), (b"/F1 9 Tf", b"/F9 9 Tf")],
)
def test_a_pdf_that_does_not_tell_its_words_is_read_by_lines(before, after):
    content = tagged(plain(HEAD, ROW))
    assert len(before) == len(after) and before in content
    assert read_structure(content.replace(before, after)) is None


def paragraph(*shown: tuple[str, int, int]) -> tuple[str, ...]:
    """The lines of one paragraph of words, each at its place."""
    content = tagged([[("", {})]])
    drawn = " ".join(f"BT /F1 9 Tf {x} {y} Td ({words}) Tj ET" for words, x, y in shown)
    reader = PdfReader(io.BytesIO(content))
    writer = PdfWriter(clone_from=reader)
    stream = StreamObject()
    stream.set_data(f"/P <</MCID 0>> BDC {drawn} EMC".encode("cp1252"))
    writer.pages[0][NameObject("/Contents")] = writer._add_object(stream)
    (table,) = read_structure(written(writer)) or []
    assert isinstance(table, Tabel)
    return tuple(line for cell in table.sel for found in cell.isi for line in found.baris)


def test_words_parted_by_the_width_of_a_column_are_joined_and_lines_broken_by_hand_are_not():
    assert paragraph(("Indeks ", 20, 700), ("Kepuasan", 20, 690)) == ("Indeks Kepuasan",)
    assert paragraph(("sewaktu-", 20, 700), ("waktu", 20, 690)) == ("sewaktu-waktu",)
    assert paragraph(("Pertanggung", 20, 700), ("jawaban", 20, 690)) == ("Pertanggungjawaban",)
    assert paragraph(("Jumlah surat", 20, 700), ("masuk", 20, 690)) == ("Jumlah surat", "masuk")
    assert paragraph(("1.000", 20, 700), ("2.000", 20, 690)) == ("1.000", "2.000")
    assert paragraph(("Nama", 20, 700), (": Sri", 120, 700)) == ("Nama : Sri",)


def test_a_paragraph_outside_any_element_is_told_with_its_page():
    found = read_structure(tagged(plain(HEAD), loose="tambahan"))
    assert found is not None and found[-1] == Paragraf(("tambahan",), 1)


_SOUND = tagged(plain(HEAD, ROW))


@settings(max_examples=150, deadline=None, phases=[Phase.generate])
@given(
    st.lists(
        st.tuples(
            st.integers(0, len(_SOUND) - 1),
            st.sampled_from([b"<<", b">>", b"[", b"(", b"null", b"-1", b"/MCID", b"999999999", b"\x00"]),
            st.integers(0, 8),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_a_damaged_pdf_is_read_or_told(damage):
    content = bytearray(_SOUND)
    for place, junk, gone in damage:
        content[place : place + gone] = junk
    with suppress(NotWhole):
        read_pdf(bytes(content))
