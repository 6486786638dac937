"""What is wrong with a template, all of it, each with its place, before anything is filled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from .context import variables
from .hazards import hazards
from .places import Place, paragraphs
from .sandbox import FILTERS

Fault = tuple[str, str, str]
"""Place, what is wrong, and what to do about it."""

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_STRAY = re.compile(r"\{\{|\}\}|\{%|%\}|[{}]")
_COMMAND = re.compile(r"\{%-?\s*(p|tr|tc|r)?\s*([^\s%]+)\s*(.*?)\s*-?%\}", re.DOTALL)
_FOR = re.compile(r"(\w+)\s+in\s+([\w.]+)")
_PATH = re.compile(r"(?<![\w.'\"\]])[A-Za-z_]\w*(?:\.\w+|\[\d+\])*")
_FILTER = re.compile(r"\|\s*(\w+)")
_CORRECTED = re.compile("[‘’‚‛“”„–—…​­«»]")
_COMMANDS = ("if", "elif", "else", "endif", "for", "endfor")
_PAIRS = {"endif": "if", "endfor": "for", "else": "if", "elif": "if"}
_WORDS = frozenset(
    {"and", "or", "not", "in", "is", "if", "else", "true", "false", "none", "True", "False", "None", "loop"}
)
_SEE = "Lihat daftarnya: naskah variabel."


def lint(path: Path, kind: type | None = None) -> Iterator[Fault]:
    """Everything wrong with a template.

    Args:
        path: The template.
        kind: The context that fills it; without it, names of variables are not judged.

    Raises:
        TemplateBroken: When the file is no .docx that can be read.
    """
    walk = _Walk(kind)
    part = ""
    for place in paragraphs(path):
        if place.part != part:
            yield from walk.finish()
            part = place.part
        yield from walk.take(place)
    yield from walk.finish()


def faults(path: Path) -> Iterator[Fault]:
    """What keeps a template from being compiled."""
    yield from lint(path)


def place_of(path: Path, name: str, context: object) -> str:
    """Where a template first asks for a name that its context has not at that point; empty if nowhere."""
    lacking = [places[0] for full, places in used(path).items() if _lacks(full, context) == name]
    word = re.compile(rf"\b{re.escape(name)}\b")
    elsewhere = [p.where for p in paragraphs(path) if any(word.search(tag) for tag in _TAG.findall(p.text))]
    return next(iter(lacking + elsewhere), "")


def _lacks(full: str, value: object) -> str:
    """The first name of a variable's path that a context has not; empty if it has all, or lists that are empty."""
    for key in full.split("."):
        name = key.removesuffix("[]")
        if value is not None and not (isinstance(value, dict) and name in value):
            return name
        value = value[name] if isinstance(value, dict) else None
        if isinstance(value, list):
            value = value[0] if value else None
    return ""


def used(path: Path) -> dict[str, list[str]]:
    """The variables that a template uses, in the notation of `context.variables`, with their places."""
    walk = _Walk(None)
    for place in paragraphs(path):
        list(walk.take(place))
    return walk.used


class _Open(NamedTuple):
    """A command that is open: `for` or `if`, its loop variable, what that stands for, its place and scope."""

    name: str
    variable: str
    target: str
    where: str
    scope: str | None


@dataclass
class _Walk:
    """Reads paragraphs in order, keeping the loops and conditions that are open."""

    kind: type | None
    used: dict[str, list[str]] = field(default_factory=dict)
    open: list[_Open] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.known = {v.nama for v in variables(self.kind)} if self.kind else None

    def take(self, place: Place) -> Iterator[Fault]:
        """Judge one paragraph."""
        tags = _TAG.findall(place.text)
        rest = _TAG.sub("", place.text)
        stray = _STRAY.search(rest.replace("${", "").replace("}", "") if "${" in rest else rest)
        if stray:
            remedy = "Tag ditulis {{ nama }} atau {% perintah %}; lengkapi atau hapus kurungnya."
            yield place.where, f"kurung tag tidak lengkap: «{_short(rest.strip() or place.text)}».", remedy
        for tag in tags:
            yield from self._tag(tag, place, rest)
        for what, remedy in () if stray else hazards(place.element):
            yield place.where, what, remedy

    def _tag(self, tag: str, place: Place, rest: str) -> Iterator[Fault]:
        corrected = _CORRECTED.search(tag)
        if corrected:
            remedy = "Ketik tanda petik lurus (' atau \") dan tanda hubung biasa; batalkan koreksi otomatis Word."
            yield place.where, f"tanda koreksi otomatis «{corrected.group()}» di dalam tag «{_short(tag)}».", remedy
            return
        if tag.startswith("{#"):
            return
        if tag.startswith("{{"):
            if not tag[2:-2].strip():
                yield place.where, "tag kosong «{{ }}».", "Hapus, atau tulis nama variabelnya."
            yield from self._names(tag[2:-2], place)
            return
        yield from self._command(tag, place, rest)

    def _command(self, tag: str, place: Place, rest: str) -> Iterator[Fault]:
        match = _COMMAND.fullmatch(tag)
        if match is None:
            yield place.where, f"tag kosong «{_short(tag)}».", "Hapus, atau tulis perintahnya."
            return
        scope, name, argument = match.groups()
        if name not in _COMMANDS:
            near = get_close_matches(name.lower(), _COMMANDS, n=1)
            hint = f"; mungkin «{near[0]}»" if near else ""
            yield place.where, f"perintah «{name}» tidak dikenal{hint}.", f"Perintah yang ada: {', '.join(_COMMANDS)}."
            return
        if scope in ("p", "tr") and rest.strip():
            remedy = "Taruh tag itu sendirian di paragraf (atau barisnya) sendiri."
            yield place.where, f"teks «{_short(rest.strip())}» di samping {{%{scope} …%}} akan hilang.", remedy
        if scope == "tr" and place.row is None:
            yield place.where, "{%tr …%} di luar tabel.", "Pakai {%p …%} untuk paragraf."
        yield from self._nest(name, argument, place, scope)

    def _nest(self, name: str, argument: str, place: Place, scope: str | None) -> Iterator[Fault]:
        if name == "for":
            loop = _FOR.fullmatch(argument)
            if loop is None:
                yield place.where, f"perulangan «{_short(argument)}» keliru.", "Tulis: for x in daftar."
                self.open.append(_Open("for", "", "", place.where, scope))
                return
            yield from self._names(loop[2], place, listed=True)
            self.open.append(_Open("for", loop[1], f"{self._resolve(loop[2])}[]", place.where, scope))
        elif name == "if":
            yield from self._names(argument, place)
            self.open.append(_Open("if", "", "", place.where, scope))
        elif not self.open or self.open[-1].name != _PAIRS[name]:
            inside = f" (yang terbuka: {self.open[-1].name} di {self.open[-1].where})" if self.open else ""
            yield (
                place.where,
                f"«{name}» tanpa «{_PAIRS[name]}»{inside}.",
                "Pasangkan tiap for dan if dengan penutupnya.",
            )
        elif name == "elif":
            yield from self._names(argument, place)
        elif name != "else":
            yield from self._close(self.open.pop(), place, scope)

    def _close(self, opened: _Open, place: Place, scope: str | None) -> Iterator[Fault]:
        """See that a command within the text of a paragraph begins and ends in that paragraph."""
        if opened.where != place.where and not {opened.scope, scope} <= {"p", "tr", "tc"}:
            remedy = "Buka dan tutup di paragraf yang sama, atau pakai {%p …%} atau {%tr …%}."
            yield place.where, f"«{opened.name}» dibuka di {opened.where}, ditutup di sini.", remedy

    def _names(self, expression: str, place: Place, *, listed: bool = False) -> Iterator[Fault]:
        """Record the variables of an expression, and judge their names."""
        bare = re.sub(r"'[^']*'|\"[^\"]*\"", "", expression)
        for name in _FILTER.findall(bare):
            if name not in FILTERS:
                yield place.where, f"saringan «{name}» tidak dikenal.", f"Yang ada: {', '.join(FILTERS)}."
        for path in _PATH.findall(_FILTER.sub("", bare)):
            if path.split(".")[0] in _WORDS:
                continue
            full = self._resolve(path) + ("[]" if listed else "")
            self.used.setdefault(full, []).append(place.where)
            if self.known is None or full in self.known or f"{full}[]" in self.known:
                continue
            if listed and full.removesuffix("[]") in self.known:
                yield place.where, f"variabel «{path}» bukan daftar, tidak dapat diulang.", _SEE
            else:
                yield place.where, f"variabel «{path}» tidak dikenal{self._near(full)}.", _SEE

    def _resolve(self, path: str) -> str:
        """A path with its loop variable replaced by what it stands for."""
        head, dot, tail = re.sub(r"\[\d+\]", "[]", path).partition(".")
        for opened in reversed(self.open):
            if opened.variable and head.removesuffix("[]") == opened.variable:
                return f"{opened.target}{dot}{tail}"
        return f"{head}{dot}{tail}"

    def _near(self, full: str) -> str:
        near = get_close_matches(full, self.known or (), n=1)
        return f"; mungkin «{near[0].rpartition('.')[2].removesuffix('[]')}»" if near else ""

    def finish(self) -> Iterator[Fault]:
        """Report what is still open at the end of a part."""
        for opened in self.open:
            remedy = f"Tambahkan end{opened.name} sesudah bagian yang diulang atau bersyarat."
            yield opened.where, f"«{opened.name}» tidak ditutup.", remedy
        self.open.clear()


def _short(text: str) -> str:
    return text if len(text) <= 50 else f"{text[:49]}…"
