"""The files of a tree that its people keep, as the tests of the code itself look at them."""

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
CODE = ("src", "tests", "benchmarks")


def kept(root: Path) -> list[Path]:
    """Every file under ``root`` that is kept, sorted: what Git tracks, or all there is where Git has no say."""
    if (root / ".git").exists():
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, check=True).stdout.decode()
        files = [root / name for name in listed.split("\0") if name]
    else:
        files = list(root.rglob("*"))
    return sorted(file for file in files if file.is_file() and not file.is_symlink())


def modules(root: Path, *folders: str) -> Iterator[Path]:
    """The Python modules in ``folders`` of ``root`` (in all that hold code when none is named)."""
    tops = [root / folder for folder in folders or CODE]
    return (file for file in kept(root) if file.suffix == ".py" and any(file.is_relative_to(top) for top in tops))


def functions(module: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method of ``module``, nested ones too."""
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def plant(root: Path, files: dict[str, str]) -> Path:
    """Write ``files`` (path: text) under ``root``: a small tree with a fault in it, to see the fault found."""
    for name, text in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return root
