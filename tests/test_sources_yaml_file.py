"""What may stand in a YAML file, and what is refused with which finding."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.asal import Daftar, Peta
from generator.sources.yaml_file import MAX_BYTES, read_yaml


def read(tmp_path: Path, content: bytes | str):
    path = tmp_path / "x.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_yaml(path, "x.yaml")


def codes(findings) -> list[str]:
    return [finding.kode for finding in findings]


def test_every_scalar_stays_text_and_knows_its_place(tmp_path):
    tree, findings = read(tmp_path, "a: 1.800\nb: [NO, 12:30, 010]\nc:\n  d: 2022-01-03\n")
    assert not findings
    assert isinstance(tree, Peta)
    assert tree["a"] == "1.800"
    assert list(tree["b"]) == ["NO", "12:30", "010"]
    assert (tree["b"][1].asal.baris, tree["b"][1].asal.kolom) == (2, 9)
    assert (tree["c"]["d"].asal.baris, tree["c"].kunci["d"].kolom) == (4, 3)


@pytest.mark.parametrize("empty", ["", "~", "null"])
def test_an_empty_plain_scalar_is_none_but_a_quoted_one_is_text(tmp_path, empty):
    tree, _ = read(tmp_path, f'a: {empty}\nb: "{empty}"\n')
    assert tree["a"] is None
    assert tree["b"] == empty


@pytest.mark.parametrize(
    "content",
    [b"\xef\xbb\xbfa: 1\n", b"a: 1\r\n", b"a: 1\r", "a: 1\n".encode("utf-16"), b"%YAML 1.1\n---\na: 1\n"],
)
def test_what_windows_writes_is_read(tmp_path, content):
    tree, findings = read(tmp_path, content)
    assert tree == {"a": "1"}
    assert not findings


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (b"a: caf\xe9\n", "SB101", 1),
        (b"a:\n\tb: 1\n", "SB102", 2),
        (b"a: [1\n", "SB102", 2),
        (b"a: 1\n b: 2\n", "SB102", 2),
        (b"a: 1\nb: 2\na: 3\n", "SB104", 3),
        (b"a: *x\n", "SB112", 1),
        (b"a: !!python/object/apply:os.system [ls]\n", "SB113", 1),
        (b"x: &x {a: 1}\ny: {<<: *x}\n", "SB113", 2),
        (b"? [a, b]\n: 1\n", "SB113", 1),
        (b'a: "\\x02"\n', "SB118", 1),
        (b"a: \x00\n", "SB118", 1),
        ("a: \ue000\n".encode(), "SB118", 1),
        (b"a: 1\n---\nb: 2\n", "SB122", 2),
    ],
)
def test_what_is_refused_names_its_line(tmp_path, content, code, line):
    _, findings = read(tmp_path, content)
    assert codes(findings) == [code]
    assert findings[0].asal.baris == line


def test_a_doubled_key_names_both_lines_and_the_first_one_holds(tmp_path):
    tree, (finding,) = read(tmp_path, "a: 1\nb: 2\na: 3\n")
    assert tree["a"] == "1"
    assert "baris 1" in finding.pesan
    assert "baris 3" in finding.pesan


def test_a_lone_dash_is_read_as_offices_mean_it(tmp_path):
    tree, findings = read(tmp_path, "a:\n  target: -   # belum ada\n  lain: -\nb: [-, 5]\n")
    assert not findings
    assert tree == {"a": {"target": "-", "lain": "-"}, "b": ["-", "5"]}


def test_a_bomb_of_aliases_is_cut_off(tmp_path):
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    tree, findings = read(tmp_path, "\n".join(lines))
    assert tree is None
    assert codes(findings) == ["SB112"]


def test_an_alias_used_as_intended_is_read(tmp_path):
    tree, findings = read(tmp_path, "a: &a [1, 2]\nb: *a\n")
    assert not findings
    assert tree["b"] == ["1", "2"]


def test_a_file_nested_without_end_is_cut_off(tmp_path):
    _, findings = read(tmp_path, "x: " + "[" * 10_000)
    assert codes(findings) == ["SB112"]


def test_a_file_past_the_bound_is_not_opened(tmp_path):
    _, findings = read(tmp_path, b"a: 1\n" + b"# x\n" * (MAX_BYTES // 4))
    assert codes(findings) == ["SB103"]


def test_a_large_file_within_the_bound_is_read(tmp_path):
    tree, findings = read(tmp_path, b"a: 1\n" + b"# keterangan\n" * 500_000)
    assert tree == {"a": "1"}
    assert not findings


@given(st.binary(max_size=400))
def test_no_bytes_end_in_a_traceback(tmp_path_factory, content):
    path = tmp_path_factory.mktemp("y") / "x.yaml"
    path.write_bytes(content)
    tree, findings = read_yaml(path, "x.yaml")
    assert tree is None or isinstance(tree, Peta | Daftar | str)
    assert all(finding.pesan and finding.asal.berkas == "x.yaml" for finding in findings)
