"""What the loops of a table imply, settled once when the template is compiled.

In a row inside nested `{%tr for %}` loops a cell that uses only an outer loop's variables is merged
downwards over the rows of the innermost one, which stay together on a page; a cell never ends without
a paragraph; a table without rows is left out.
"""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass
from typing import Any

from lxml import etree

from .table_order import following
from .wordml import child, put, sort_children, text_of, w, write_after, write_before

_FOR = re.compile(r"\{%tr\s+for\s+(\w+)\s+in\s+([\w.]+)\s*%\}")
_IF = re.compile(r"\{%tr\s+if\s+(.+?)\s*%\}")
_BODY_FOR = re.compile(r"\{%p\s+for\s")
_BODY_END = re.compile(r"\{%p\s+endfor\s*%\}")
_END = re.compile(r"\{%tr\s+endfor\s*%\}")
_BLOCK = re.compile(r"\{%tr\s+(end)?(?:for|if)\b")
_CONTROL = re.compile(r"\{%tr\s")
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_NAME = re.compile(r"(?<![\w.'\"])[A-Za-z_]\w*")
_CLOSING = re.compile(r"\{%p\s+end\w+\s*%\}")

LONGEST_GROUP = 14
"""Rows that still fit on one page together: the twelve months and a little."""
LONGEST_TALL_GROUP = 4
"""The same where rows hold paragraphs and equations (two loops deep)."""


@dataclass(frozen=True)
class _Loop:
    """One `{%tr for %}`; `alias` is what rows inside call its `loop`."""

    variable: str
    iterable: str
    alias: str


def settle_tables(root: Any) -> None:
    """Write into the template what its loops imply."""
    for properties in root.iter(w("tcPr"), w("trPr"), w("pPr")):
        sort_children(properties)
    enclosing = _enclosing_loops(root)
    next_to = following(root)
    for number, table in reversed(list(enumerate(root.iter(w("tbl"))))):
        _settle(table, number, enclosing.get(table, []), next_to.get(table, []))
    for cell in root.iter(w("tc")):
        _guard_cell(cell)


def _enclosing_loops(root: Any) -> dict[Any, list[str]]:
    """For each table of the body, what the `{%p for %}` loops around it are called inside them."""
    around: dict[Any, list[str]] = {}
    open_loops: list[str] = []
    for number, element in enumerate(list(root.find(w("body")))):
        text = text_of(element) if element.tag == w("p") else ""
        if element.tag == w("tbl"):
            around[element] = list(open_loops)
        elif _BODY_FOR.search(text):
            open_loops.append(f"ulang_isi_{number}")
            write_after(element, f"{{% set {open_loops[-1]} = loop %}}")
        elif _BODY_END.search(text) and open_loops:
            open_loops.pop()
    return around


def _settle(table: Any, number: int, around: list[str], later: list[str]) -> None:
    loops: list[_Loop] = []
    outermost: list[str] = []
    static_rows = False
    rows = table.findall(w("tr"))
    total = _total(rows)
    signed = [f"{alias}.last" for alias in around] + [f"not ({condition})" for condition in later]
    last_table = " and ".join(signed) or "true"
    for row in rows:
        text = _own_text(row)
        opening = _FOR.search(text)
        if opening:
            loop = _Loop(opening[1], opening[2], f"ulang_{number}_{len(loops)}")
            if not loops:
                outermost.append(loop.iterable)
            loops.append(loop)
            write_after(row, f"{{% set {loop.alias} = loop %}}")
        elif _END.search(text) and loops:
            loops.pop()
        elif not _CONTROL.search(text):
            static_rows = static_rows or not loops
            if loops:
                put(child(row, "trPr"), "cantSplit")
            if len(loops) > 1:
                _settle_row(row, loops, f"{total} or ({last_table})")
            elif outermost and not loops:
                _keep_total(row, last_table)
    if outermost and not static_rows:
        write_before(table, f"{{% if {' or '.join(outermost)} %}}")
        write_after(table, "{% endif %}")


def never_empty(root: Any) -> bool:
    """Whether every table has a row outside its loops and conditions, so that none comes out without rows."""
    return all(map(_has_fixed_row, root.iter(w("tbl"))))


def _has_fixed_row(table: Any) -> bool:
    depth = 0
    for row in table.findall(w("tr")):
        text = _own_text(row)
        block = _BLOCK.search(text)
        if block:
            depth += -1 if block[1] else 1
        elif not depth and not _CONTROL.search(text):
            return True
    return False


def _own_text(row: Any) -> str:
    """The text of a row without that of tables inside it, whose loops are their own."""
    return "".join(t.text or "" for t in row.iter(w("t")) if next(t.iterancestors(w("tr"))) is row)


def _total(rows: list[Any]) -> str:
    """When a row of totals follows the loops: a Jinja condition, `false` when there is none."""
    texts = [_own_text(row) for row in rows]
    last_end = max((n for n, text in enumerate(texts) if _END.search(text)), default=len(texts))
    for text in texts[last_end + 1 :]:
        condition = _IF.search(text)
        return f"({condition[1]})" if condition else "true"
    return "false"


def _settle_row(row: Any, loops: list[_Loop], follows: str) -> None:
    """Write a row once for each form that its loops give it, so that filling only chooses between them.

    What follows the last row of all is the row of totals, or after the last table the signature, which
    must not stand alone on a page; `follows` is a Jinja condition for that.
    """
    inner = loops[-1].alias
    merged = [n for n, cell in enumerate(row.findall(w("tc"))) if 0 <= _depth(cell, loops) < len(loops) - 1]
    end = " and ".join(f"{loop.alias}.last" for loop in loops)
    stays = f"(not {inner}.last and {inner}.index % {_longest(loops)} != 0) or ({end} and ({follows}))"
    kept = f"{{% if {stays} %}}"
    forms = [(kept, True, "1"), ("{% else %}", True, "0")]
    if merged:
        first = f"{{% if {inner}.index0 % {_longest(loops)} == 0 %}}{kept}"
        going_on = f"{{% endif %}}{{% else %}}{kept}"
        forms = [(first, True, "1"), *forms[1:], (going_on, False, "1"), ("{% else %}", False, "0")]
    for before, opens, keep in forms:
        form = copy.deepcopy(row)
        form.tail = None
        _set_form(form, merged, inner, opens=opens, keep=keep)
        row.addprevious(form)
        write_before(form, before)
    write_before(row, "{% endif %}{% endif %}" if merged else "{% endif %}")
    write_before(row, row.tail or "")
    row.getparent().remove(row)


def _set_form(row: Any, merged: list[int], inner: str, *, opens: bool, keep: str) -> None:
    """Make a row the one that opens a merge or one that goes on with it, kept with the next row or not."""
    for paragraph in row.iter(w("p")):
        put(child(paragraph, "pPr"), "keepNext", val=keep)
    cells = row.findall(w("tc"))
    for n in merged:
        _merge(cells[n], inner, opens=opens)


def _depth(cell: Any, loops: list[_Loop]) -> int:
    """The innermost loop whose variable a cell uses; -1 when it uses none."""
    names = {name for tag in _TAG.findall(text_of(cell)) for name in _NAME.findall(tag)}
    return max((n for n, loop in enumerate(loops) if loop.variable in names), default=-1)


def _keep_total(row: Any, last_table: str) -> None:
    """Keep the totals of the last table with the signature below it."""
    for paragraph in row.iter(w("p")):
        put(child(paragraph, "pPr"), "keepNext", val=f"{{{{ '1' if {last_table} else '0' }}}}")


def _longest(loops: list[_Loop]) -> int:
    return LONGEST_GROUP if len(loops) > 2 else LONGEST_TALL_GROUP


def _merge(cell: Any, inner: str, *, opens: bool) -> None:
    """Merge a cell over the rows of the innermost loop; its content stands in the first of them only.

    The merge begins anew where the rows may part over a page break, and says its content again, so
    that no page begins with an empty cell.
    """
    properties = child(cell, "tcPr")
    mark = put(properties, "vMerge", val="restart" if opens else "continue")
    if opens:
        write_before(mark, f"{{% if {inner}.length != 1 %}}")
        write_after(mark, "{% endif %}")
        return
    content = [element for element in cell if element is not properties]
    style = content[0].find(w("pPr")) if content else None
    for element in content:
        cell.remove(element)
    empty = etree.SubElement(cell, w("p"))
    if style is not None:
        empty.append(style)


def _guard_cell(cell: Any) -> None:
    """A cell whose last paragraph is a closing tag may come out without any paragraph: give it one then."""
    content = [element for element in cell if element.tag != w("tcPr")]
    if not content or content[-1].tag != w("p") or not _CLOSING.search(text_of(content[-1])):
        return
    write_before(content[0], "{% set isi_sel %}")
    spare = etree.Element(w("p"))
    cell.append(spare)
    write_before(spare, "{% endset %}{{ isi_sel }}{% if (isi_sel|trim)[-6:] not in ('</w:p>', '<w:p/>') %}")
    write_after(spare, "{% endif %}")
