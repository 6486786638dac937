"""The register of regulations is sound: every value has its source, every chain its order and its end."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest
from conftest import ROOT

from generator.model.peraturan import Pencabutan, PencabutanSebagian, Peraturan, Perubahan
from generator.sources.register import read_register
from generator.sources.yaml_file import read_yaml

REGISTER = read_register()
ENTRIES = sorted({entry.kunci: entry for entry in REGISTER.values()}.values(), key=lambda entry: entry.kunci)
FILE = ROOT / "generator" / "register" / "peraturan.yaml"

each_entry = pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.kunci)


def test_no_key_and_no_alias_stands_twice() -> None:
    tree, _ = read_yaml(FILE, FILE.name)
    assert isinstance(tree, list)
    names = Counter(str(name) for item in tree for name in (item["kunci"], *item.get("alias", ())))
    assert [name for name, count in names.items() if count > 1] == []


def test_no_value_from_memory_is_shipped() -> None:
    assert not re.search(r"\b(?:ingatan|dari_ingatan|belum_terverifikasi)\b", FILE.read_text("utf-8"))


@each_entry
def test_the_key_says_what_it_is(entry: Peraturan) -> None:
    assert re.fullmatch(r"[a-z]+(?:-\d+)+-\d{4}", entry.kunci)
    assert entry.kunci.endswith(f"-{entry.tahun}")
    assert all(digit in entry.kunci for digit in re.findall(r"\d+", entry.nomor)[:1])


@each_entry
def test_every_value_has_its_source(entry: Peraturan) -> None:
    graded: list[Perubahan | Pencabutan | PencabutanSebagian] = [
        entry,
        *entry.perubahan,
        *entry.dicabut_sebagian_oleh,
        *([entry.dicabut_oleh] if entry.dicabut_oleh else []),
    ]
    for one in graded:
        assert one.sumber
        assert all(text == text.strip() and text for text in one.sumber)


@each_entry
def test_what_is_cited_in_brackets_is_whole(entry: Peraturan) -> None:
    for one in (entry, *entry.perubahan):
        assert not (one.ln and one.bn)
        assert one.bn is None or one.jenis == "permen"
        assert one.tln is None or one.ln is not None
        for issue in (one.ln, one.bn):
            assert issue is None or (issue.nomor.isdigit() and issue.tahun - one.tahun in (0, 1))
        assert one.tln is None or one.tln.isdigit()


@each_entry
def test_days_follow_one_another(entry: Peraturan) -> None:
    for one in (entry, *entry.perubahan):
        if one.ditetapkan and one.diundangkan:
            assert one.ditetapkan <= one.diundangkan
        for day in (one.ditetapkan, one.diundangkan):
            assert day is None or day.year in (one.tahun, one.tahun + 1)
    changes = [change.sejak for change in entry.perubahan]
    assert changes == sorted(changes)
    assert all(entry.paling_awal <= change for change in changes)
    assert all(part.sejak > entry.paling_awal for part in entry.dicabut_sebagian_oleh)


@each_entry
def test_its_revoker_is_in_the_register_and_younger(entry: Peraturan) -> None:
    assert (entry.status is None) == (entry.dicabut_oleh is not None)
    if entry.dicabut_oleh is None:
        return
    revoker = REGISTER[entry.dicabut_oleh.kunci]
    since = entry.dicabut_sejak(revoker)
    assert since is not None
    assert since > entry.sejak
    assert since >= revoker.paling_awal


def test_revocations_do_not_go_in_a_circle() -> None:
    for entry in ENTRIES:
        seen = [entry.kunci]
        while (last := REGISTER[seen[-1]].dicabut_oleh) is not None:
            assert last.kunci not in seen
            seen.append(last.kunci)


def test_one_amendment_is_told_alike_wherever_it_amends() -> None:
    told: dict[tuple[str, str, int], tuple[object, ...]] = {}
    for change in (change for entry in ENTRIES for change in (entry, *entry.perubahan)):
        if change.jenis not in ("uu", "perppu", "pp"):
            continue
        values = (change.tentang, change.ln, change.tln, change.diundangkan)
        assert told.setdefault((change.jenis, change.nomor, change.tahun), values) == values


def test_the_amendment_that_holds_depends_on_the_day() -> None:
    law = REGISTER["uu-23-2014"]
    assert [p.nomor for p in law.perubahan_pada(date(2021, 1, 4))][-1] == "11"
    assert [p.nomor for p in law.perubahan_pada(date(2023, 3, 30))][-1] == "2"
    assert law.perubahan_pada(date(2015, 2, 1)) == ()
