"""What a file was made from, in digests: a later run from the same need not make it again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from generator.findings import Finding, Origin, Tingkat


@dataclass(frozen=True)
class Bahan:
    """What a paper was made from, and what reading it back found.

    Attributes:
        kunci: Digest of all that its bytes depend on.
        bacaan: Digest of all that the reading depends on; empty for a file that is not read back.
        temuan: What the reading found.
    """

    kunci: str
    bacaan: str = ""
    temuan: tuple[Finding, ...] = ()


def as_json(bahan: Bahan) -> dict[str, Any]:
    """The same in lists, mappings and texts."""
    return asdict(bahan)


def from_json(written: Any) -> Bahan | None:
    """What was made of it by `as_json`; None when it is anything else."""
    try:
        return Bahan(str(written["kunci"]), str(written["bacaan"]), tuple(_findings(written["temuan"])))
    except (KeyError, TypeError, ValueError):
        return None


def _findings(written: Sequence[dict[str, Any]]) -> list[Finding]:
    typed = ({**one, "tingkat": Tingkat(one["tingkat"]), "asal": Origin(**one["asal"])} for one in written)
    return [Finding(**{**one, "dasar": tuple(one["dasar"])}) for one in typed]
