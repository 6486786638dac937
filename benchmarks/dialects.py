"""A blueprint in the tags of each engine, and its data in the shape that the engine wants."""

from __future__ import annotations

import copy
import re
import zipfile
from pathlib import Path
from typing import Any

from lxml import etree

from generator.word.wordml import w

from .blueprint import Blueprint, Rows

_NAME = re.compile("\ue000(\\w+)\ue001")
DIALECTS = ("docxtpl", "docxtemplater", "easy-template-x", "docx-templates", "carbone", "mailmerge", "python-docx")


def template(shipped: Path, blueprint: Blueprint, dialect: str, target: Path) -> None:
    """Write the template of an engine: the shipped one with another body.

    Args:
        shipped: The shipped template, whose styles and other parts are kept.
        blueprint: It written out.
        dialect: One of `DIALECTS`.
        target: Where to.
    """
    root = _with_vm(shipped, blueprint) if dialect == "docxtpl" else _in_tags(blueprint, dialect)
    with zipfile.ZipFile(shipped) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name in source.namelist():
            content = etree.tostring(root, encoding="UTF-8", standalone=True) if name == "word/document.xml" else None
            package.writestr(name, content or source.read(name))


def data(blueprint: Blueprint, dialect: str) -> dict[str, Any]:
    """The data of one paper: groups of rows where an engine can nest loops, else rows one after another."""
    values: dict[str, Any] = dict(blueprint.values)
    for rows in blueprint.tables:
        if dialect in ("docxtemplater", "easy-template-x", "docx-templates"):
            values[rows.name] = [{**group[0], "rest": [_part(row, rows) for row in group[1:]]} for group in rows.groups]
        elif dialect == "mailmerge":
            values[rows.name] = [{f"{rows.name}_{k}": v for k, v in row.items()} for row in blueprint.flat(rows)]
        elif dialect == "python-docx":
            values[rows.name] = [[list(row.values()) for row in group] for group in rows.groups]
        else:
            values[rows.name] = blueprint.flat(rows)
    return values


def _part(row: dict[str, str], rows: Rows) -> dict[str, str]:
    return {name: text for name, text in row.items() if name not in rows.merged}


def _in_tags(blueprint: Blueprint, dialect: str) -> Any:
    """The body of a blueprint with the tags of an engine."""
    root = copy.deepcopy(blueprint.root)
    originals = list(blueprint.root.iter(w("tr")))
    copies = list(root.iter(w("tr")))
    for rows in blueprint.tables:
        first, rest = (copies[originals.index(row)] for row in (rows.first, rows.rest))
        _repeat(first, rest, rows, dialect)
    for text in list(root.iter(w("t"))):
        if "\ue000" in (text.text or ""):
            _set_tag(text, dialect)
    return root


def _repeat(first: Any, rest: Any, rows: Rows, dialect: str) -> None:
    """Let a table repeat its rows."""
    name = rows.name
    match dialect:
        case "docxtemplater" | "easy-template-x":
            _put(first, f"{{#{name}}}", front=True)
            _put(rest, "{#rest}", front=True)
            _put(rest, f"{{/rest}}{{/{name}}}", front=False)
        case "docx-templates":
            _rename(first, "$g.{}")
            _rename(rest, "$r.{}")
            for row, command, before in (
                (first, f"+++FOR g IN {name}+++", True),
                (rest, "+++FOR r IN $g.rest+++", True),
                (rest, "+++END-FOR g+++", False),
                (rest, "+++END-FOR r+++", False),
            ):
                _command(row, command, before=before)
        case "carbone":
            _rename(first, f"d.{name}[i].{{}}")
            again = copy.deepcopy(first)
            for text in again.iter(w("t")):
                text.text = (text.text or "").replace("[i]", "[i+1]")
            for merge in [m for row in (first, again) for m in row.iter(w("vMerge"))]:
                merge.getparent().remove(merge)
            rest.getparent().replace(rest, again)
        case "mailmerge":
            _rename(first, f"{name}_{{}}")
            for merge in list(first.iter(w("vMerge"))):
                merge.getparent().remove(merge)
            rest.getparent().remove(rest)


def _rename(row: Any, form: str) -> None:
    for text in row.iter(w("t")):
        text.text = _NAME.sub(lambda match: f"\ue000{form.format(match[1])}\ue001", text.text or "")


def _put(row: Any, tag: str, *, front: bool) -> None:
    """Write a tag into the first or last text of a row."""
    texts = list(row.iter(w("t")))
    text = texts[0 if front else -1]
    text.text = f"{tag}{text.text or ''}" if front else f"{text.text or ''}{tag}"


def _command(row: Any, command: str, *, before: bool) -> None:
    """Put a row of one command beside a row."""
    made = etree.Element(w("tr"))
    cell = etree.SubElement(made, w("tc"))
    etree.SubElement(etree.SubElement(cell, w("tcPr")), w("tcW"), {w("w"): "9000", w("type"): "dxa"})
    run = etree.SubElement(etree.SubElement(cell, w("p")), w("r"))
    etree.SubElement(run, w("t")).text = command
    (row.addprevious if before else row.addnext)(made)


def _set_tag(text: Any, dialect: str) -> None:
    """Write the marks of a text as tags."""
    if dialect == "mailmerge":
        _as_field(text)
        return
    form = {
        "docx-templates": "+++INS {}+++",
        "carbone": "{{{}}}",
        "python-docx": "\ue000{}\ue001",
    }.get(dialect, "{{{}}}")

    def tag(match: re.Match[str]) -> str:
        name = match[1]
        return form.format(f"d.{name}" if dialect == "carbone" and not name.startswith("d.") else name)

    text.text = re.sub("\ue000([^\ue001]+)\ue001", tag, text.text or "")


def _as_field(text: Any) -> None:
    """One merge field in the place of a run; the shipped templates write one value a run."""
    run = text.getparent()
    match = _NAME.fullmatch(text.text or "")
    if match is None:
        raise ValueError(text.text)
    simple = etree.Element(w("fldSimple"))
    simple.set(w("instr"), f" MERGEFIELD {match[1]} ")
    run.getparent().replace(run, simple)
    simple.append(run)
    text.text = f"«{match[1]}»"


def _with_vm(shipped: Path, blueprint: Blueprint) -> Any:
    """The shipped template itself, merged cells with docxtpl's own tag for that."""
    with zipfile.ZipFile(shipped) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    merged = {cell for rows in blueprint.tables for cell in _merged_cells(rows)}
    for table in root.iter(w("tbl")):
        rows = table.findall(w("tr"))
        opened = [k for k, row in enumerate(rows) if "{%tr for" in "".join(row.itertext())]
        for cell_number, cell in enumerate(rows[opened[-1] + 1].findall(w("tc")) if opened else ()):
            if cell_number in merged:
                text = next(cell.iter(w("t")))
                text.text = f"{{% vm %}}{text.text}"
    return root


def _merged_cells(rows: Rows) -> set[int]:
    return {
        k for k, cell in enumerate(rows.first.findall(w("tc"))) if cell.find(f"{w('tcPr')}/{w('vMerge')}") is not None
    }
