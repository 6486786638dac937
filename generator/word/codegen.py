"""What Jinja makes of a template, with the two things that templates do most made short: `{{ x }}` and `x.nama`."""

from __future__ import annotations

from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame


class ShortCode(CodeGenerator):
    """Prints a value by one call of the environment, and looks a key of a dict up without any."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("environment.written(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write(")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """Look a key up; all but a dict that has it goes through the environment."""
        reference = frame.symbols.find_ref(node.node.name) if isinstance(node.node, nodes.Name) else None
        if reference is None:
            super().visit_Getattr(node, frame)
            return
        key = repr(node.attr)
        self.write(f"({reference}[{key}] if type({reference}) is dict and {key} in {reference} else ")
        super().visit_Getattr(node, frame)
        self.write(")")
