"""Mutants of regular expressions, which the operators for Python do not look into."""

from __future__ import annotations

import re
from collections.abc import Iterator

import libcst as cst
import libcst.matchers as m

_TOKEN = re.compile(
    r"(?P<escaped>\\.)|(?P<group>\[\^?\]?(?:\\.|[^\]])*\])|(?P<look>\(\?<?[=!])|(?P<open>\(\?(?::|P<\w+>)?)"
    r"|(?P<times>[*+?]|\{\d+(?:,\d*)?\})|(?P<anchor>[\^$])",
    re.DOTALL,
)
_OTHER = {"\\d": "\\D", "\\s": "\\S", "\\w": "\\W", "\\b": "", "\\D": "\\d", "\\S": "\\s", "\\W": "\\w"}
_LOOK = {"=": "!", "!": "="}


def patterns(call: cst.Call) -> Iterator[cst.Call]:
    """`re.compile(...)`, `re.sub(...)` and the like with another pattern in each."""
    if not _is_regex(call) or not call.args or not isinstance(call.args[0].value, cst.SimpleString):
        return
    literal = call.args[0].value
    for text in changed(literal.raw_value):
        new = literal.with_changes(value=f"{literal.prefix}{literal.quote}{text}{literal.quote}")
        try:
            re.compile(new.evaluated_value)
        except re.error:
            continue
        yield call.with_changes(args=[call.args[0].with_changes(value=new), *call.args[1:]])


def changed(pattern: str) -> Iterator[str]:
    """A pattern with one thing changed: a repetition, an anchor, a look-around, a class."""
    for token in _TOKEN.finditer(pattern):
        for text in _instead(token):
            yield pattern[: token.start()] + text + pattern[token.end() :]


def _instead(token: re.Match[str]) -> Iterator[str]:
    text = token[0]
    match token.lastgroup:
        case "escaped" if text in _OTHER:
            yield _OTHER[text]
        case "group":
            yield f"[{text[2:]}" if text.startswith("[^") else f"[^{text[1:]}"
        case "look":
            yield text[:-1] + _LOOK[text[-1]]
        case "anchor":
            yield ""
        case "times":
            yield ""
            yield from {"+": "*", "*": "+"}.get(text, "")


def _is_regex(call: cst.Call) -> bool:
    return m.matches(call.func, m.Attribute(value=m.Name("re")))
