"""Pejabat: the people, their NIP and pangkat."""

from __future__ import annotations

from types import ModuleType

RULES: tuple[ModuleType, ...] = ()
