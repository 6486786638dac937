"""The mutants of a module: the operators of mutmut, and a few for regular expressions.

Left alone: the texts of a rule (`RULE`), docstrings, annotations, decorators, imports, and strings outside of
functions (lists of words, patterns as a whole), which are data and not logic.
"""

from __future__ import annotations

import ast
import difflib
from collections.abc import Iterator
from pathlib import Path

import libcst as cst
import libcst.matchers as m
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.mutators import mutation_operators, operator_assignment, operator_string

from mutasi.mutan import Mutan
from mutasi.pola import patterns

_LEFT_ALONE = (cst.Annotation, cst.Decorator, cst.Import, cst.ImportFrom)
_WITH_PLACE = (cst.BaseExpression, cst.BaseSmallStatement, cst.BaseCompoundStatement, cst.ComparisonTarget)


def mutants(path: Path) -> Iterator[Mutan]:
    """Every mutant of a module that compiles and is another program than the module and than those before it."""
    source = path.read_text("utf-8")
    wrapper = MetadataWrapper(cst.parse_module(source))
    finder = _Finder()
    wrapper.visit(finder)
    seen = {_meaning(source)}
    for line, old, new in finder.found:
        changed = wrapper.module.deep_replace(old, new).code  # type: ignore[arg-type]
        meaning = _meaning(changed)
        if meaning and meaning not in seen:
            seen.add(meaning)
            yield Mutan(path, line, *_difference(source, changed), changed)


def _meaning(source: str) -> str:
    """What the compiler sees; empty when it refuses."""
    try:
        compile(source, "mutan", "exec")
    except SyntaxError:
        return ""
    return ast.dump(ast.parse(source))


def _difference(old: str, new: str) -> tuple[str, str]:
    """The lines that differ, without their margins."""
    lines = list(difflib.ndiff(old.splitlines(), new.splitlines()))
    sides = (" ".join(line[2:].strip() for line in lines if line.startswith(sign)) for sign in "-+")
    before, after = sides
    return before, after


class _Finder(cst.CSTVisitor):
    """Walks a module and collects what may be put in the place of what."""

    METADATA_DEPENDENCIES = (PositionProvider,)

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[int, cst.CSTNode, cst.CSTNode]] = []
        self._functions = 0

    def on_visit(self, node: cst.CSTNode) -> bool:
        if isinstance(node, _LEFT_ALONE) or _is_rule(node) or _is_harmless(node) or _is_docstring(node):
            return False
        self._functions += isinstance(node, cst.FunctionDef)
        line = self.get_metadata(PositionProvider, node).start.line if _has_place(node) else 0
        self.found += [(line, node, new) for new in self._changed(node)]
        return True

    def on_leave(self, original_node: cst.CSTNode) -> None:
        self._functions -= isinstance(original_node, cst.FunctionDef)

    def _changed(self, node: cst.CSTNode) -> Iterator[cst.CSTNode]:
        outside = (operator_string, operator_assignment)
        for kind, operator in mutation_operators:
            if isinstance(node, kind) and (self._functions or operator not in outside):
                yield from operator(node)
        if isinstance(node, cst.Call):
            yield from patterns(node)


def _has_place(node: cst.CSTNode) -> bool:
    return isinstance(
        node, (cst.BaseExpression, cst.BaseSmallStatement, cst.BaseCompoundStatement, cst.ComparisonTarget)
    )


def _is_rule(node: cst.CSTNode) -> bool:
    """`RULE = Rule(...)`."""
    return m.matches(node, m.Assign(targets=[m.AssignTarget(m.Name("RULE"))]))


def _is_harmless(node: cst.CSTNode) -> bool:
    """A call whose argument cannot be left out without an error."""
    return m.matches(node, m.Call(func=m.Name("len") | m.Name("isinstance")))


def _is_docstring(node: cst.CSTNode) -> bool:
    return isinstance(node, cst.Expr) and isinstance(node.value, (cst.SimpleString, cst.ConcatenatedString))
