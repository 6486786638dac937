"""The Jinja environment of the templates: sandboxed, strict about names, escaping everything it writes."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from jinja2 import StrictUndefined, Undefined
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from .codegen import ShortCode

_BREAK = Markup('</w:t><w:br/><w:t xml:space="preserve">')
_TAB = Markup('</w:t><w:tab/><w:t xml:space="preserve">')
_SPECIAL = re.compile("[&<>'\"]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ue000\ue001\ufffe\uffff]")

OPEN, CLOSE = "\ue000", "\ue001"
"""Signs around the number of a fragment in the rendered text; private use, refused in data."""


FILTERS = ("upper", "lower", "title", "trim", "e", "escape", "default")
"""The filters of Jinja that a template may use; none can make much out of little."""


class Sandbox(ImmutableSandboxedEnvironment):
    """Values, loops and conditions only: no calls and no products, so that a template cannot run wild.

    Two fast ways for what templates do all the time: a key of a dict, an attribute of `loop`.
    """

    code_generator_class = ShortCode
    intercepted_binops = frozenset({"*", "**", "%"})

    def __init__(self, store: Callable[[object], int]) -> None:
        """Make the environment.

        Args:
            store: Keeps a fragment of the current render and gives its number.
        """
        super().__init__(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True)
        self.globals = {}
        self.filters = {name: self.filters[name] for name in FILTERS}
        self._store = store
        self.special = _SPECIAL.search
        self.finalize = self._finalize

    def written(self, value: Any) -> str:
        """A value as it stands in a `w:t`; nearly all are short texts without a sign that matters."""
        if type(value) is str and value.isprintable():
            return escape(value) if _SPECIAL.search(value) else value
        return escape(self._finalize(value))

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Look an attribute up; templates see the keys of dicts and the public face of `loop`."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        if type(obj) is LoopContext and not attribute.startswith("_"):
            return getattr(obj, attribute)
        return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Look a key or a place in a list up, and nothing else."""
        if type(obj) is dict or isinstance(argument, int):
            return super().getitem(obj, argument)
        return self.undefined(obj=obj, name=argument)

    def is_safe_callable(self, obj: Any) -> bool:
        """Nothing may be called: all that a template needs is worded before."""
        return False

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Refuse products; counting what must be counted (`%` of two numbers) is left."""
        if operator == "%" and isinstance(left, int) and isinstance(right, int):
            return left % right
        raise SecurityError(f"operasi {operator} tidak diizinkan")

    def _finalize(self, value: Any) -> Any:
        """Make a value ready to stand in a `w:t`."""
        if isinstance(value, str):
            if not value.isprintable() and _UNPRINTABLE.search(value):
                raise SecurityError("tanda yang tidak tercetak di dalam tag")
            return as_run_text(value) if "\n" in value or "\t" in value else value
        if value is None:
            return ""
        if getattr(value, "fragment", False):
            return f"{OPEN}{self._store(value)}{CLOSE}"
        if isinstance(value, list | dict) or (callable(value) and not isinstance(value, Undefined)):
            raise SecurityError("daftar tidak dapat dicetak; sebut isinya")
        return value


def as_run_text(text: str) -> Markup:
    """Line breaks and tabs as Word writes them."""
    return escape(text).replace("\n", _BREAK).replace("\t", _TAB)


def refuse_unprintable(value: object) -> None:
    """Look for characters that XML or the renderer cannot take.

    Raises:
        ValueError: Naming the path of the first; the sources are cleaned before, so this is a mistake in the program.
    """
    if not _writable(value):
        raise ValueError(f"unprintable character in {_place(value)}")


def _writable(value: object) -> bool:
    if isinstance(value, str):
        return value.isprintable() or not _UNPRINTABLE.search(value)
    if isinstance(value, dict):
        return all(map(_writable, value.values()))
    return not isinstance(value, list | tuple) or all(map(_writable, value))


def _place(value: object) -> str:
    """The path of the first text that cannot be written: `.sasaran[].nama`."""
    if isinstance(value, dict):
        key, inside = next((key, item) for key, item in value.items() if not _writable(item))
        return f".{key}{_place(inside)}"
    if isinstance(value, list | tuple):
        return f"[]{_place(next(item for item in value if not _writable(item)))}"
    return ""
