"""Which tables of a template follow each other with no more than a heading between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .wordml import text_of, w

_OPENS = re.compile(r"\{%p\s+(?:if\s+(.+?)|for\s+\w+\s+in\s+([\w.]+))\s*%\}")
_ELSE = re.compile(r"\{%p\s+(?:else|elif\b.*?)\s*%\}")
_CLOSES = re.compile(r"\{%p\s+end(?:if|for)\s*%\}")
_ROWS = re.compile(r"\{%tr\s+for\s")


@dataclass(frozen=True)
class _Table:
    """A table of the body.

    Attributes:
        blocks: The number and condition of each block around it, the outermost first.
        texts: How many paragraphs of words stand between the table before and this one.
        looped: Whether rows are repeated in it; a table of signatures has none.
    """

    element: Any
    blocks: tuple[tuple[int, str], ...]
    texts: int
    looped: bool


def following(root: Any) -> dict[Any, list[str]]:
    """For each table of the body, the Jinja conditions under which a further table of rows stands next.

    After the last of such a run comes the signature, with which its end is kept on one page.
    """
    tables = list(_tables(root))
    return {table.element: list(_after(table, tables[n:])) for n, table in enumerate(tables, 1)}


def _after(table: _Table, later: list[_Table]) -> Iterator[str]:
    for other in later:
        if other.texts > 1 or not other.looped:
            return
        conditions = [condition for number, condition in other.blocks if (number, condition) not in table.blocks]
        yield " and ".join(f"({condition})" for condition in conditions) or "true"


def _tables(root: Any) -> Iterator[_Table]:
    blocks: list[tuple[int, str]] = []
    texts = 0
    for number, element in enumerate(root.find(w("body"))):
        text = text_of(element).strip()
        if element.tag == w("tbl"):
            yield _Table(element, tuple(blocks), texts, _ROWS.search(text) is not None)
            texts = 0
        elif opening := _OPENS.search(text):
            blocks.append((number, opening[1] or opening[2]))
        elif _ELSE.search(text) and blocks:
            blocks[-1] = (number, f"not ({blocks[-1][1]})")
        elif _CLOSES.search(text) and blocks:
            blocks.pop()
        elif text:
            texts += 1
