"""What options of `buat` mean: kinds of paper, a version, what is asked of the PDFs."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from generator.documents.papers import MATRIKS
from generator.errors import UsageError
from generator.model.kantor import JenisDokumen
from generator.model.perubahan import read_version
from generator.nearest import meant

if TYPE_CHECKING:
    from generator.pdf.pembuatan import Tanda


def kinds(text: str | None) -> frozenset[str] | None:
    """The kinds of paper named in `--dokumen`; None when none is named.

    Raises:
        UsageError: When a name is no kind of paper.
    """
    if text is None:
        return None
    names = [part.strip() for part in text.split(",")]
    known = [*(kind.value for kind in JenisDokumen), MATRIKS]
    for name in names:
        if name not in known:
            near = meant(get_close_matches(name, known, n=1, cutoff=0.5))
            raise UsageError(f"Tidak ada dokumen «{name}».{near} Pilihan: {', '.join(known)}.")
    return frozenset(names)


def version(text: str | None) -> int | None:
    """The version named in `--versi`: 0 for murni; None when none is named.

    Raises:
        UsageError: When it is neither murni nor a number.
    """
    if text is None:
        return None
    found = read_version(text)
    if found is None:
        raise UsageError(f"Tidak ada versi «{text}». Tulis murni, atau angka perubahannya: 1, 2, ….")
    return found


def bundle(
    years: Sequence[Path], pdf: bool, mark: str | None, attached: Sequence[Path]
) -> tuple[bool, Tanda | None, tuple[Path, ...]]:
    """What is asked of the PDFs.

    Raises:
        UsageError: When something is asked of PDFs that are not made, or one attachment of several years.
    """
    if not pdf and (mark or attached):
        raise UsageError("--tanda dan --lampirkan berlaku untuk berkas PDF. Tambahkan --pdf.")
    if attached and len(years) > 1:
        raise UsageError("--lampirkan berlaku untuk satu tahun. Sebut satu folder tahun.")
    if not mark:
        return pdf, None, tuple(attached)
    from generator.pdf.pembuatan import Tanda

    return pdf, Tanda(mark), tuple(attached)
