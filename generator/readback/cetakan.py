"""A paper in print: what its PDF shows of its pages and fonts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


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
