"""The words of a finding set for reading: its values set off, names of keys as code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import Formatter

from markupsafe import Markup, escape

_CODE = re.compile(r"`([^`]+)`")
_QUOTED = re.compile(r"«([^«»]{1,200})»")
"""What the office wrote, as messages quote it."""
_LONGEST_VALUE = 60
"""A longer filling is a sentence or a name: set off, it would only shout."""


def set_off(template: str, message: str) -> Markup:
    """The message with the values that the rule filled in set off.

    Args:
        template: The rule's `pesan`.
        message: What the finding says; shown plain when it was not made from the template.
    """
    return Markup("").join(
        Markup("<b>{}</b>").format(text) if is_value else escape(text) for text, is_value in _pieces(template, message)
    )


def with_code(text: str) -> Markup:
    """A text whose `keys` are shown as code."""
    return Markup(_CODE.sub(r"<code>\1</code>", str(escape(text))))


def _pieces(template: str, message: str) -> Iterator[tuple[str, bool]]:
    """The message in pieces, each with whether it is a value."""
    quoted = [match.span(1) for match in _QUOTED.finditer(message)]
    done = 0
    for start, end in sorted({*quoted, *(span for span in _slots(template, message) if _is_value(message, *span))}):
        if start >= done:
            yield message[done:start], False
            yield message[start:end], True
            done = end
    yield message[done:], False


def _slots(template: str, message: str) -> list[tuple[int, int]]:
    """Where the fillings of the template stand; none when the message does not fit it.

    Each fixed text is looked for once from where the last one ended, so that a long message costs no more than
    its length; a filling that holds the next fixed text is cut short, which does no harm here.
    """
    chunks = list(Formatter().parse(template))
    spans: list[tuple[int, int]] = []
    position, start = 0, -1
    for n, (literal, field, _, _) in enumerate(chunks):
        if literal or start < 0:
            last = n == len(chunks) - 1 and field is None
            found = len(message) - len(literal) if last else message.find(literal, position)
            if found < position or not message.startswith(literal, found) or (start < 0 and found > position):
                return []
            if start >= 0:
                spans.append((start, found))
            position, start = found + len(literal), -1
        if field is not None and start < 0:
            start = position
    return [*spans, (start, len(message))] if start >= 0 else spans


def _is_value(message: str, start: int, end: int) -> bool:
    """Numbers and grades, but not the name of an indicator between quotes, nor an aside or what holds a quotation."""
    text, around = message[start:end].strip(), message[:start][-1:] + message[end : end + 1]
    if not text or len(text) > _LONGEST_VALUE or around == '""' or text[0] == "(" or "«" in text:
        return False
    return any(map(str.isdigit, text)) or text.isupper()
