"""What files and folders are called and how modules open."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.shape import tree

SAY_NOTHING = frozenset(
    ("base", "common", "helper", "helpers", "manager", "managers", "misc", "service")
    + ("services", "signals", "stuff", "tools", "util", "utils")
)


def empty_names(root: Path) -> list[str]:
    """Modules and folders whose name could stand over anything."""
    named = {part for module in tree.modules(root) for part in (module, *module.relative_to(root).parents)}
    paths = {root / path if not path.is_absolute() else path for path in named}
    return sorted(str(path.relative_to(root)) for path in paths if path.stem.lower() in SAY_NOTHING)


def poor_openings(root: Path) -> list[str]:
    """Modules that do not open with one plain sentence."""
    return list(_poor_openings(root))


def _poor_openings(root: Path) -> Iterator[str]:
    for module in tree.modules(root):
        docstring = ast.get_docstring(ast.parse(module.read_text("utf-8"))) or ""
        first = " ".join(docstring.split("\n\n")[0].split())
        if not re.fullmatch(r"\S.*[.?]", first) or re.search(r"[.?!] +[A-Z]", first):
            yield f"{module.relative_to(root)}: opens with {first!r}"
