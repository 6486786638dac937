"""The Keputusan: dicta in words, items in levels, considerations, and the tags of Srikandi."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import change
from made_papers import AGREEMENTS, PAPERS, made, with_style
from papers import lines, part, text
from structure import W


def test_the_first_dictum_may_be_called_pertama(office, tmp_path):
    change(office / "kantor.yaml", "diktum: KESATU", "diktum: PERTAMA")
    said = lines(made(office, tmp_path / "out", "sk-iku")["sk-iku.docx"])
    called = [line.split("\t")[0] for line in said if re.match(r"(PER|KE)\w+\t:\t", line)]
    assert called == ["PERTAMA", "KEDUA", "KETIGA"]


def many_dicta(office: Path, count: int) -> None:
    path = office / "sk-iku.yaml"
    head, _, tail = path.read_text(encoding="utf-8").partition("memutuskan:\n")
    dicta = "".join(f"  - isi: diktum nomor {n}\n" for n in range(1, count + 1))
    path.write_text(f"{head}memutuskan:\n{dicta}{tail[tail.index('lampiran:') :]}", encoding="utf-8")


def test_ninety_nine_dicta_are_numbered_in_words_and_in_order(office, tmp_path):
    many_dicta(office, 99)
    said = lines(made(office, tmp_path / "out", "sk-iku")["sk-iku.docx"])
    called = [
        (found[1], int(found[2])) for line in said if (found := re.match(r"(\S.*)\t:\tdiktum nomor (\d+)\.", line))
    ]
    assert [number for _, number in called] == list(range(1, 100))
    assert [called[n - 1][0] for n in (1, 10, 11, 12, 20, 21, 22, 99)] == [
        "KESATU",
        "KESEPULUH",
        "KESEBELAS",
        "KEDUA BELAS",
        "KEDUA PULUH",
        "KEDUA PULUH SATU",
        "KEDUA PULUH DUA",
        "KESEMBILAN PULUH SEMBILAN",
    ]
    assert len({name for name, _ in called}) == 99


def test_four_levels_of_items_take_their_marks_and_the_punctuation_of_their_parents(office, tmp_path):
    change(
        office / "sk-iku.yaml",
        "      - menyusun rencana kerja tahunan\n",
        "      - isi: menyusun rencana\n"
        "        rincian:\n"
        "          - tahunan\n"
        "          - isi: menengah\n"
        "            rincian:\n"
        "              - isi: awal\n"
        "                rincian: [satu, dua]\n",
    )
    path = made(office, tmp_path / "out", "sk-iku")["sk-iku.docx"]
    said = lines(path)
    begin = said.index("a.\tmenyusun rencana:")
    assert said[begin : begin + 8] == [
        "a.\tmenyusun rencana:",
        "1.\ttahunan; dan",
        "2.\tmenengah:",
        "a)\tawal:",
        "1)\tsatu; dan",
        "2)\tdua;",  # the end that item a. would have had
        "b.\tmenyusun perjanjian kinerja; dan",
        "c.\tmenyusun laporan kinerja.",
    ]
    items = list(part(path).iter(f"{W}p"))[begin : begin + 8]
    indents = [item.find(f"{W}pPr/{W}pStyle").get(f"{W}val") for item in items]
    assert indents == [f"Rincian{level}" for level in (1, 2, 2, 3, 4, 4, 1, 1)]


@pytest.mark.parametrize(
    ("written", "closing"),
    [
        (1, "huruf a,"),
        (2, "huruf a dan huruf b,"),
        (4, "huruf a, huruf b, huruf c, dan huruf d,"),
        (27, "huruf z, dan huruf aa,"),
    ],
)
def test_the_last_consideration_names_all_letters_before_it(office, tmp_path, written, closing):
    path = office / "sk-iku.yaml"
    before, _, after = path.read_text(encoding="utf-8").partition("menimbang:\n")
    considerations = "".join(f"  - bahwa pertimbangan {n}\n" for n in range(written))
    path.write_text(f"{before}menimbang:\n{considerations}{after[after.index('mengingat:') :]}", encoding="utf-8")
    said = lines(made(office, tmp_path / "out", "sk-iku")["sk-iku.docx"])
    (last,) = [line for line in said if "bahwa berdasarkan pertimbangan" in line]
    assert closing in last
    mark = {1: "b.", 2: "c.", 4: "e.", 27: "ab."}[written]
    assert last.split("\t")[2] == mark
    assert said[said.index(last) - 1].endswith(";")


SRIKANDI = ("${nomor_naskah}", "${tanggal_naskah}", "${ttd_pengirim}", "${nama_pengirim}", "${nip_pengirim}")


def test_every_srikandi_tag_stands_whole_in_one_run_wherever_it_is_printed(office, tmp_path):
    with_style(office, "srikandi: true")
    papers = made(office, tmp_path / "out")
    assert set(papers) == PAPERS
    for path in papers.values():
        for paragraph in part(path).iter(f"{W}p"):
            runs = [t.text or "" for t in paragraph.iter(f"{W}t")]
            for tag in SRIKANDI:
                assert "".join(runs).count(tag) == sum(run.count(tag) for run in runs)
            assert set(re.findall(r"\$\{\w*\}?", "".join(runs))) <= set(SRIKANDI)
        if path.name not in AGREEMENTS:
            assert "Dra. Sri Rahayu" not in text(path)
    decision = text(papers["sk-iku.docx"])
    assert [decision.count(tag) for tag in SRIKANDI] == [2, 2, 2, 2, 2]  # the Keputusan and its Lampiran
    assert "NOMOR ${nomor_naskah}" in decision
    assert "TANGGAL ${tanggal_naskah}" in decision
    assert "NIP ${nip_pengirim}" in decision


def test_a_draft_leaves_number_and_date_to_the_hand(office, tmp_path):
    change(office / "sk-iku.yaml", "nomor: 100.3.5/1/KEP", "nomor:")
    change(office / "sk-iku.yaml", "tanggal: 2026-01-05", "tanggal:")
    said = lines(made(office, tmp_path / "out", "sk-iku")["sk-iku.docx"])
    for words in ("NOMOR", "TANGGAL", "pada tanggal"):
        (line, *_) = [line for line in said if line.startswith(words)]
        assert re.fullmatch(f"{words} \u00a0{{20,}}", line)
