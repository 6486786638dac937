"""A file of sources to its tree, or to what is wrong with its writing: encoding, size, YAML that is none."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from generator.errors import regular
from generator.findings import Finding, Origin
from generator.model.asal import Pohon

from .rules import sb101_penyandian, sb102_yaml_rusak, sb103_terlalu_besar, sb118_karakter
from .yaml_tree import TooMuch, Walk

MAX_BYTES = 8 * 1024 * 1024
"""Bound on one file; an office's year takes less than a hundredth of it."""

LONE_DASH = re.compile(r"(\s*(?:- +)?[^\s:#][^:]*:[ \t]+)-([ \t]*(?:#.*)?)")
"""A key whose whole value is a dash: no target."""
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser, in C where it was built."""


def read_yaml(path: Path, name: str) -> tuple[Pohon, list[Finding]]:
    """Read one file.

    Args:
        path: The file.
        name: How findings name it.

    Returns:
        Its tree (None when empty or unreadable) and what is wrong with its writing.

    Raises:
        OSError: When the file cannot be opened.
    """
    whole = Origin(name)
    size = regular(path)
    if size > MAX_BYTES:
        return None, list(sb103_terlalu_besar.check(whole, size, MAX_BYTES))
    raw = path.read_bytes()
    text, fault = _decode(raw)
    if text is None:
        line = raw.count(b"\n", 0, fault) + 1
        return None, list(sb101_penyandian.check(Origin(name, line), raw[fault : fault + 1]))
    return _parse(text, name)


def _decode(raw: bytes) -> tuple[str | None, int]:
    """The text, or the offset of the first byte that is not UTF-8."""
    encoding = "utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return raw.decode(encoding).replace("\r\n", "\n").replace("\r", "\n"), 0
    except UnicodeDecodeError as error:
        return None, error.start


def read_text(text: str, name: str) -> Pohon:
    """The tree of a text that was found sound before; its line ends and byte order mark do not matter."""
    return _parse(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"), name)[0]


def _parse(text: str, name: str, lone_dashes: int = 60) -> tuple[Pohon, list[Finding]]:
    """Parse a text; `target: -`, which YAML refuses, is read as offices mean it."""
    walk = Walk(name)
    try:
        for event in yaml.parse(text, Loader=LOADER):
            walk.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        lines = text.split("\n")
        source = lines[line - 1] if 0 < line <= len(lines) else ""
        if lone_dashes and LONE_DASH.fullmatch(source):
            lines[line - 1] = LONE_DASH.sub(r'\1"-"\2', source)
            return _parse("\n".join(lines), name, lone_dashes - 1)
        where = Origin(name, line, column)
        return None, list(sb102_yaml_rusak.check(where, error.problem or "", lines))
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1 if isinstance(error.position, int) else 0
        return None, list(sb118_karakter.check(Origin(name, line), chr(error.character)))
    except TooMuch as stop:
        return None, [*walk.findings, *stop.findings]
    return walk.root, walk.findings
