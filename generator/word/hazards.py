"""What a template holds that filling would lose or spoil without a word: told by the linter, refused by the engine."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from .wordml import text_of, w

Hazard = tuple[str, str]
"""What is wrong, and what to do about it."""

_SCOPED = re.compile(r"\{%\s*(p|tr)\s+\w")
_CELLS = re.compile(r"\{%-?\s*tc\s")
_BARE = re.compile(r"\{\{-?(p|r|tr|tc)\s")
_JOINED = re.compile(r"\{[{%]-|-[}%]\}")
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_INLINE = re.compile(r"\{%\s*(end)?(for|if)\b")
_HALF = re.compile(r"\{[{%#]|[}%#]\}")
_REVISIONS = tuple(w(name) for name in ("del", "ins", "moveFrom", "moveTo"))
_SECTION = "pemisah bagian"
_THINGS = {
    w("sectPr"): _SECTION,
    w("drawing"): "gambar atau kotak teks",
    w("pict"): "gambar atau kotak teks",
    w("object"): "objek",
    w("footnoteReference"): "catatan kaki",
    w("endnoteReference"): "catatan akhir",
    w("instrText"): "bidang (field)",
    w("fldSimple"): "bidang (field)",
}
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"


def hazards(paragraph: Any) -> Iterator[Hazard]:
    """What filling would lose or spoil of a paragraph, and of the row it stands in."""
    if next(paragraph.iter(*_REVISIONS), None) is not None:
        yield "ada perubahan terlacak.", "Terima atau tolak semua perubahan di Word (Tinjau, Lacak Perubahan)."
    text = _own_text(paragraph)
    if "{" not in text and "}" not in text:
        return
    half = _HALF.search(_TAG.sub("", text))
    if half:
        yield (
            f"tag «{half[0]}» tidak selesai di paragraf ini.",
            "Tulis setiap tag utuh di satu paragraf: {{ nama }}, {% perintah %}.",
        )
    if _CELLS.search(text):
        yield "{%tc …%} mengubah banyak kolom, sedangkan lebar kolom tabel tetap.", "Ulangi baris dengan {%tr …%}."
    bare = _BARE.search(text)
    if bare:
        yield f"tag «{bare[0].strip()} …}}}}» menaruh teks di luar paragraf.", "Tulis {{ nama }} dengan spasi di depan."
    if _JOINED.search(text):
        yield "tanda hubung pada tag menyambung paragraf.", "Tulis tanpa tanda hubung: {% perintah %}."
    yield from _beside(paragraph, text)


def crossing(paragraph: Any) -> Iterator[Hazard]:
    """A loop or condition in the text of a paragraph that does not end there; the linter tells it by its own walk."""
    open_tags: list[str] = []
    for closing, name in _INLINE.findall(_own_text(paragraph)):
        if not closing:
            open_tags.append(name)
        elif open_tags and open_tags[-1] == name:
            open_tags.pop()
        else:
            open_tags.append(f"end{name}")
            break
    if open_tags:
        what = f"«{open_tags[0]}» dibuka atau ditutup di luar paragraf ini."
        yield what, "Buka dan tutup di paragraf yang sama, atau pakai {%p …%} atau {%tr …%}."


def _own_text(paragraph: Any) -> str:
    """The text of a paragraph without that of the text boxes in it."""
    return "".join(t.text or "" for t in paragraph.iter(w("t")) if next(t.iterancestors(w("p"))) is paragraph)


def _beside(paragraph: Any, text: str) -> Iterator[Hazard]:
    """What stands beside a `{%p %}` in its paragraph, or a `{%tr %}` in its row, goes away with it."""
    for scope, around in (("p", paragraph), ("tr", next(paragraph.iterancestors(w("tr")), None))):
        here = [match[1] for match in _SCOPED.finditer(text)].count(scope)
        if not here or around is None:
            continue
        whole = text if scope == "p" else text_of(around)
        every = [match[1] for match in _SCOPED.finditer(whole)]
        if every.count(scope) > 1:
            yield (
                f"ada dua {{%{scope} …%}} di {'paragraf' if scope == 'p' else 'baris'} yang sama.",
                "Taruh masing-masing di paragraf (atau baris tabel) sendiri.",
            )
        rest = _TAG.sub("", whole).strip()
        if scope == "tr" and rest and not _TAG.sub("", text).strip():
            yield f"teks «{_short(rest)}» di sel lain pada baris {{%tr …%}} akan hilang.", "Kosongkan baris itu."
        for thing in _things(around):
            if scope == "p" and thing == _SECTION:
                continue  # `sections` gives it a paragraph of its own
            yield f"{thing} di samping {{%{scope} …%}} akan hilang.", "Pindahkan ke paragraf lain."


def _things(around: Any) -> Iterator[str]:
    """What else than text a paragraph or row holds, each kind once."""
    found = [_THINGS[element.tag] for element in around.iter(*_THINGS)]
    if next(around.iter(_MATH), None) is not None:
        found.append("persamaan")
    if any(element.get(w("type")) == "page" for element in around.iter(w("br"))):
        found.append("pemisah halaman")
    if around.tag == w("tr") and next(around.iter(w("tbl")), None) is not None:
        found.append("tabel")
    yield from dict.fromkeys(found)


def _short(text: str) -> str:
    return text if len(text) <= 50 else f"{text[:49]}…"
