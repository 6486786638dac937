"""Keselarasan: indicators among each other, with the Renstra, the jabatan and the budget."""

from __future__ import annotations

from types import ModuleType

RULES: tuple[ModuleType, ...] = ()
