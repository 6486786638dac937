"""The narrative of a Rencana Aksi: preface, chapters, sections."""

from __future__ import annotations

import re
from typing import Any

from .lama import Lama, TabelLama
from .rancangan import Isi, Rancangan, bare, capitalised
from .seksi import items, listed

_CHAPTER = re.compile(r"BAB\s+[IVX]+\b\s*(.*)")
_SECTION = re.compile(r"\d{1,2}\.\d{1,2}\.?\s+(.+)")
_ITEM = re.compile(r"\(?(?:[a-z]|\d{1,2})[.)]\s+.+")
_PAGE = re.compile(r"[\s.]+(?:\d{1,3}|[ivx]{1,5})$")
_ENDS = re.compile(r"[\w ]{3,40},\s*(?:\d.*|)|RENCANA AKSI\b.*|LAMPIRAN\b.*")


def read(lama: Lama, draft: Rancangan) -> None:
    """Read the narrative into the draft, where there is one."""
    _contents(lama)
    chapters: list[Isi] = []
    target: list[str] | None = None
    for n, piece in enumerate(lama.bagian):
        text = lama.teks(n)
        if isinstance(piece, TabelLama) or _ENDS.fullmatch(text) or n in lama.tepat:
            target = None
            continue
        if text == "KATA PENGANTAR":
            target = draft.rencana_aksi.setdefault("kata_pengantar", [])
        elif match := _CHAPTER.fullmatch(text):
            chapters.append({"judul": match[1], "baris": []})
            target = chapters[-1]["baris"]
        elif target is not None and chapters and not chapters[-1]["judul"]:
            chapters[-1]["judul"] = text
        elif target is not None:
            target.append(text)
        else:
            continue
        lama.pakai(n)
    if chapters:
        draft.rencana_aksi["bab"] = [_chapter(chapter) for chapter in chapters]


def _contents(lama: Lama) -> None:
    """Skip the list of contents: it ends where its first entries come again as headings."""
    lines = list(lama.alinea())
    start = next((k for k, (_, text) in enumerate(lines) if text == "DAFTAR ISI"), None)
    if start is None:
        return
    seen: set[str] = set()
    for n, text in lines[start:]:
        if bare(text) in seen and _CHAPTER.fullmatch(text):
            return
        entry = _PAGE.sub("", text)
        seen |= {bare(text), bare(entry)}
        if not (_CHAPTER.match(entry) or _SECTION.match(entry) or entry.isupper()):
            return
        lama.pakai(n)


def _chapter(read: Isi) -> Isi:
    """A chapter by its sections."""
    title = read["judul"]
    sections: list[dict[str, Any]] = []
    for text in read["baris"]:
        if match := _SECTION.fullmatch(text):
            sections.append({"subjudul": match[1], "paragraf": [], "daftar": []})
            continue
        if not sections or (sections[-1]["daftar"] and not _ITEM.fullmatch(text)):
            sections.append({"paragraf": [], "daftar": []})
        sections[-1]["daftar" if _ITEM.fullmatch(text) else "paragraf"].append(text)
    for section in sections:
        section["daftar"] = items(section["daftar"])[1] or listed(section["daftar"])
    kept = [{key: value for key, value in section.items() if value} for section in sections]
    return {"judul": capitalised(title) if title.isupper() else title, "isi": kept}
