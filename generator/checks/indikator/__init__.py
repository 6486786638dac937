"""Indikator: how an indicator and its sasaran are worded and completed."""

from __future__ import annotations

from types import ModuleType

RULES: tuple[ModuleType, ...] = ()
