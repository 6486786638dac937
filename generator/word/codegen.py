"""What Jinja makes of a template, with what templates do most made short: `{{ x }}`, `x.nama`, `loop.index0 % 14`."""

from __future__ import annotations

from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame

_OF_LOOPS = frozenset({"first", "last", "length", "index", "index0"})
"""What templates ask of a loop; the generated code knows `LoopContext`."""


class ShortCode(CodeGenerator):
    """Prints a plain text without a call of the environment, and looks a key of a dict up without any."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self._printed = self.temporary_identifier()
        self.write(f"({self._printed} if type({self._printed} := ")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        name = self._printed
        plain = f"{name}.isprintable() and not environment.special({name})"
        self.write(f") is str and {plain} else environment.written({name}))")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """Look a key up; all but a dict that has it goes through the environment."""
        reference = frame.symbols.find_ref(node.node.name) if isinstance(node.node, nodes.Name) else None
        if reference is None:
            super().visit_Getattr(node, frame)
            return
        key = repr(node.attr)
        if node.attr in _OF_LOOPS:
            self.write(f"({reference}.{node.attr} if type({reference}) is LoopContext else ")
        self.write(f"({reference}[{key}] if type({reference}) is dict and {key} in {reference} else ")
        super().visit_Getattr(node, frame)
        self.write("))" if node.attr in _OF_LOOPS else ")")

    def visit_Mod(self, node: nodes.Mod, frame: Frame) -> None:  # type: ignore[override]  # noqa: N802
        """The rest of a whole number by a written one; all else goes through the environment."""
        if not (isinstance(node.right, nodes.Const) and type(node.right.value) is int and node.right.value):
            super().visit_Mod(node, frame)
            return
        name = self.temporary_identifier()
        self.write(f"({name} % {node.right.value} if type({name} := ")
        self.visit(node.left, frame)
        self.write(f") is int else environment.call_binop(context, '%', {name}, {node.right.value}))")
