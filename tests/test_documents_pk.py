"""The Perjanjian Kinerja: its parties, its wording, its lampiran and its signatures, read from the files."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
from conftest import change
from made_papers import made
from papers import convert, lines, needs_bookman, needs_libreoffice, part, rows
from structure import W


def agreement(office: Path, name: str = "camat") -> Path:
    """The agreement of one position, audited."""
    return made(office, office.parent / "out", "pk")[f"pk-{name}.docx"]


def tables(path: Path) -> list[list[list[str]]]:
    """Every table of an agreement as texts: signatures, indicators, budget, signatures."""
    return [rows(table) for table in part(path).iter(f"{W}tbl")]


def signatures(path: Path) -> list[str]:
    """The blocks below the agreement, the superior's at the left: who signs in one row, the names in the next."""
    titles, names = tables(path)[0]
    return [f"{title}|{name}" for title, name in zip(titles, names, strict=True)]


def test_the_head_agrees_with_the_head_of_the_region_who_has_no_nip(office):
    text = lines(agreement(office))
    assert "PERJANJIAN KINERJA TAHUN 2026" in text
    assert "Jabatan\t:\tCamat Sukamaju" in text
    assert "Jabatan\t:\tBupati Nusaraya" in text
    left, right = signatures(agreement(office))
    assert left.startswith("Pihak Kedua,|BUPATI NUSARAYA,|")
    assert "NIP" not in left
    assert right == "Pihak Pertama,|CAMAT SUKAMAJU,||Dra. Sri Rahayu, M.Si.|Pembina Tk. I|NIP 19740512 199903 2 004"


def test_everybody_else_agrees_with_the_superior(office):
    left, right = signatures(agreement(office, "kasi-pelayanan"))
    assert "Dra. Sri Rahayu, M.Si." in left
    assert "NIP 19740512 199903 2 004" in left
    assert "Nurhayati, S.E." in right


@pytest.mark.parametrize(
    ("name", "heading", "line", "amount"),
    [
        ("camat", ("Sasaran Strategis", "Program"), "Program Penyelenggaraan Pemerintahan dan", "115.250.000"),
        ("sekretaris", ("Sasaran Program", "Kegiatan"), "Perencanaan, Penganggaran, dan Evaluasi", "15.000.000"),
        ("kasi-pelayanan", ("Sasaran Kegiatan", "Sub Kegiatan"), "Pelaksanaan Urusan Pemerintahan", "115.250.000"),
    ],
)
def test_the_lampiran_shows_the_budget_at_the_level_of_the_position(office, name, heading, line, amount):
    _, indicators, budget, _ = tables(agreement(office, name))
    assert (indicators[0][1], budget[0][1]) == heading
    assert budget[1][1].startswith(line)
    assert budget[1][2:] == [amount, "APBD"]
    assert budget[-1] == ["Jumlah", amount, ""]


def test_a_line_below_the_level_is_raised_to_it_and_counted_once(office):
    change(office / "kinerja.yaml", "anggaran: [7.01.02]", "anggaran: [7.01.02.2.04.0002, 7.01.02.2.04, 7.01.02]")
    budget = tables(agreement(office))[2]
    assert [row[1] for row in budget[1:-1]] == ["Program Penyelenggaraan Pemerintahan dan Pelayanan Publik"]
    assert budget[-1][1] == "115.250.000"


def test_a_line_and_what_lies_below_it_are_never_added_up_twice(office):
    change(
        office / "kinerja.yaml",
        "sesuai SOP}\n        sumber_data: Register pelayanan\n        anggaran: [7.01.02.2.04.0002]",
        "sesuai SOP}\n        sumber_data: Register pelayanan\n        anggaran: [7.01.02.2.04, 7.01.02.2.04.0002]",
    )
    budget = tables(agreement(office, "kasi-pelayanan"))[2]
    assert [row[2] for row in budget[1:-1]] == ["115.250.000", "di antaranya 115.250.000"]
    assert budget[-1][1] == "115.250.000"


def test_without_budget_there_is_no_budget_table(office):
    change(office / "kinerja.yaml", "        anggaran: [7.01.02]\n", "")
    assert len(tables(agreement(office))) == 3


def test_the_office_s_own_words_take_the_place_of_the_usual_ones(office):
    own = "pk:\n  pihak_pertama: Kami berjanji.\n  pembuka: [Yang ini, Yang itu]\ngaya:\n"
    change(office / "kantor.yaml", "gaya:\n", own)
    text = lines(agreement(office))
    assert text.count("Kami berjanji.") == 1
    assert text.index("Yang ini") + 1 == text.index("Yang itu")
    assert not any("Keberhasilan dan kegagalan" in line for line in text)


def test_only_positions_with_an_official_and_indicators_agree(office):
    made_for = {name.removesuffix(".docx") for name in made(office, office.parent / "out", "pk")}
    assert made_for == {"pk-camat", "pk-sekretaris", "pk-kasi-pelayanan"}


def test_the_tags_of_srikandi_are_the_first_party_s_alone(office):
    change(office / "kantor.yaml", "  kertas: F4\n", "  kertas: F4\n  srikandi: true\n")
    left, right = signatures(agreement(office, "sekretaris"))
    assert "${nama_pengirim}" in right
    assert "${" not in left
    assert "Dra. Sri Rahayu, M.Si." in left


@needs_libreoffice
@needs_bookman
def test_the_agreement_is_one_page_and_its_lampiran_another(office, tmp_path):
    (pdf,) = convert([agreement(office, "kasi-pelayanan")], tmp_path)
    assert len(pypdf.PdfReader(pdf).pages) == 2


def test_the_signatures_never_stand_alone_on_a_page(office):
    body = part(agreement(office)).find(f"{W}body")
    styles = [p.find(f"{W}pPr/{W}pStyle").get(f"{W}val") for p in body.findall(f"{W}p")]
    before = [styles[n - 1] for n, style in enumerate(styles) if style == "TempatPerjanjian"]
    assert before[0] == "ParagrafPerjanjianAkhir"
    assert styles.count("ParagrafPerjanjianAkhir") == 1
