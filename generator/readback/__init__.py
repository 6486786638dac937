"""Every paper read back before it is kept: what stands in it, held against the sources.

The rules see what a person would see, the words of the filled Word file, and the model; they do not
know how the paper was made, so that a fault of the maker or of a template does not escape them.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding

from . import dk101_isi_tabel, dk102_tag, dk103_kolom_sempit, dk104_cetakan
from .naskah import Naskah

RULES = (dk101_isi_tabel, dk102_tag, dk103_kolom_sempit, dk104_cetakan)


def check(naskah: Naskah) -> Iterator[Finding]:
    """Everything wrong with one filled paper."""
    for module in RULES:
        yield from module.check(naskah)
