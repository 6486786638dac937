"""Dasar hukum: what the Mengingat cites, held against the register of regulations."""

from __future__ import annotations

from types import ModuleType

RULES: tuple[ModuleType, ...] = ()
