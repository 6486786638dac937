"""Seen once, when a template is compiled: whatever fills it, it comes out whole, and need not be parsed again.

That is so when every branch of its loops and conditions is well-formed XML by itself and every value stands
in the text of a run, where a value can add line breaks, tabs and fragments but cannot open or close anything.
A template of which this cannot be seen is parsed after each filling instead.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from jinja2 import nodes
from lxml import etree

_VALUE = "</w:t></w:r><w:r><w:br/></w:r><w:r><w:t>"
"""Stands for a value: well-formed only inside the text of a run."""
_BRANCH = "<!---->"
"""Stands for a loop or condition: well-formed only between elements or in text."""
_ESCAPES = frozenset({"e", "escape"})
"""Filters whose work another filter can undo: `{{ x|e|upper }}` writes `&AMP;`."""
_NUMBERS = frozenset({"nomor_gambar", "lambang_lebar", "lambang_tinggi"})
"""Values of the engine's own that stand in attributes."""

CAPTURED = "isi_sel"
"""What the engine captures of a cell: XML that is a branch of its own."""


_OWN = _NUMBERS | {CAPTURED}


class _Unforeseen(Exception):
    """Something whose outcome cannot be seen before it is filled."""


def comes_out_whole(tree: nodes.Template, namespaces: Mapping[str, str]) -> bool:
    """Whether the inside of a body is whole however it is filled.

    Args:
        tree: Its Jinja source as it was parsed, and not compiled yet.
        namespaces: Prefixes that the root of its document declares.
    """
    declared = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in namespaces.items())
    if any(filtered.name in _ESCAPES for filtered in tree.find_all(nodes.Filter)):
        return False
    try:
        for branch in _branches(tree.body):
            etree.fromstring(f"<x{declared}>{branch}</x>", etree.XMLParser(huge_tree=True))
    except (_Unforeseen, etree.XMLSyntaxError):
        return False
    return True


def _branches(body: Sequence[nodes.Node]) -> Iterator[str]:
    """The text of a body with marks for what is filled in, then those of the branches in it."""
    text: list[str] = []
    for node in body:
        match node:
            case nodes.Output():
                text += map(_shown, node.nodes)
            case nodes.For() | nodes.If():
                text.append(_BRANCH)
                yield from _inside(node)
            case nodes.AssignBlock(target=nodes.Name(name=name)) if name == CAPTURED:
                yield from _branches(node.body)
            case nodes.Assign(target=nodes.Name(name=name)) if name not in _OWN and not _names(node.node) & _OWN:
                pass
            case _:
                raise _Unforeseen
    yield "".join(text)


def _inside(node: nodes.For | nodes.If) -> Iterator[str]:
    yield from _branches(node.body)
    yield from _branches(node.else_)
    for other in node.elif_ if isinstance(node, nodes.If) else ():
        yield from _inside(other)


def _shown(part: nodes.Expr) -> str:
    match part:
        case nodes.TemplateData():
            return part.data
        case nodes.Name(name=name) if name == CAPTURED:
            return _BRANCH
        case nodes.Name(name=name) if name in _NUMBERS:
            return "1"
        case _ if _names(part) & _OWN:
            raise _Unforeseen
        case nodes.CondExpr(expr1=nodes.Const(), expr2=nodes.Const()):
            return "1"
        case _:
            return _VALUE


def _names(expression: nodes.Node) -> frozenset[str]:
    """The variables in an expression."""
    own = {expression.name} if isinstance(expression, nodes.Name) else set()
    return frozenset(own | {name.name for name in expression.find_all(nodes.Name)})
