"""Tests stand where the code they try stands, so that either is found from the other."""

from pathlib import Path

from tests.shape import tree

OF_THEIR_OWN = ("gates", "shape", "journeys", "running")


def untried(root: Path) -> list[str]:
    """Folders of code without tests: neither a folder of the same name nor a module `test_NAME` beside it."""
    tests = {file.relative_to(root / "tests") for file in _tests(root)}
    return sorted(str(package) for package in _packages(root) if not _is_tried(package, tests))


def astray(root: Path) -> list[str]:
    """Folders of tests that stand beside no code."""
    folders = {file.relative_to(root / "tests").parent for file in _tests(root)}
    return sorted(
        str(folder)
        for folder in folders
        if folder.parts and folder.parts[0] not in OF_THEIR_OWN and not (root / "src/madang" / folder).is_dir()
    )


def _tests(root: Path) -> list[Path]:
    return [file for file in tree.modules(root, "tests") if file.name.startswith("test_")]


def _packages(root: Path) -> set[Path]:
    source = root / "src/madang"
    own = [file for file in tree.modules(root, "src") if file.name != "__init__.py"]
    return {file.relative_to(source).parent for file in own} - {Path()}


def _is_tried(package: Path, tests: set[Path]) -> bool:
    beside = f"test_{package.name}"
    return any(
        test.is_relative_to(package) or (test.parent == package.parent and test.stem.startswith(beside))
        for test in tests
    )
