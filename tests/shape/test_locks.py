"""The locks name one version and its hashes for every package that the product asks for."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.shape import tree

PACKAGE = re.compile(
    r"^([A-Za-z0-9][\w.-]*)==(\S+)((?: ;[^\\\n]*)?) ?(\\\n(?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)?", re.MULTILINE
)
LOCKS = {"base": [], "dev": ["documents", "dev"], "bench": ["documents", "bench"]}


def locked(text: str) -> dict[str, set[str]]:
    """The versions (with their markers) of each package in the text of a lock."""
    versions: dict[str, set[str]] = {}
    for found in PACKAGE.finditer(text):
        versions.setdefault(found[1], set()).add(found[2] + found[3])
    return versions


def unhashed(text: str) -> list[str]:
    """Packages in the text of a lock that would be installed without looking at what arrived."""
    return [found[1] for found in PACKAGE.finditer(text) if not found[4]]


def read(name: str) -> str:
    return Path(tree.ROOT, "requirements", f"{name}.lock").read_text("utf-8")


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_in_a_lock_has_hashes(name: str) -> None:
    assert unhashed(read(name)) == []


def test_a_package_without_hashes_is_found() -> None:
    good = f"one==1.0 ; python_version < '3.12' \\\n    --hash=sha256:{'0' * 64}\n    # via two\n"

    assert unhashed(good + "two==2\n    # via three\n") == ["two"]


@pytest.mark.parametrize(("name", "extras"), LOCKS.items())
def test_a_lock_holds_what_the_product_asks_for(name: str, extras: list[str]) -> None:
    project = tomllib.loads(Path(tree.ROOT, "pyproject.toml").read_text("utf-8"))["project"]
    asked = project["dependencies"] + [one for extra in extras for one in project["optional-dependencies"][extra]]
    names = {re.split(r"[\s<>=!~;\[]", requirement)[0] for requirement in asked}

    assert names - set(locked(read(name))) == set()


def test_no_two_locks_name_two_versions_of_a_package() -> None:
    locks = [locked(read(name)) for name in LOCKS]
    shared = {package for lock in locks for package in lock if sum(package in other for other in locks) > 1}

    assert [
        package
        for package in sorted(shared)
        if len({frozenset(lock[package]) for lock in locks if package in lock}) > 1
    ] == []
