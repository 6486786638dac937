"""Compiled templates filled: Jinja's text, fragments in their places, the rest copied as it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import jinja2

from generator.errors import TemplateBroken
from generator.pictures import picture_size

from .compile import Crest, Template, compile_template
from .context import as_mapping
from .docprops import APP, core
from .docprops import Properties as Properties
from .fragments import Sisipan
from .package import Member, write_package
from .pagination import pages_in
from .revisions import Redline, revised
from .sandbox import Sandbox, refuse_unprintable
from .styles import carried
from .swap import Body, Misplaced, in_words, swap, without_references
from .traces import without_marks
from .variant import Variant
from .whole import check_body, check_document, whole_part

_MISSING = re.compile(r"'(\w+)' is undefined|has no attribute '(\w+)'")
_ROWLESS = re.compile(r"<w:tbl>(?:(?!<w:tr[ >]|</w:tbl>).)*</w:tbl>", re.DOTALL)
"""A table of which conditions have left no row."""
_LINKED = re.compile(r'<[^>]* r:(?:embed|link|id)="|<w:(?:footnote|endnote)Reference\b|<w:numId w:val="[^0"]')
_TYPES = "[Content_Types].xml"
_STYLES = "word/styles.xml"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


class _Numbers:
    """Counts from 1 as it is written: a number of its own for each picture."""

    def __init__(self) -> None:
        self.last = 0

    def __str__(self) -> str:
        self.last += 1
        return str(self.last)


class Engine:
    """Fills the templates of one variant; each is compiled once.

    Args:
        find: The file of a template by its name.
        variant: Paper, font, and draft mark.
        sandbox: The environment of the templates; one that traces values for redlines.
    """

    def __init__(self, find: Callable[[str], Path], variant: Variant, sandbox: type[Sandbox] = Sandbox) -> None:
        self._find, self._variant = find, variant
        self._fragments: list[object] = []
        self._sandbox = sandbox(self._keep)
        self._templates: dict[str, Template] = {}
        self._globals: dict[str, Any] = {}
        self._included: list[Template] = []
        self._last: tuple[Sisipan, list[Template], Body] | None = None

    def render(
        self,
        name: str,
        context: object,
        properties: Properties,
        lambang: bytes | None = None,
        redline: Redline | None = None,
    ) -> bytes:
        """Fill a template and pack it; see `members`."""
        return write_package(self.members(name, context, properties, lambang, redline))

    def members(
        self,
        name: str,
        context: object,
        properties: Properties,
        lambang: bytes | None = None,
        redline: Redline | None = None,
    ) -> dict[str, Member]:
        """Fill a template.

        Args:
            name: File name of the template.
            context: Its context, a dataclass of `documents`.
            properties: The document's properties.
            lambang: The office's own crest, PNG or JPEG.
            redline: The old paper that the new one is shown against; both contexts are then traced.

        Raises:
            TemplateBroken: When the template or one it includes cannot be used.
        """
        template = self._open(name, lambang)
        mapping = as_mapping(context)
        body = self._body(template, mapping)
        before = self._body(template, as_mapping(redline.lama)) if redline else None
        members = dict(template.static)
        for part, source in template.parts.items():
            filled = without_marks(in_words(self._fill(template, source, mapping), self._fragments))
            members[part] = Member.of(whole_part(template, filled).encode())
        document = self._document(body)
        if self._fragments and not all(t.foreseen for t in self._included):
            check_document(template, "".join(document))
        if redline and before:
            document = (revised("".join(self._document(before)), "".join(document), redline),)
            body = replace(body, inner=f"{body.inner}{before.inner}")
        members["word/document.xml"] = Member.of_texts(document)
        members["docProps/core.xml"] = Member.of(core(properties).encode())
        members["docProps/app.xml"] = APP
        guests = [guest for guest in self._included if guest.indents.keys() - template.indents.keys()]
        if guests:
            styles = [guest.static[_STYLES].read() for guest in guests]
            members[_STYLES] = Member.of(carried(members[_STYLES].read(), styles, body.inner))
        if lambang is not None and template.crest is not None:
            members[template.crest.part] = Member.of(lambang)
            members[_TYPES] = _with_picture(members[_TYPES], template.crest.part, lambang)
        return members

    def pages(self, name: str, context: object, lambang: bytes | None = None) -> dict[str, str]:
        """The page label of every bookmark of a paper, which is filled for that but not packed; see `render`."""
        template = self._open(name, lambang)
        document = self._document(self._body(template, as_mapping(context)))
        return pages_in("".join(document), template.static[_STYLES].read())

    def _open(self, name: str, lambang: bytes | None) -> Template:
        """Begin a new paper."""
        template = self._load(name)
        self._fragments.clear()
        self._included = [template]
        self._globals = {"nomor_gambar": _Numbers(), **_crest_size(template.crest, lambang)}
        return template

    def _load(self, name: str) -> Template:
        if name not in self._templates:
            path = self._find(name)
            try:
                self._templates[name] = compile_template(path, self._variant, self._sandbox)
            except (ValueError, TypeError, KeyError, AttributeError) as error:
                what = "ukuran atau rujukan di dalamnya tidak sebagaimana Word menulisnya."
                raise TemplateBroken(path, "", what, "Buka dan simpan kembali di Word.") from error
        return self._templates[name]

    def _keep(self, fragment: object) -> int:
        self._fragments.append(fragment)
        return len(self._fragments) - 1

    def _body(self, template: Template, mapping: Mapping[str, Any]) -> Body:
        inner = self._fill(template, template.body, mapping)
        if template.rowless:
            inner = _ROWLESS.sub("", inner)
        if not template.foreseen:
            check_body(template, inner)
        body = Body(inner, template.section, template.width, template.indents)
        try:
            return swap(body, self._fragments, self._include)
        except Misplaced as error:
            what = f"{error} di samping tag yang menjadi tabel, daftar isi, atau lampiran akan hilang."
            raise TemplateBroken(template.path, "", what, "Taruh tag itu sendirian di paragrafnya.") from error

    def _include(self, paper: Sisipan) -> Body:
        """Fill an included paper, unless it is the very one that was filled last."""
        if self._last is not None and self._last[0] is paper:
            self._included += self._last[1]
            return self._last[2]
        template = self._load(paper.templat)
        at, picture = len(self._included), self._globals["nomor_gambar"].last
        self._included.append(template)
        body = self._body(template, as_mapping(paper.konteks))
        body = replace(body, inner=without_references(body.inner), section=without_references(body.section))
        if template.linking and _LINKED.search(body.inner):
            what = "ada gambar atau tautan, catatan kaki, atau penomoran otomatis; isinya disisipkan ke naskah lain."
            raise TemplateBroken(template.path, "", what, "Hapus itu di Word; nomor ditulis program.")
        if picture == self._globals["nomor_gambar"].last:
            self._last = paper, self._included[at:], body
        return body

    def _fill(self, template: Template, source: jinja2.Template, mapping: Mapping[str, Any]) -> str:
        try:
            return source.render(**self._globals, **mapping)
        except jinja2.UndefinedError as error:
            raise _undefined(template, error, mapping) from error
        except (jinja2.TemplateError, ArithmeticError, LookupError, TypeError, ValueError, RecursionError) as error:
            refuse_unprintable(mapping)
            remedy = "Jalankan: naskah variabel --periksa."
            raise TemplateBroken(template.path, "", f"tag tidak dapat diisi ({error}).", remedy) from error

    def _document(self, body: Body) -> tuple[str, ...]:
        """The whole `word/document.xml` in pieces, declaring what every template in it declares."""
        namespaces = {prefix: uri for t in self._included for prefix, uri in t.namespaces.items()}
        ignorable = {prefix for t in self._included for prefix in t.ignorable}
        if ignorable:
            namespaces.setdefault("mc", _MC)
        declared = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in sorted(namespaces.items()))
        ignored = f' mc:Ignorable="{" ".join(sorted(ignorable))}"' if ignorable else ""
        head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        return f"{head}<w:document{declared}{ignored}><w:body>", body.inner, f"{body.section}</w:body></w:document>"


def _with_picture(types: Member, part: str, picture: bytes) -> Member:
    """The content types with that of the office's own picture, whatever the template's was called."""
    kind = "image/jpeg" if picture.startswith(b"\xff\xd8") else "image/png"
    own = f'<Override PartName="/{part}" ContentType="{kind}"/></Types>'
    named = kind.endswith(part.rpartition(".")[2].lower().replace("jpg", "jpeg"))
    return types if named else Member.of(types.read().replace(b"</Types>", own.encode()))


def _crest_size(crest: Crest | None, lambang: bytes | None) -> dict[str, int]:
    """Width and height in EMU: the box of the template, or the office's picture fitted to its height."""
    if crest is None:
        return {}
    wide, high = crest.lebar, crest.tinggi
    size = picture_size(lambang) if lambang is not None else None
    if size is not None:
        wide = high * size[0] // size[1]
        limit = crest.lebar * 3 // 2
        if wide > limit:
            wide, high = limit, limit * size[1] // size[0]
    return {"lambang_lebar": wide, "lambang_tinggi": high}


def _undefined(template: Template, error: jinja2.UndefinedError, mapping: Mapping[str, Any]) -> TemplateBroken:
    """Name the unknown variable, where it stands, and the nearest one that there is."""
    from .lint import place_of

    match = _MISSING.search(str(error))
    if match is None:
        what = f"tag tidak dapat diisi ({error})."
        return TemplateBroken(template.path, "", what, "Lihat daftarnya: naskah variabel.")
    name = match[1] or match[2]
    near = get_close_matches(name, sorted(_names(mapping) - {name}), n=1)
    what = f"variabel «{name}» tidak dikenal{f'; mungkin «{near[0]}»' if near else ''}."
    where = place_of(template.path, name, mapping)
    return TemplateBroken(template.path, where, what, "Lihat daftarnya: naskah variabel.")


def _names(value: object) -> set[str]:
    """Every key of a context, at any depth."""
    if isinstance(value, dict):
        return set(value).union(*(_names(item) for item in value.values()))
    if isinstance(value, list):
        return set().union(*(_names(item) for item in value[:1]))
    return set()
