"""What a review comes to: the counts in words, and whether the papers may be set."""

from __future__ import annotations

from collections.abc import Sequence

from generator.findings import Finding, Tingkat
from generator.model.tahun import Tahun
from generator.wording import joined


def summary(standing: Sequence[Finding], accepted: int) -> str:
    """The counts by level, and how many findings are accepted."""
    parts = [f"{count} {level}" for level, count in _counted(standing).items() if count]
    text = joined(parts) or "Tidak ada temuan"
    return f"{text}; {accepted} temuan diterima dengan alasan" if accepted else text


def conclusion(tahun: Tahun | None, standing: Sequence[Finding], *, lengkap: bool) -> str:
    """Whether the papers may be set, and after what.

    Args:
        tahun: Whose papers; None when the office could not be read.
        standing: The findings that are not accepted.
        lengkap: Whether every source was read, so that every rule has run.
    """
    counts = _counted(standing)
    wrong, doubtful, notes = (counts[level] for level in Tingkat)
    papers = f"Naskah kinerja {tahun.kantor.nama} Tahun {tahun.kantor.tahun}" if tahun else "Naskah kinerja"
    warnings = f"{doubtful} peringatan ditindaklanjuti atau diterima dengan alasan"
    if not lengkap:
        return (
            f"{papers} belum dapat ditetapkan: sebagian sumber belum terbaca, sehingga reviu ini belum lengkap. "
            "Perbaiki temuan di atas, lalu periksa kembali."
        )
    if wrong:
        conditions = [f"{wrong} kesalahan diperbaiki", *([warnings] if doubtful else [])]
        return f"{papers} belum dapat ditetapkan. Naskah dapat ditetapkan setelah {joined(conditions)}."
    if doubtful:
        return f"{papers} dapat ditetapkan setelah {warnings}."
    return f"{papers} dapat ditetapkan{f', dengan memperhatikan {notes} catatan' if notes else ''}."


def _counted(findings: Sequence[Finding]) -> dict[Tingkat, int]:
    return {level: sum(finding.tingkat is level for finding in findings) for level in Tingkat}
