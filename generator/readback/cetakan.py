"""A paper in print: what its PDF shows of its pages and fonts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

PAPERS_MM: Mapping[str, tuple[int, int]] = {"F4": (215, 330), "A4": (210, 297)}
"""The short and the long side of the papers of `gaya.kertas`."""
SELEBAR: Mapping[str, tuple[str, ...]] = {
    "Bookman Old Style": ("URW Bookman", "TeX Gyre Bonum", "Bookman"),
    "Arial": ("Liberation Sans", "Arimo", "Nimbus Sans"),
    "Times New Roman": ("Liberation Serif", "Tinos", "Nimbus Roman"),
    "Courier New": ("Liberation Mono", "Cousine", "Nimbus Mono PS"),
    "Calibri": ("Carlito",),
    "Cambria": ("Caladea",),
    "Tahoma": ("Wine Tahoma",),
}
"""Free fonts of the same widths, so that lines break where they do in Word."""


@dataclass(frozen=True, slots=True)
class Halaman:
    """One page: its sides in millimetres as it is shown (turned pages are turned), and whether it is blank."""

    lebar: float
    tinggi: float
    kosong: bool = False


@dataclass(frozen=True, slots=True)
class Cetakan:
    """A PDF as read.

    Attributes:
        halaman: Its pages, in order.
        huruf: The fonts its pages name, without the mark of a subset, and whether each is embedded.
    """

    halaman: tuple[Halaman, ...]
    huruf: Mapping[str, bool] = field(default_factory=dict)
