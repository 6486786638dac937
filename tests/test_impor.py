"""`naskah impor`: papers made of known sources come back whole, whoever saved them last; nothing is made up."""

from __future__ import annotations

import json
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from conftest import CONTOH, SOURCES, TEMPLATES, change
from docx import Document
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from papers import convert, needs_libreoffice
from pypdf import PdfWriter

from generator.cli import run
from generator.documents import sk as sk_paper
from generator.documents.formulas import formula as formula_of
from generator.documents.papers import papers
from generator.documents.typeset import Typesetter
from generator.errors import ExitCode
from generator.impor.berkas import impor
from generator.impor.tulis import SISA
from generator.model.nilai import Nilai
from generator.model.tahun import Tahun
from generator.sources.load import load

YEARS = (
    CONTOH,
    *(
        SOURCES / name
        for name in (
            "kubutambahan/2022",
            "leuwisari/2021",
            "poncokusumo/2022",
            "senduro/2022",
            "tempursari/2022",
        )
    ),
)
_OF_KIND = {
    "pk": ("satuan", "target"),
    "rencana-aksi": ("satuan", "target", "per_bulan"),
    "iki": ("formulasi", "sumber_data"),
    "iku": ("iku", "formulasi", "sumber_data"),
}
"""What each kind of paper shows of an indicator."""


def year(folder: Path) -> Tahun:
    tahun = load(folder).tahun
    assert tahun is not None
    return tahun


def drafted(paper: Path, folder: Path) -> Tahun:
    """The year that a paper is drafted into, with what the paper does not tell filled in where the draft asks it."""
    impor(paper, folder)
    office = folder / "kantor.yaml"
    text = office.read_text(encoding="utf-8")
    for key, value in (("kecamatan", "Sukamaju"), ("kabupaten", "Nusaraya"), ("tahun", "2026")):
        text = re.sub(rf"^# {key}:.*", f"{key}: {value}", text, flags=re.MULTILINE)
    office.write_text(text, encoding="utf-8")
    positions = folder / "jabatan.yaml"
    text = positions.read_text(encoding="utf-8")
    head, *records = text.split("\n- ")
    levels = [("administrator" if record.startswith("id: camat\n") else "pengawas", record) for record in records]
    filled = [re.sub(r"# jenjang:.*", f"jenjang: {level}", record) for level, record in levels]
    positions.write_text("\n- ".join([head, *filled]), encoding="utf-8")
    return year(folder)


def plain(text: object) -> str:
    return " ".join(re.findall(r"\w+", str(text).casefold()))


def shown(tahun: Tahun, kind: str, position: str | None = None) -> set[tuple[str, ...]]:
    """What a paper of a kind shows of the indicators, whatever their ids."""
    found = set()
    for owner, sasaran, indicator in tahun.semua_indikator():
        if (kind == "iku" and not indicator.iku) or (position is not None and owner != position):
            continue
        name = "camat" if kind == "iku" else plain(tahun.jabatan_menurut_id[owner].nama)
        cells = tuple(cell(getattr(indicator, key)) for key in _OF_KIND[kind] if key != "formulasi")
        formula = plain(formula_of(indicator, "")) if "formulasi" in _OF_KIND[kind] else ""
        found.add((name, plain(sasaran.sasaran), plain(indicator.nama), formula, *cells))
    return found


def cell(value: object) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{month} {target}" for month, target in sorted(value.items()))
    if isinstance(value, Nilai):
        return str(value)
    return plain(value or "")


def made(folder: Path, place: Path) -> list[tuple[str, str, Path]]:
    """Every paper of a year as a file: name, kind, path."""
    tahun, typesetter, found = year(folder), Typesetter(TEMPLATES), []
    for paper in papers(tahun):
        path = place / f"{paper.nama}.docx"
        path.write_bytes(typesetter.set(paper, tahun))
        found.append((paper.nama, paper.jenis, path))
    return found


def assert_whole(tahun: Tahun, name: str, kind: str, draft: Tahun) -> None:
    """Everything that a paper shows is in the draft: indicators, and for a decision every text of its body."""
    if kind.startswith("sk"):
        (old,), (new,) = ([sk for stem, sk in y.keputusan.items() if stem == name] for y in (tahun, draft))
        before, after = (replace(sk_paper.build(y, sk), lampiran=()) for y, sk in ((tahun, old), (draft, new)))
        for field in ("judul", "judul_daerah", "nomor", "tentang_kapital", "menimbang", "mengingat", "memperhatikan"):
            assert getattr(before, field) == getattr(after, field), field
        for field in ("menetapkan", "diktum", "penanda", "tembusan"):
            assert getattr(before, field) == getattr(after, field), field
        assert replace(before.kop, ada_lambang=False) == after.kop
        assert old.lampiran == new.lampiran
        for inner in old.lampiran:
            assert shown(tahun, inner) == shown(draft, inner)
    else:
        position = name.removeprefix("pk-") if kind == "pk" else None
        assert shown(tahun, kind, position) == shown(draft, kind)


@pytest.mark.parametrize("folder", YEARS, ids=lambda folder: folder.parent.name)
def test_every_paper_of_every_office_comes_back_whole(folder, tmp_path):
    tahun = year(folder)
    for name, kind, path in made(folder, tmp_path):
        assert_whole(tahun, name, kind, drafted(path, tmp_path / name / "2026"))


@needs_libreoffice
def test_a_paper_that_libreoffice_saved_comes_back_whole_too(tmp_path):
    for folder in (CONTOH, SOURCES / "leuwisari" / "2021"):
        place = tmp_path / folder.parent.name
        (place / "lo").mkdir(parents=True)
        files = made(folder, place)
        saved = convert([path for _, _, path in files], place / "lo", "docx")
        for (name, kind, _), path in zip(files, saved, strict=True):
            assert_whole(year(folder), name, kind, drafted(path, place / name / "2026"))


def test_a_camat_who_holds_office_for_another_is_one_jabatan(office, tmp_path):
    change(office / "jabatan.yaml", "  nama: Camat\n", "  nama: Plt. Camat\n")
    for name, kind, paper in made(office, tmp_path):
        if kind in ("pk", "sk-iku"):
            draft = drafted(paper, tmp_path / "rancangan" / name)
            heads = [(jabatan.id, jabatan.nama) for jabatan in draft.jabatan if "Camat" in jabatan.nama.split()]
            assert heads in ([("camat", "Plt. Camat")], [])
            assert heads or "camat" not in name


def test_the_months_of_a_plan_are_not_told_as_a_column_left_out(office, tmp_path):
    paper = next(paper for _, kind, paper in made(office, tmp_path) if kind == "rencana-aksi")
    impor(paper, tmp_path / "rancangan")
    assert "bermakna sama" not in (tmp_path / "rancangan" / SISA).read_text("utf-8")


def test_months_across_come_back_whole(office, tmp_path):
    change(office / "kantor.yaml", "  kertas: F4", "  kertas: F4\n  rencana_aksi: mendatar")
    (path,) = (path for _, kind, path in made(office, tmp_path) if kind == "rencana-aksi")
    draft = drafted(path, tmp_path / "rancangan" / "2026")
    assert shown(year(office), "rencana-aksi") == shown(draft, "rencana-aksi")
    assert draft.kantor.gaya.rencana_aksi == "mendatar"


def test_the_narrative_of_a_rencana_aksi_comes_back_whole(tmp_path):
    (path,) = (path for _, kind, path in made(CONTOH, tmp_path) if kind == "rencana-aksi")
    draft = drafted(path, tmp_path / "rancangan" / "2026")
    assert draft.rencana_aksi == year(CONTOH).rencana_aksi


def test_the_parties_of_an_agreement_and_who_stands_above_whom_are_read(tmp_path):
    (path,) = (path for name, _, path in made(CONTOH, tmp_path) if name == "pk-sekretaris")
    draft = drafted(path, tmp_path / "rancangan" / "2026")
    found = {jabatan.nama: jabatan for jabatan in draft.jabatan}
    known = {jabatan.nama: jabatan for jabatan in year(CONTOH).jabatan}
    assert found["Sekretaris Kecamatan"].pejabat == known["Sekretaris Kecamatan"].pejabat
    assert found["Camat"].pejabat == known["Camat"].pejabat
    assert found["Sekretaris Kecamatan"].atasan == "camat"


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


def test_the_draft_can_be_checked_and_lacks_only_what_no_paper_tells(tmp_path, capsys):
    (path,) = (path for name, _, path in made(CONTOH, tmp_path) if name == "sk-iki")
    folder = tmp_path / "rancangan" / "2026"
    assert run(["impor", str(path), "-o", str(folder)]) == ExitCode.BERES
    capsys.readouterr()
    assert run(["periksa", str(folder), "--format", "json"]) == ExitCode.KESALAHAN
    found = json.loads(capsys.readouterr().out)
    assert set(re.findall(r'"kode": "(\w+)"', json.dumps(found))) == {"SB106"}


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


FAULTY = {
    "tidak-ada.docx": (None, ExitCode.PERINTAH_SALAH, "tidak ada"),
    "rusak.docx": (b"PK\x03\x04rusak", ExitCode.SUMBER_TAK_TERBACA, "rusak"),
    "terkunci.docx": (b"\xd0\xcf\x11\xe0" + bytes(600), ExitCode.SUMBER_TAK_TERBACA, "terkunci"),
    "rusak.pdf": (b"%PDF-1.7 rusak %%EOF", ExitCode.SUMBER_TAK_TERBACA, "rusak"),
    "terpotong.pdf": (b"%PDF-1.7", ExitCode.SUMBER_TAK_TERBACA, "terpotong"),
    "bukan.docx": (b"halo", ExitCode.SUMBER_TAK_TERBACA, "bukan naskah Word"),
}


@pytest.mark.parametrize("name", FAULTY)
def test_a_file_that_cannot_be_read_is_told_and_nothing_is_written(tmp_path, capsys, name):
    content, code, words = FAULTY[name]
    if content is not None:
        (tmp_path / name).write_bytes(content)
    folder = tmp_path / "rancangan"
    assert run(["impor", str(tmp_path / name), "-o", str(folder)]) == code
    assert words in capsys.readouterr().err
    assert not folder.exists()


def test_a_locked_pdf_and_a_scan_are_told(tmp_path, capsys):
    for name, locked, words in (("kunci.pdf", True, "kata sandi"), ("pindai.pdf", False, "hasil pindai")):
        writer = PdfWriter()
        writer.add_blank_page(200, 200)
        if locked:
            writer.encrypt("rahasia")
        writer.write(tmp_path / name)
        code = run(["impor", str(tmp_path / name), "-o", str(tmp_path / "rancangan")])
        assert code == ExitCode.SUMBER_TAK_TERBACA
        assert words in capsys.readouterr().err


def test_a_folder_that_holds_something_is_left_alone(office, tmp_path, capsys):
    (tmp_path / "lama.docx").write_bytes(made(CONTOH, tmp_path)[0][2].read_bytes())
    before = {path: path.read_bytes() for path in office.iterdir()}
    assert run(["impor", str(tmp_path / "lama.docx"), "-o", str(office)]) == ExitCode.PERINTAH_SALAH
    assert "sudah ada isinya" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in office.iterdir()} == before
