"""Each rule that is left to a linter is broken once on purpose, to see that our settings find it."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.shape import tree

SETTINGS = tree.ROOT / "pyproject.toml"
LINT_IMPORTS = "from importlinter.cli import lint_imports_command as run; run()"
BRANCHES = "".join(f"    if a == {number}:\n        return {number}\n" for number in range(10))


def run(*arguments: str, folder: Path, text: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        input=text,
        env={"PYTHONPATH": str(folder), "PATH": "", "PYTHONDONTWRITEBYTECODE": "1", "COLUMNS": "300"},
        capture_output=True,
        text=True,
        check=False,
    )


def rules_broken(text: str, *, place: str) -> set[str]:
    """The codes of the ruff rules that ``text`` breaks when it stands at ``place``."""
    asked = ("-m", "ruff", "check", "--no-cache", "--output-format=concise", "--stdin-filename", place, "-")
    lines = run(*asked, folder=tree.ROOT, text=f'"""A module."""\n\n{text}').stdout.splitlines()
    return {line.split()[1] for line in lines if line.startswith(place)}


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("C901", f'def f(a: int) -> int:\n    """Say."""\n{BRANCHES}    return a\n'),
        (
            "PLR0913",
            "def f(a: int, b: int, c: int, d: int, e: int, g: int, h: int) -> int:\n    return a\n",
        ),
        ("TID251", "from datetime import datetime\n\nNOW = datetime.now()\n"),
        ("TID251", 'from django.apps import apps\n\nNEED = apps.get_model("programme", "Need")\n'),
        ("TID252", "from . import words\n\nWORDS = words\n"),
        ("S110", "try:\n    import words\nexcept ImportError:\n    pass\nelse:\n    WORDS = words\n"),
        ("BLE001", "try:\n    X = int()\nexcept Exception:\n    X = 1\n"),
        ("D103", "def f() -> None:\n    f()\n"),
        ("E501", f"X = {'1' * 120}\n"),
        ("T201", "print(1)\n"),
        ("ERA001", "# x = 1\n"),
    ],
)
def test_ruff_finds_the_planted_fault(rule: str, text: str) -> None:
    assert rule in rules_broken(text, place="src/madang/core/planted.py")


def test_the_clock_may_be_read_on_floor_2() -> None:
    text = "from datetime import UTC, datetime\n\nNOW = datetime.now(UTC)\n"

    assert rules_broken(text, place="src/madang/cli/planted.py") == set()
    assert rules_broken(text, place="src/madang/core/planted.py") == {"TID251"}


def test_mypy_finds_a_function_without_types() -> None:
    done = run(
        "-m",
        "mypy",
        "--config-file",
        str(SETTINGS),
        "--cache-dir",
        "/dev/null",
        "-c",
        "def f(x): return x",
        folder=tree.ROOT,
    )

    assert "[no-untyped-def]" in done.stdout


def test_codespell_finds_a_slip_of_the_pen() -> None:
    done = run("-m", "codespell_lib", "-", folder=tree.ROOT, text="t" + "eh pond\n")

    assert (done.returncode, "the" in done.stdout) == (65, True)


STAGES = next(
    contract["containers"]
    for contract in tomllib.loads(SETTINGS.read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    if contract["name"].startswith("Words:")
)
HOUSE = {f"{stage.replace('.', '/')}/__init__.py": "" for stage in STAGES} | {
    "madang/__init__.py": "",
    "madang/core/__init__.py": "",
    "madang/core/compiled.py": "",
    "madang/core/texts/__init__.py": "",
    "madang/core/texts/words.py": "from madang.core import compiled\n",
    "madang/core/matching/__init__.py": "from madang.core.texts import words\n",
    "madang/core/pairing/__init__.py": "",
    "madang/programme/__init__.py": "from madang.core import matching\n",
    "madang/programme/policy/__init__.py": "",
    "madang/programme/people/models.py": "from madang.core import matching\n",
    "madang/programme/people/rules.py": "from madang.programme.people import models\n",
    "madang/programme/needs/steps.py": "from madang.programme.people import rules\n",
    "madang/web/__init__.py": "from madang import programme\n",
    "madang/cli/__init__.py": "from madang.core import matching\n",
}


def contracts_broken(root: Path) -> set[str]:
    """The first words of the house's import contracts that the package ``madang`` under ``root`` breaks."""
    lines = run("-c", LINT_IMPORTS, "--no-cache", "--config", str(SETTINGS), folder=root).stdout.splitlines()
    assert any(line.startswith("Contracts:") for line in lines), "\n".join(lines)
    return {line.split()[0] for line in lines if line.endswith(" BROKEN")}


def test_a_house_in_order_breaks_no_contract(tmp_path: Path) -> None:
    assert contracts_broken(tree.plant(tmp_path, HOUSE)) == set()


@pytest.mark.parametrize(
    ("place", "text", "broken"),
    [
        ("madang/core/pairing/__init__.py", "from madang import programme\n", {"Floors:", "Rooms:", "Circles:"}),
        ("madang/cli/__init__.py", "from madang import web\n", {"Floors:"}),
        ("madang/stray/__init__.py", "", {"Floors:"}),
        ("madang/core/texts/words.py", "from madang.core import matching\n", {"Rooms:", "Circles:"}),
        ("madang/core/pairing/__init__.py", "from madang.core import matching\n", {"Rooms:"}),
        ("madang/core/stray.py", "", {"Rooms:"}),
        ("madang/core/texts/words.py", "def f():\n    import django.db\n", {"Core:"}),
        ("madang/core/texts/words.py", "import socket\n", {"Core:"}),
        ("madang/programme/people/rules.py", "from madang.programme.needs import steps\n", {"Stages:", "Circles:"}),
        ("madang/programme/stray/__init__.py", "", {"Stages:"}),
        (
            "madang/programme/people/models.py",
            "def f():\n    from madang.programme.people import rules\n",
            {"Words:", "Circles:"},
        ),
        ("madang/programme/needs/utensils.py", "", {"Words:"}),
    ],
)
def test_a_broken_contract_is_found(tmp_path: Path, place: str, text: str, broken: set[str]) -> None:
    assert contracts_broken(tree.plant(tmp_path, HOUSE | {place: text})) == broken


def test_a_circle_of_siblings_is_found(tmp_path: Path) -> None:
    circle = {
        "madang/cli/a.py": "from madang.cli import b\n",
        "madang/cli/b.py": "from madang.cli import c\n",
        "madang/cli/c.py": "from madang.cli import a\n",
    }

    assert contracts_broken(tree.plant(tmp_path, HOUSE | circle)) == {"Circles:"}


def test_the_settings_name_the_sizes_of_the_house() -> None:
    ruff = tomllib.loads(SETTINGS.read_text("utf-8"))["tool"]["ruff"]

    assert (ruff["line-length"], ruff["lint"]["mccabe"]["max-complexity"]) == (120, 10)
