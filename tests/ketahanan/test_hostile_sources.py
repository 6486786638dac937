"""Whatever stands in any source file ends in findings or papers, in bounded time and memory."""

from __future__ import annotations

import os
import shutil
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
import yaml
from changed_year import OVERLAY, year
from conftest import CONTOH
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import cli, pipeline
from generator.sources.yaml_file import MAX_BYTES, read_yaml

FILES = (*sorted(path.name for path in CONTOH.glob("*.yaml")), "perubahan-1.yaml")
KEYS = sorted(
    {
        word.split(":")[0].strip(" -{")
        for path in CONTOH.glob("*.yaml")
        for word in path.read_text("utf-8").split("\n")
        if ":" in word and "#" not in word
    }
    | {word.split(":")[0].strip() for word in OVERLAY.split("\n") if ":" in word}
    | {"indikator_baru", "anggaran_baru", "pejabat", "keputusan", "rencana_aksi", "dihapus"}
)
SCALARS = st.one_of(
    st.none(),
    st.sampled_from(["1", "1.800", "2026-10-12", "ya", "camat", "ikm", "dihapus", "oktober", "{{ 7*7 }}", "../x", ""]),
    st.text(max_size=12),
)
TREES: st.SearchStrategy[Any] = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.one_of(st.sampled_from(KEYS), st.text(max_size=6)), inner, max_size=5),
    ),
    max_leaves=20,
)


def reviewed(office: Path) -> None:
    found = pipeline.periksa(office).temuan
    assert all(finding.pesan and finding.asal.berkas for finding in found)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(name=st.sampled_from(FILES), tree=TREES)
def test_any_tree_in_any_file_gives_findings_or_a_model(tmp_path_factory, name, tree):
    office = year(tmp_path_factory.mktemp("kantor"))
    (office / name).write_text(yaml.safe_dump(tree, allow_unicode=True), "utf-8")
    reviewed(office)
    shutil.rmtree(office.parents[1])


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(name=st.sampled_from(FILES), key=st.integers(0), tree=TREES)
def test_any_tree_in_the_place_of_a_value_gives_findings_or_a_model(tmp_path_factory, name, key, tree):
    office = year(tmp_path_factory.mktemp("kantor"))
    root = yaml.load((office / name).read_text("utf-8"), Loader=yaml.BaseLoader)
    places = list(slots(root))
    if places:
        owner, slot = places[key % len(places)]
        owner[slot] = tree
    (office / name).write_text(yaml.safe_dump(root, allow_unicode=True), "utf-8")
    reviewed(office)
    shutil.rmtree(office.parents[1])


def slots(tree: Any) -> Any:
    """Every place of a tree that holds a value, with its owner."""
    for slot, value in list(tree.items() if isinstance(tree, dict) else enumerate(tree)):
        yield tree, slot
        if isinstance(value, dict | list):
            yield from slots(value)


BOMBS = {
    "aliases": "\n".join(
        ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
        + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    ),
    "an alias to itself": "a: &a [*a]",
    "lists in lists": "x: " + "[" * 10_000,
    "blocks in blocks": "\n".join(" " * n + "a:" for n in range(3_000)),
    "braces in braces": "{a: " * 10_000,
    "50 MB": "a: " + "x" * 50_000_000,
    "keys without end": "\n".join(f"k{n}: 1" for n in range(120_000)),
    "a long number": "ke: " + "9" * 100_000,
    "tags": "a: !!python/object/apply:os.system ['touch terjadi']\nb: !!python/name:os.system\nc: !!binary x",
    "merge keys": "a: &a {kecamatan: x}\n<<: *a\n",
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_costs_little_and_is_named(tmp_path, bomb):
    (tmp_path / "x.yaml").write_text(BOMBS[bomb], "utf-8")
    tracemalloc.start()
    try:
        _, findings = read_yaml(tmp_path / "x.yaml", "x.yaml")
        assert tracemalloc.get_traced_memory()[1] < 400 * 2**20
    finally:
        tracemalloc.stop()
    assert findings or bomb in ("a long number", "keys without end")
    assert not (tmp_path / "terjadi").exists()


@pytest.mark.parametrize("name", ["kinerja.yaml", "perubahan-1.yaml"])
@pytest.mark.parametrize("bomb", ["aliases", "an alias to itself", "lists in lists", "a long number", "tags"])
def test_a_bomb_among_the_sources_ends_in_words(tmp_path, capsys, monkeypatch, name, bomb):
    monkeypatch.chdir(tmp_path)
    office = year(tmp_path)
    (office / name).write_text(BOMBS[bomb], "utf-8")
    assert cli.run(["periksa", str(office)]) in (1, 3)
    assert name in capsys.readouterr().out


@pytest.mark.parametrize("name", ["kantor.yaml", "perubahan-1.yaml", "lambang.png", "kinerja.xlsx", "sk-iku.yaml"])
@pytest.mark.parametrize("kind", ["endless device", "pipe", "folder", "link to itself", "link to nothing"])
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in the file system of this system")
def test_what_is_no_file_is_named_and_not_waited_for(tmp_path, capsys, name, kind):
    office = year(tmp_path)
    path = office / name
    path.unlink(missing_ok=True)
    if name.endswith(".xlsx"):
        (office / "kinerja.yaml").unlink()
    match kind:
        case "endless device":
            path.symlink_to("/dev/zero")
        case "pipe":
            os.mkfifo(path)
        case "folder":
            path.mkdir()
        case "link to itself":
            path.symlink_to(path)
        case "link to nothing":
            path.symlink_to(tmp_path / "tiada")
    assert cli.run(["periksa", str(office)]) in (1, 3)
    assert name in capsys.readouterr().out


def test_the_bound_on_a_file_is_far_above_any_office():
    assert 100 * sum(path.stat().st_size for path in CONTOH.glob("*.yaml")) < MAX_BYTES
