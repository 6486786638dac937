"""The import contract of pyproject.toml holds."""

from __future__ import annotations

from importlinter.cli import lint_imports


def test_imports_go_one_way():
    assert lint_imports(no_cache=True) == 0
