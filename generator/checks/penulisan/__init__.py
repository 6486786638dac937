"""Penulisan: names of places, years, words and signs in every text."""

from __future__ import annotations

from types import ModuleType

RULES: tuple[ModuleType, ...] = ()
