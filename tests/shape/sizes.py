"""Sizes that keep a file on two screens and a function in one look."""

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.shape import tree

MOST_LINES_OF_FILE = 400
MOST_LINES_OF_FUNCTION = 60
MOST_ARGUMENTS = 6
MEDIAN_OF_FILES = 80
MEDIAN_OF_FUNCTIONS = 9


def faults(root: Path) -> list[str]:
    """What is too large: files, functions and lists of arguments anywhere, medians in ``src``."""
    large = [fault for module in tree.modules(root) for fault in _large(root, module)]
    return large + list(_high_medians(root))


def measured(root: Path) -> tuple[float, float]:
    """The median lines of a file and of a function in ``src``."""
    modules = list(tree.modules(root, "src"))
    lengths = [_lines(function) for module in modules for function in tree.functions(module)]
    return median([_height(module) for module in modules] or [0]), median(lengths or [0])


def _large(root: Path, module: Path) -> Iterator[str]:
    place = module.relative_to(root)
    if _height(module) > MOST_LINES_OF_FILE:
        yield f"{place}: {_height(module)} lines, at most {MOST_LINES_OF_FILE}"
    for function in tree.functions(module):
        if _lines(function) > MOST_LINES_OF_FUNCTION:
            yield f"{place}: {function.name} has {_lines(function)} lines, at most {MOST_LINES_OF_FUNCTION}"
        if _arguments(function) > MOST_ARGUMENTS:
            yield f"{place}: {function.name} has {_arguments(function)} arguments, at most {MOST_ARGUMENTS}"


def _high_medians(root: Path) -> Iterator[str]:
    files, functions = measured(root)
    if files > MEDIAN_OF_FILES:
        yield f"src: half of the files have {files} lines or more, the house wants {MEDIAN_OF_FILES}"
    if functions > MEDIAN_OF_FUNCTIONS:
        yield f"src: half of the functions have {functions} lines or more, the house wants {MEDIAN_OF_FUNCTIONS}"


def _height(module: Path) -> int:
    return len(module.read_text("utf-8").splitlines())


def _lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def _arguments(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    taken = function.args
    named = [argument.arg for argument in (*taken.posonlyargs, *taken.args, *taken.kwonlyargs)]
    return len([name for name in named if name not in {"self", "cls"}])
