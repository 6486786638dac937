"""`reviu.html`: the reviews as one page for the reviewers of a kabupaten, with everything it needs inside."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from generator.findings import Rule
from generator.reports.pemeriksaan import Pemeriksaan
from generator.wording import BULAN, number

from . import butir, view
from .charts import chart
from .coverage import COLUMNS


def as_html(
    reviews: Sequence[Pemeriksaan],
    rules: Mapping[str, Rule],
    families: Mapping[str, str],
    citations: Mapping[str, str],
) -> str:
    """The page; the same reviews give the same bytes.

    Args:
        reviews: One for each office and year, in the order of their sections.
        rules: The catalogue by code.
        families: What the two letters of a code stand for.
        citations: The citation of each regulation that a rule rests on, by key.
    """
    catalogue = butir.Katalog(rules, families, citations)
    parts = [view.Bagian(n, review, catalogue) for n, review in enumerate(reviews, 1)]
    style, script = _inlined("style.css") + _running_heads(parts), _inlined("script.js")
    return _page().render(
        bagian=parts,
        total=butir.count("Semua kantor", "", (item for part in parts for item in part.butir)),
        tingkat=butir.LEVELS,
        keluarga=view.families(parts),
        jabatan=view.positions(parts),
        kolom=COLUMNS,
        gaya=Markup(style),
        skrip=Markup(script),
        sidik={"gaya": _digest(style), "skrip": _digest(script)},
    )


@cache
def _page() -> Template:
    """The template of the page, compiled once a process: that takes as long as a dozen pages."""
    engine = Environment(
        loader=PackageLoader("generator.reports.html", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    engine.globals["grafik"] = chart
    engine.globals["nama_bulan"] = BULAN
    engine.filters["angka"] = number
    return engine.get_template("page.html.j2")


@cache
def _inlined(name: str) -> str:
    return files(__package__).joinpath(name).read_text("utf-8")


def _running_heads(parts: Sequence[view.Bagian]) -> str:
    """For print: the pages of each office bear its name."""
    if len(parts) == 1:
        return f"@page{{@top-left{{content:{_css_text(parts[0].judul)}}}}}\n"
    heads = ((f"kantor{part.nomor}", f"#kantor-{part.nomor}", _css_text(part.judul)) for part in parts)
    return "".join(f"@page {page}{{@top-left{{content:{text}}}}}{ids}{{page:{page}}}\n" for page, ids, text in heads)


def _css_text(text: str) -> str:
    """A string of CSS in which nothing but letters, digits and blanks stands unescaped."""
    return '"' + re.sub(r"[^A-Za-z0-9 ]", lambda sign: f"\\{ord(sign[0]):x} ", text) + '"'


def _digest(text: str) -> str:
    """What the page's Content Security Policy knows the inlined text by."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
