"""Targets of the Renstra by year."""

from __future__ import annotations

import re

from generator.model.kinerja import Indikator
from generator.model.nilai import Nilai

_YEAR = re.compile(r"\D{0,20}([12]\d{3})\D{0,20}")


def planned(indikator: Indikator) -> dict[int, Nilai]:
    """The targets of the Renstra that are written, by year in order; a key that is no year is left out."""
    found = {
        int(year[1]): value
        for key, value in indikator.target_renstra.items()
        if value is not None and (year := _YEAR.fullmatch(key))
    }
    return dict(sorted(found.items()))
