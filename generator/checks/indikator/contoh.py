"""Examples of rules that read the name of an indicator: the smallest kinerja.yaml around its keys."""

from __future__ import annotations

from textwrap import indent

_SASARAN = "Meningkatnya kualitas pelayanan publik"


def kinerja(keys: str, sasaran: str = _SASARAN) -> str:
    """A whole `kinerja.yaml` with one indicator of the camat that has these keys."""
    return f"camat:\n  - sasaran: {sasaran}\n    indikator:\n      - id: contoh\n{indent(keys, ' ' * 8)}"
