"""Naskah: the parts of a Keputusan among themselves."""

from __future__ import annotations

from types import ModuleType

RULES: tuple[ModuleType, ...] = ()
