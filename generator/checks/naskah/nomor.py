"""Whether a Keputusan has its number, or still a form of it with a hole for the register."""

from __future__ import annotations

import re

from generator.model.naskah import Keputusan

_HOLE = re.compile(r"[/.-]\s*/|[/-]\s+[/-]|[/-]\s*$|^\s*[/-]|\.{3,}|…|_{2,}")
"""`900/Kep-    /Kec/2021`, `188.4/    /35.07.07/2022`, `188.4/..../2022`."""


def has_hole(nomor: str) -> bool:
    """Whether a part of the number is still left open."""
    return _HOLE.search(nomor) is not None


def is_numbered(sk: Keputusan) -> bool:
    """Whether the number is given, whole."""
    nomor = (sk.nomor or "").strip()
    return bool(nomor) and not has_hole(nomor)
