"""The papers of the clean office, made for a test, and the tables in them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from conftest import change
from papers import audit, part
from structure import W

from generator import pipeline
from generator.model.kantor import JenisDokumen

AGREEMENTS = {"pk-camat.docx", "pk-sekretaris.docx", "pk-kasi-pelayanan.docx"}
PAPERS = {"sk-iku.docx", "sk-iki.docx", "iku.docx", "iki.docx", "rencana-aksi.docx", *AGREEMENTS}
GAYA = "  kertas: F4\n"


def made(office: Path, out: Path, *kinds: str) -> Mapping[str, Path]:
    """The papers of an office by name, each audited."""
    wanted = frozenset(JenisDokumen(kind) for kind in kinds) or None
    (done,) = pipeline.buat([office], pipeline.Pilihan(out, wanted), lambda report: None)
    assert not done.pemeriksaan.menghalangi, done.pemeriksaan.temuan
    papers = {paper.path.name: paper.path for paper in done.tertulis}
    for path in papers.values():
        audit(path)
    return MappingProxyType(papers)


def with_style(office: Path, *keys: str) -> None:
    change(
        office / "kantor.yaml",
        GAYA,
        "".join(f"  {key}\n" for key in keys) + (GAYA if "kertas" not in str(keys) else ""),
    )


def tables(path: Path) -> list[Any]:
    return list(part(path).iter(f"{W}tbl"))
