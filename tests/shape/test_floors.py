"""The core and the command line stand on their own: no Django, and nothing heavy to say hello."""

import subprocess
import sys
from pathlib import Path

from tests.shape import tree

IMPORT_ALL_WITHOUT_DJANGO = """
import importlib, pkgutil, sys

class Gate:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] == "django":
            raise ImportError("django is not to be had here")

sys.meta_path.insert(0, Gate())
for floor in sys.argv[1:]:
    package = importlib.import_module(floor)
    for module in pkgutil.walk_packages(package.__path__, floor + "."):
        importlib.import_module(module.name)
"""


def imported_without_django(source: Path, *floors: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", IMPORT_ALL_WITHOUT_DJANGO, *floors],
        env={"PYTHONPATH": str(source), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )


def test_core_and_cli_are_imported_whole_without_django() -> None:
    done = imported_without_django(tree.ROOT / "src", "madang.core", "madang.cli")

    assert (done.returncode, done.stderr) == (0, "")


def test_an_import_of_django_deep_in_a_package_is_found(tmp_path: Path) -> None:
    planted = tree.plant(
        tmp_path, {"house/__init__.py": "", "house/a/__init__.py": "", "house/a/b.py": "import django.db\n"}
    )

    done = imported_without_django(planted, "house")

    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == "ImportError: django is not to be had here"


def test_only_the_locks_of_the_platform_hold_django() -> None:
    held = {
        lock.name: "\ndjango" in lock.read_text("utf-8").lower() for lock in (tree.ROOT / "requirements").glob("*.lock")
    }

    assert held == {"base.lock": False, "bench.lock": False, "dev.lock": True, "web.lock": True}
