"""What Word leaves of a redline when all revisions are accepted or rejected, worked out on the XML alone."""

from __future__ import annotations

import io
import zipfile
from typing import Any, Literal

from lxml import etree
from structure import W

_GONE = {"accept": f"{W}del", "reject": f"{W}ins"}
_KEPT = {"accept": f"{W}ins", "reject": f"{W}del"}


def settled(redline: bytes, decision: Literal["accept", "reject"]) -> bytes:
    """The paper after all revisions of a redline are accepted or rejected."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(redline)) as package, zipfile.ZipFile(out, "w") as settled_package:
        for name in package.namelist():
            content = package.read(name)
            if name == "word/document.xml":
                root = etree.fromstring(content)
                _settle(root, _GONE[decision], _KEPT[decision])
                content = etree.tostring(root)
            settled_package.writestr(name, content)
    return out.getvalue()


def _settle(root: Any, gone: str, kept: str) -> None:
    body = root.find(f"{W}body")
    spare = etree.Element(f"{W}p")  # Word ends a body with a paragraph, also where the file ends it with a table
    body.insert(len(body) - 1, spare)
    for row in list(root.iter(f"{W}tr")):
        if row.find(f"{W}trPr/{gone}") is not None:
            row.getparent().remove(row)
    for table in list(root.iter(f"{W}tbl")):
        if table.find(f"{W}tr") is None:
            table.getparent().remove(table)
    ended = [p for p in root.iter(f"{W}p") if p.find(f"{W}pPr/{W}rPr/{gone}") is not None]
    for mark in list(root.iter(gone)):
        mark.getparent().remove(mark)
    for mark in list(root.iter(kept)):
        parent, place = mark.getparent(), mark.getparent().index(mark)
        parent[place : place + 1] = list(mark)
    for text in list(root.iter(f"{W}delText", f"{W}delInstrText")):
        text.tag = f"{W}t" if text.tag == f"{W}delText" else f"{W}instrText"
    for paragraph in ended:
        _join(paragraph)
    assert not len(spare), "what stood last was deleted without its paragraph"
    body.remove(spare)


def _join(paragraph: Any) -> None:
    """A paragraph without its end runs on into the next one; it cannot where a cell or the body ends."""
    following = paragraph.getnext()
    content = [part for part in paragraph if part.tag != f"{W}pPr"]
    if following is None or following.tag == f"{W}sectPr":
        return
    if following.tag == f"{W}p":
        place = 1 if following.find(f"{W}pPr") is not None else 0
        following[place:place] = content
    elif content:
        return
    paragraph.getparent().remove(paragraph)
