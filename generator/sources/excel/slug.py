"""An id made of a name, and a name as it is compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container

_FILLERS = frozenset(
    {"jumlah", "persentase", "yang", "dan", "di", "dari", "pada", "untuk", "dengan", "terhadap", "atau"}
)
_LONGEST = 40


_SHORT = {
    "kasi": "kepala seksi",
    "kasie": "kepala seksi",
    "kasubbag": "kepala subbagian",
    "kasubag": "kepala subbagian",
    "sekcam": "sekretaris kecamatan",
}
"""What offices call a jabatan for short."""


def slug(name: str, taken: Container[str], default: str = "indikator") -> str:
    """An id of the telling words of a name, unlike those that are taken."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)
    telling = [word for word in words if word not in _FILLERS] or words or [default]
    made: str = telling[0][:_LONGEST]
    for word in telling[1:]:
        if len(made) + len(word) + 1 > _LONGEST:
            break
        made = f"{made}-{word}"
    n = 2
    unique: str = made
    while unique in taken:
        n, unique = n + 1, f"{made}-{n}"
    return unique


def full_name(text: str) -> str:
    """A name for comparing: small letters, and the short forms of offices in full."""
    words = [_SHORT.get(word, word) for word in re.findall(r"[a-z0-9]+", text.lower())]
    return " ".join(words).replace("sub bagian", "subbagian")
