"""Edits of a YAML text: only what was meant changes, and what is written is read back."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest
from conftest import CONTOH, SOURCES
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.sources.yaml_changes import Insert, Remove, Rewrite, Set
from generator.sources.yaml_edit import edit
from generator.sources.yaml_file import read_text
from generator.sources.yaml_nodes import Aliased, find, read_nodes
from generator.sources.yaml_write import block, flow

FILES = sorted([*SOURCES.glob("*/[0-9]*/**/*.yaml"), *CONTOH.glob("*.yaml")])


def read(text: str):
    return read_text(text, "x.yaml")


def places(node, path=()):
    """The path of every scalar."""
    for entry in node.entries:
        yield from places(entry.node, (*path, entry.key))
    if node.value is not None:
        yield path


def at(tree, path):
    for step in path:
        tree = tree[step]
    return tree


def changed(before: str, after: str) -> list[str]:
    lines = difflib.ndiff(before.splitlines(), after.splitlines())
    return [line for line in lines if line[0] in "+-"]


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.parent.name}-{p.parent.name}-{p.name}")
def test_one_value_changed_changes_its_lines_only_and_is_read_back(path: Path):
    text = path.read_text("utf-8")
    root = read_nodes(text)
    for where in places(root) if root else ():
        *_, entry = find(root, where)
        lines = text.count("\n", entry.opened, max(entry.node.end, entry.opened)) + 1
        after = edit(text, [Set(where, "1.800 # dan: seterusnya")])
        assert at(read(after), where) == "1.800 # dan: seterusnya"
        assert len(changed(text, after)) <= 1 + lines
        comment = text[entry.node.end :].partition("\n")[0].partition(" #")[2]
        assert comment in after


@pytest.mark.parametrize("newline", ["\n", "\r\n", ""])
def test_an_edit_keeps_comments_quotes_and_line_ends(newline):
    before = ["# kepala", "a: 'satu'   # catatan", 'b: {x: 1, y: "2"}', "c:", "- p  # pertama", "- q", "d: -"]
    text = (newline or "\n").join(before) + newline
    edits = [Set(("a",), "it's"), Set(("b", "y"), "3,5"), Insert(("c",), "r: s"), Set(("d",), "4")]
    after = ["# kepala", "a: 'it''s'  # catatan", 'b: {x: 1, y: "3,5"}', "c:", "- p  # pertama", "- q"]
    after += ['- "r: s"', "d: 4"]
    assert edit(text, edits) == (newline or "\n").join(after) + newline
    assert edit(f"\ufeff{text}", edits) == "\ufeff" + (newline or "\n").join(after) + newline


def test_an_emptied_value_leaves_its_comment_in_its_column():
    text = "nomor: 100.3.5/1/KEP         # kosong pada rancangan\ntanggal: 2026-01-05\n"
    emptied = edit(text, [Set(("nomor",), None), Set(("tanggal",), None)])
    assert emptied == "nomor:                       # kosong pada rancangan\ntanggal:\n"


def test_a_removed_record_takes_its_own_comments_with_it_and_no_other():
    text = "# kepala\n\n- id: a\n\n# tentang b\n- id: b\n  isi: |-\n    x\n\n# tentang c\n- id: c\n"
    assert edit(text, [Remove((1,))]) == "# kepala\n\n- id: a\n\n# tentang c\n- id: c\n"
    assert edit(text, [Remove((0,))]) == text.replace("- id: a\n\n", "")
    assert edit(text, [Remove((1, "id"))]) == text.replace("- id: b\n  isi", "- isi")
    assert edit(text, [Remove((n,)) for n in range(3)]) == "# kepala\n\n[]\n"


def test_a_key_and_a_record_are_written_like_their_neighbours():
    text = "camat:\n  - sasaran: A\n    indikator:\n      - id: x\n        target: 5\n        nama: X\n"
    new = {"id": "y", "nama": "Y: baru", "bulanan": {"juni": "4,5"}, "tugas": ["satu dua", "tiga\nempat"]}
    after = edit(
        text,
        [
            Set(("camat", 0, "indikator", 0, "target_lalu"), "4", after="target"),
            Insert(("camat", 0, "indikator"), new),
            Set(("sekretaris",), [{"sasaran": "B", "indikator": []}]),
        ],
    )
    assert after == (
        "camat:\n  - sasaran: A\n    indikator:\n      - id: x\n        target: 5\n        target_lalu: 4\n"
        '        nama: X\n      - id: y\n        nama: "Y: baru"\n        bulanan: {juni: "4,5"}\n        tugas:\n'
        "          - satu dua\n          - |-\n            tiga\n            empat\n"
        "sekretaris:\n  - sasaran: B\n    indikator: []\n"
    )
    assert read(after)["camat"][0]["indikator"][1] == new


def test_items_in_brackets_are_put_in_and_taken_out():
    text = "a: [p, q, r]\nb: {x: 1, y: 2}\nc: []\nd:\n"
    edits = [Remove(("a", 0)), Insert(("a",), "q2", before=2), Remove(("b", "y")), Insert(("c",), "satu")]
    after = edit(text, [*edits, Insert(("d",), {"id": "x"})])
    assert after == "a: [q, q2, r]\nb: {x: 1}\nc:\n  - satu\nd:\n  - id: x\n"


def test_a_text_is_rewritten_in_its_own_shape():
    text = 'a: >-\n  tahun\n  2025 ini\nb: "2025"\n'
    assert edit(text, [Rewrite((key,), lambda raw: raw.replace("2025", "2026")) for key in "ab"]) == text.replace(
        "2025", "2026"
    )


def test_neighbouring_edits_do_not_swallow_one_another():
    text = "- id: a\n  target: 5\n  bulanan: [1, 4]\n\n- id: b\n\n- id: c\n\n"
    rolled = edit(text, [Set((0, "target"), None), Set((0, "lalu"), "5", after="target"), Remove((0, "bulanan"))])
    assert rolled == text.replace("target: 5\n  bulanan: [1, 4]", "target:\n  lalu: 5")
    replaced = edit(text, [Remove((2,)), Insert((), {"id": "d"}), Set((2, "nama"), "C"), Remove((1,))])
    assert read(replaced) == [*read(text)[:1], {"id": "d"}]
    changed_places = read(edit(text, [Insert((), {"id": "z"}, before=1), Remove((1,))]))
    assert [item["id"] for item in changed_places] == ["a", "z", "c"]
    with pytest.raises(ValueError, match="two edits"):
        edit(text, [Set((1, "id"), "x"), Set((1, "id"), "y")])


def test_several_entries_of_one_collection_come_and_go():
    text = "- a: 1\n  b: 2\n  c: 3\n- [p, q, r]\n- {x: 1, y: 2}\n- []\n"
    edits = [Remove((0, "a")), Remove((0, "b")), Remove((1, 1)), Remove((1, 2)), Insert((1,), "s", before=2)]
    edits += [Remove((2, "x")), Remove((2, "y")), Set((2, "z"), "3"), Set((2, "w"), "4")]
    edits += [Insert((3,), "satu"), Insert((3,), "dua")]
    after = edit(text, edits)
    assert after == "- c: 3\n- [p, s]\n- {z: 3, w: 4}\n-\n  - satu\n  - dua\n"
    assert edit("- a: 1\n  b: 2\n", [Remove((0, "a")), Remove((0, "b")), Set((0, "d"), "4")]) == "- d: 4\n"
    assert edit("a:\n  - b: 1\n", [Remove(("a", 0, "b"))]) == "a:\n  - {}\n"


def test_an_alias_is_not_edited_through():
    with pytest.raises(Aliased):
        edit("a: &x satu\nb: *x\n", [Set(("b",), "dua")])


@pytest.mark.parametrize(
    "change", [Remove(("a", 3)), Set(("a", "k"), "x"), Insert(("b",), "x"), Set(("c", "k"), "x"), Insert(("d",), "x")]
)
def test_a_value_that_is_not_there_is_an_error(change):
    with pytest.raises(KeyError):
        edit("a: [x]\nb: {}\nc: teks\nd: {x: 1}\n", [change])
    with pytest.raises(KeyError):
        edit("# kosong\n", [change])


def test_a_key_may_be_put_where_nothing_is_written_yet():
    assert edit("pk:  # nanti\na: 1\n", [Set(("pk", "tanggal"), "2026-01-05")]) == (
        "pk:\n  tanggal: 2026-01-05  # nanti\na: 1\n"
    )


words = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Co", "Cn")), min_size=1, max_size=20)
values = st.recursive(
    words, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3), max_leaves=8
)


@settings(max_examples=150, deadline=None)
@given(value=values, where=st.sampled_from([("a",), ("b", "x"), ("c", 0), ("baru",), ("c", 1, "k")]))
def test_whatever_is_written_is_read_back_and_the_rest_stays(value, where):
    text = "a: >-\n  satu\n  dua # bukan catatan\nb: {x: 1, z: 2}  # catatan\n"
    text += "c:\n  - p\n  - k: v  # c\n    l: w\nd: ' akhir '\n"
    before, after = read(text), read(edit(text, [Set(where, value)]))
    assert at(after, where) == value
    at(after, where[:-1])[where[-1]] = (
        at(before, where[:-1]).get(where[-1]) if where == ("baru",) else at(before, where)
    )
    if where == ("baru",):
        del after["baru"]
    assert after == before


records = st.lists(st.dictionaries(st.sampled_from("abcd"), words, min_size=1, max_size=4), min_size=1, max_size=4)


@settings(max_examples=200, deadline=None)
@given(before=records, data=st.data(), flow_style=st.booleans())
def test_any_keys_and_items_may_go_and_come_together(before, data, flow_style):
    text = (flow if flow_style else lambda value: block(value, 0, "\n"))(before) + "\n"
    wanted = [dict(record) for record in before]
    edits = []
    for n, record in enumerate(before):
        for key in "abcdxy":
            what = data.draw(st.sampled_from(["keep", "keep", "remove", "set"]))
            if what == "remove" and key in record:
                edits.append(Remove((n, key)))
                del wanted[n][key]
            elif what == "set":
                wanted[n][key] = data.draw(words)
                edits.append(Set((n, key), wanted[n][key]))
    gone = data.draw(st.sets(st.integers(0, len(before) - 1)))
    edits += [Remove((n,)) for n in gone]
    new = data.draw(records)
    edits += [Insert((), record) for record in new]
    assert read(edit(text, edits)) == [r for n, r in enumerate(wanted) if n not in gone] + new
