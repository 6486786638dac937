"""What a module touches: the rules that import it, and the tests that name it."""

from __future__ import annotations

import ast
import re
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
ROOT = TESTS.parent
CHECKS = ROOT / "generator" / "checks"
NUMBERS = ROOT / "generator" / "numbers.py"
_RULE = re.compile(r"[a-z]{2}\d{3}_\w+")


def modules() -> list[Path]:
    """Every module that is mutated: those of the catalogue, and the numbers.

    Not the lists of rules (`__init__.py`): what runs the catalogue cannot be put anew into a process that runs it.
    """
    return [*sorted(CHECKS.glob("[!_]*.py")), *sorted(CHECKS.glob("*/[!_]*.py")), NUMBERS]


def name(path: Path) -> str:
    """`generator.checks.frasa`."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def is_rule(path: Path) -> bool:
    """Whether the module is one rule, which no other module imports from."""
    return bool(_RULE.fullmatch(path.stem))


def family(path: Path) -> str:
    """The heading under which a module is counted."""
    if path == NUMBERS:
        return "numbers.py"
    return path.parent.name if path.parent != CHECKS else "bersama"


def users(path: Path) -> list[str]:
    """A module of the catalogue and those that import something of it by any way, each after what it imports."""
    reached, new = set[str](), {name(path)}
    while new:
        reached |= new
        new = {user for user, used in imports().items() if user not in reached and used & new}
    order = TopologicalSorter({user: imports()[user] & reached for user in sorted(reached)})
    return list(order.static_order())


def touched(path: Path) -> frozenset[str]:
    """The names of the rule modules that a module of the catalogue may change.

    What needs all that is found may change all; asked are all but those on prose, which are slow.
    """
    if path.stem in ("accepted", "pg101_tidak_cocok"):
        return frozenset(name(rule) for rule in CHECKS.rglob("*.py") if is_rule(rule) and family(rule) != "penulisan")
    return frozenset(user for user in users(path) if _RULE.fullmatch(user.rpartition(".")[2]))


def tests_of(path: Path) -> list[Path]:
    """The test modules that name a shared module; a rule has its cases."""
    if is_rule(path):
        return []
    imported = re.compile(rf"\b{re.escape(name(path))}\b")
    found = [test for test in sorted(TESTS.glob("test_*.py")) if imported.search(test.read_text("utf-8"))]
    return [test for test in found if test.name not in ("test_cases.py", "test_impor.py", "test_reports_html.py")]


@cache
def imports() -> dict[str, set[str]]:
    """What each module of the catalogue imports of it; asked once before children begin, because it takes long."""
    return {name(path): _uses(path) for path in CHECKS.rglob("*.py")}


def _uses(path: Path) -> set[str]:
    """The modules of the catalogue that a module imports, or imports something from; no family uses its rules."""
    if path.stem == "__init__":
        return set()
    used = set[str]()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            source = ".".join(filter(None, [name(path.parent / "__init__.py") if node.level else "", node.module]))
            used |= {source, *(f"{source}.{alias.name}" for alias in node.names)}
    return used
