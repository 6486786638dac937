"""Styles that only an included template has, carried over to its host."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from lxml import etree

from .wordml import w

_USED = re.compile(r'<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"')
_LINKS = ("basedOn", "next", "link")


def carried(host: bytes, guests: Sequence[bytes], body: str) -> bytes:
    """The styles of a host with those that its body uses and only a guest has.

    Args:
        host: The part of the styles of the host.
        guests: The same of each included template; of two with one style the first gives it.
        body: The filled body.
    """
    root = etree.fromstring(host)
    here = {str(style.get(w("styleId"))) for style in root.iter(w("style"))}
    wanted = {name for name in _USED.findall(body) if name not in here}
    if not wanted:
        return host
    there: dict[str, Any] = {}
    for guest in guests:
        for style in etree.fromstring(guest).iter(w("style")):
            there.setdefault(str(style.get(w("styleId"))), style)
    for style in _with_bases(wanted, there, here):
        style.attrib.pop(w("default"), None)
        for numbering in list(style.iter(w("numPr"))):
            numbering.getparent().remove(numbering)
        root.append(style)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _with_bases(wanted: Iterable[str], there: dict[str, Any], here: set[str]) -> list[Any]:
    """The styles wanted, and those that they rest on or lead to, that are not here yet."""
    found: dict[str, Any] = {}
    queue = sorted(wanted)
    while queue:
        name = queue.pop(0)
        if name in here or name in found or name not in there:
            continue
        found[name] = there[name]
        links = [there[name].find(w(link)) for link in _LINKS]
        queue += [str(link.get(w("val"))) for link in links if link is not None]
    return list(found.values())
