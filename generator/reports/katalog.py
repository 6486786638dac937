"""What reports say of the rules behind the findings; handed to them, since they come before the catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.findings import Rule


@dataclass(frozen=True)
class Katalog:
    """The catalogue.

    Attributes:
        rules: Every rule by its code.
        families: What the two letters of a code stand for.
        citations: The citation of each regulation that a rule rests on, by key.
    """

    rules: Mapping[str, Rule]
    families: Mapping[str, str]
    citations: Mapping[str, str]
