"""Rows of the database reach floor 2 only through queries that know who looks."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.shape import tree

MANAGERS = frozenset({"objects", "_default_manager", "_base_manager"})


def faults(root: Path) -> list[str]:
    """Places in web and api that reach past the queries to the rows."""
    return sorted(
        fault for module in tree.modules(root, "src/madang/web", "src/madang/api") for fault in _faults(root, module)
    )


def _faults(root: Path, module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Attribute) and node.attr in MANAGERS:
            yield f"{module.relative_to(root)}:{node.lineno}: .{node.attr}"
