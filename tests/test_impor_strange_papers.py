"""Papers as others typed them: what is not understood is listed with its words, and no cell is lost."""

from __future__ import annotations

import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

from conftest import CONTOH
from docx import Document
from drafts import drafted, made
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from offices import year
from papers import convert, needs_libreoffice

from generator.impor.berkas import impor
from generator.impor.tulis import SISA
from generator.sources.load import load


def test_what_has_no_place_is_listed_with_its_words_and_every_file_says_it_is_a_draft(tmp_path):
    for name, _, path in made(CONTOH, tmp_path):
        result = impor(path, tmp_path / name / "2026")
        listed = (tmp_path / name / "2026" / SISA).read_text(encoding="utf-8")
        if name == "iku":
            assert "tabel 2 baris 3, belum ditempatkan: «2. | Perizinan | Penerbitan izin usaha mikro | Izin»" in listed
        if name == "pk-kasi-pelayanan":
            assert "Terkait dengan Nonperizinan», 115.250.000 rupiah. Menurut nomenklatur: 7.01.02.2.04.0002." in listed
        for file in result.berkas:
            first = file.read_text(encoding="utf-8").splitlines()[0]
            assert file.name == SISA or first == f"# Rancangan dari {path.name}; periksa setiap barisnya."


def test_a_regulation_that_the_register_spells_otherwise_stays_as_it_was_written(tmp_path):
    (path,) = (path for name, _, path in made(CONTOH, tmp_path) if name == "sk-iku")
    old = edited(path, tmp_path / "lama.docx", ("Nomor 4421", "Nomor 4412"))
    draft = drafted(old, tmp_path / "rancangan" / "2026")
    first = draft.keputusan["sk-iku"].mengingat[0]
    assert first.kunci is None and "Nomor 4412" in (first.teks or "")
    listed = (tmp_path / "rancangan" / "2026" / SISA).read_text(encoding="utf-8")
    assert "naskah peraturan uu-25-2004" in listed


def test_a_column_that_means_nothing_to_us_is_listed_cell_by_cell(tmp_path):
    (path,) = (path for name, _, path in made(CONTOH, tmp_path) if name == "pk-kasi-pelayanan")
    old = edited(path, tmp_path / "lama.docx", (">Satuan<", ">Bobot<"))
    impor(old, tmp_path / "rancangan" / "2026")
    listed = (tmp_path / "rancangan" / "2026" / SISA).read_text(encoding="utf-8")
    assert "kolom «Bobot» tidak dikenal" in listed
    assert "belum ditempatkan: «Dokumen»" in listed and "belum ditempatkan: «%»" in listed


def typed(path: Path, *rows: tuple[str, ...]) -> Path:
    """A Perjanjian Kinerja of 2026 as a hand typed it, with one table."""
    document = Document()
    document.add_paragraph("PERJANJIAN KINERJA TAHUN 2026")
    document.add_paragraph("CAMAT SUKAMAJU")
    table = document.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for place, text in zip(row.cells, texts, strict=True):
            place.text = text
    document.save(str(path))
    return path


def test_of_the_targets_of_several_years_that_of_the_paper_is_taken_and_the_others_are_listed(tmp_path):
    old = typed(
        tmp_path / "lama.docx",
        ("No", "Sasaran", "Indikator", "Target 2024", "Target 2025", "Target 2026"),
        ("1", "Meningkatnya pelayanan", "Nilai IKM", "80", "83", "85"),
    )
    folder = tmp_path / "rancangan" / "2026"
    ((_, _, indicator),) = drafted(old, folder).semua_indikator()
    assert str(indicator.target) == "85"
    listed = (folder / SISA).read_text(encoding="utf-8")
    assert "kolom «Target 2024» menyebut tahun 2024, sedangkan tahun kinerjanya 2026" in listed
    assert "«80» (kolom «Target 2024»)" in listed and "«83» (kolom «Target 2025»)" in listed


def test_a_head_that_stands_again_further_down_is_no_indicator(tmp_path):
    head = ("No", "Sasaran", "Indikator", "Satuan", "Target")
    old = typed(
        tmp_path / "lama.docx",
        head,
        ("1", "Meningkatnya pelayanan", "Nilai IKM", "Nilai", "85"),
        head,
        ("2", "Meningkatnya akuntabilitas", "Nilai AKIP", "Nilai", "70"),
    )
    folder = tmp_path / "rancangan" / "2026"
    found = [(s.sasaran, i.nama, str(i.target)) for _, s, i in drafted(old, folder).semua_indikator()]
    assert found == [("Meningkatnya pelayanan", "Nilai IKM", "85"), ("Meningkatnya akuntabilitas", "Nilai AKIP", "70")]
    listed = (folder / SISA).read_text(encoding="utf-8")
    assert "«No»" not in listed and "«Target»" not in listed


def edited(path: Path, to: Path, *changes: tuple[str, str]) -> Path:
    """A copy of a paper with words of its body replaced, as a hand would."""
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(to, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                text = content.decode("utf-8")
                for before, after in changes:
                    assert before in text, before
                    text = text.replace(before, after)
                content = text.encode("utf-8")
            new.writestr(name, content)
    return to


def test_considerations_that_word_numbered_and_a_table_around_them_are_read(tmp_path):
    document = Document()
    document.add_paragraph("KEPUTUSAN CAMAT SUKAMAJU")
    document.add_paragraph("NOMOR : 188/7/KEP/2024")
    document.add_paragraph("TENTANG")
    document.add_paragraph("PENETAPAN INDIKATOR KINERJA UTAMA KECAMATAN SUKAMAJU TAHUN 2024")
    table = document.add_table(2, 3)
    for row, label in zip(table.rows, ("Menimbang", "Mengingat"), strict=True):
        row.cells[0].text, row.cells[1].text = label, ":"
    table.rows[0].cells[2].text = "bahwa kinerja perlu diukur;"
    table.rows[0].cells[2].add_paragraph("bahwa ukurannya perlu ditetapkan;")
    table.rows[1].cells[2].text = "1. Adat setempat;"
    document.add_paragraph("MEMUTUSKAN :")
    document.add_paragraph("KESATU : Menetapkan ukuran kinerja.")
    document.add_paragraph("KEDUA : Keputusan ini mulai berlaku pada tanggal ditetapkan.")
    document.add_paragraph("Ditetapkan di Sukamaju")
    document.add_paragraph("pada tanggal 5 Januari 2024")
    for line in ("CAMAT SUKAMAJU,", "Dra. Sri Rahayu, M.Si.", "NIP. 197405121999032004"):
        document.add_paragraph(line)
    document.save(str(tmp_path / "lama.docx"))
    sk = drafted(tmp_path / "lama.docx", tmp_path / "rancangan" / "2024").keputusan["sk-iku"]
    assert (sk.nomor, str(sk.tanggal)) == ("188/7/KEP/2024", "2024-01-05")
    assert sk.menimbang == ("bahwa kinerja perlu diukur", "bahwa ukurannya perlu ditetapkan")
    assert [basis.teks for basis in sk.mengingat] == ["Adat setempat"]
    assert len(sk.memutuskan) == 2


_WORDS = st.lists(
    st.sampled_from(
        ["meja", "kursi", "12", "Jumlah", "%", "-", "Januari", "a.", "3.", "dan,", "Program", "NIP", "CAMAT"]
    ),
    max_size=4,
)
_HEADS = st.lists(
    st.sampled_from(
        ["No.", "Sasaran", "Indikator", "Target", "Bulan", "Jan", "Satuan", "Program", "Anggaran (Rp)", "Lain"]
    ),
    min_size=2,
    max_size=6,
)


@settings(max_examples=25, deadline=None, phases=[Phase.generate])
@given(
    heads=_HEADS,
    rows=st.lists(st.lists(_WORDS, min_size=6, max_size=6), max_size=4),
    before=st.lists(_WORDS, max_size=4),
)
def test_no_cell_of_any_table_is_lost(heads, rows, before):
    document = Document()
    for number, words in enumerate(before):
        document.add_paragraph(" ".join([*words, f"alinea{number}"]))
    table = document.add_table(1 + len(rows), len(heads))
    cells = [
        [f"{' '.join(words)} sel{r}x{c}" for c, words in enumerate(row[: len(heads)])] for r, row in enumerate(rows)
    ]
    for row, texts in zip(table.rows, [heads, *cells], strict=True):
        for place, text in zip(row.cells, texts, strict=True):
            place.text = text
    with TemporaryDirectory() as folder:
        path, target = Path(folder, "lama.docx"), Path(folder, "k", "2024")
        document.save(str(path))
        impor(path, target)
        told = "\n".join(file.read_text(encoding="utf-8") for file in target.iterdir())
        load(target)
    assert [mark for row in cells for text in row if (mark := text.split()[-1]) not in told] == []
    assert [n for n in range(len(before)) if f"alinea{n}" not in told] == []


@needs_libreoffice
def test_of_an_untagged_pdf_the_sentences_are_placed_and_the_tables_are_listed(tmp_path):
    papers_made = [path for name, _, path in made(CONTOH, tmp_path) if name in ("sk-iku", "pk-kasi-pelayanan")]
    (tmp_path / "pdf").mkdir()
    for path in convert(papers_made, tmp_path / "pdf"):
        folder = tmp_path / path.stem / "2026"
        draft = drafted(path, folder)
        listed = (folder / SISA).read_text(encoding="utf-8")
        assert draft.kinerja == {}
        if path.stem == "sk-iku":
            old, new = year(CONTOH).keputusan["sk-iku"], draft.keputusan["sk-iku"]
            assert (new.menimbang, new.mengingat, new.tembusan) == (old.menimbang, old.mengingat, old.tembusan)
            assert [d.isi.rstrip(":") for d in old.memutuskan] == [d.isi for d in new.memutuskan]
        else:
            assert "Jumlah dokumen 1.800 Dokumen" in listed
