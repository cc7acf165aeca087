"""The one-word tasks tell what they do, and setting up says what it lacks."""

import os
import shutil
import subprocess
from pathlib import Path

from tests.shape import tree


def run(*command: str | Path, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=folder, env=os.environ | variables, capture_output=True, text=True, check=False, timeout=60
    )


def test_make_alone_lists_the_tasks_that_a_person_gives() -> None:
    done = run("make", "--silent", folder=tree.ROOT, MAKEFLAGS="")

    tasks = [line.split()[1] for line in done.stdout.splitlines()]
    assert tasks == [
        *("help", "match", "demo", "test", "check", "phrases"),
        *("format", "bench", "lock", "changelog", "clean"),
    ]


def test_a_python_that_is_too_old_is_refused_with_the_way_out(tmp_path: Path) -> None:
    shutil.copytree(tree.ROOT / "requirements", tmp_path / "requirements")
    shutil.copyfile(tree.ROOT / "pyproject.toml", tmp_path / "pyproject.toml")

    done = run(tmp_path / "requirements/install", "base", folder=tmp_path, PYTHON="false")

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "Madang needs Python 3.11 or later. On Debian 12: apt-get install python3 python3-venv\n"
    assert not (tmp_path / ".venv").exists()


def test_a_python_that_makes_no_environments_is_refused_with_the_way_out(tmp_path: Path) -> None:
    shutil.copytree(tree.ROOT / "requirements", tmp_path / "requirements")
    shutil.copyfile(tree.ROOT / "pyproject.toml", tmp_path / "pyproject.toml")
    bare = tree.plant(tmp_path, {"python": '#!/bin/sh\n[ "$1" = -c ]\n'}) / "python"
    bare.chmod(0o755)

    done = run(tmp_path / "requirements/install", "base", folder=tmp_path, PYTHON=str(bare))

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "This Python makes no environments. On Debian 12: apt-get install python3-venv\n"
    assert not (tmp_path / ".venv").exists()
