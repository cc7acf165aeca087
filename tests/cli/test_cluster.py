"""A round on a real Ray cluster gives the bytes that one machine gives, also when a worker is killed."""

import importlib.util
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from madang.samples import sample_path
from tests.cli.program import environment, madang, python

ROUND: list[str | Path] = [
    *("match", sample_path("needs.csv"), sample_path("offers.csv")),
    *("--no-meaning", "-k", "3"),
]
TOKEN = {"RAY_AUTH_MODE": "token", "RAY_AUTH_TOKEN": "b7" * 32}
CLUSTER = """
import sys
from madang.cli.connecting import cluster_at
with cluster_at("local", threads=2) as ray:
    print(ray.get_runtime_context().gcs_address, flush=True)
    sys.stdin.read()
"""
WITHOUT_RAY = """
import sys
sys.modules["ray"] = None
from madang.cli.main import main
main(sys.argv[1:])
"""

needs_ray = pytest.mark.skipif(importlib.util.find_spec("ray") is None, reason="the extra 'ray' is not installed")
pytestmark = pytest.mark.xdist_group("ray")


@pytest.fixture(scope="module")
def cluster() -> Iterator[tuple[str, int]]:
    """The address of Ray on two processes of this machine, and the process that holds it."""
    call = [sys.executable, "-c", CLUSTER]
    with subprocess.Popen(
        call, env=environment(**TOKEN), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout is not None
        yield running.stdout.readline().strip(), running.pid
        running.communicate(timeout=60)


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What one machine writes."""
    file = tmp_path_factory.mktemp("alone") / "found.csv"
    assert madang(*ROUND, "-o", file).returncode == 0
    return file.read_bytes()


def workers_below(holder: int) -> list[int]:
    """The processes that work on a round and descend from the process ``holder``."""
    parents, workers = {}, []
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(FileNotFoundError, ProcessLookupError):  # it has just ended
            parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            if (folder / "cmdline").read_text().startswith("ray::_Worker"):
                workers.append(int(folder.name))
    return [one for one in workers if holder in ancestors(one, parents)]


def ancestors(process: int, parents: dict[int, int]) -> list[int]:
    found = []
    while process in parents:
        process = parents[process]
        found.append(process)
    return found


@needs_ray
def test_a_cluster_writes_the_bytes_of_one_machine(cluster: tuple[str, int], alone: bytes, tmp_path: Path) -> None:
    done = madang(*ROUND, "--ray", cluster[0], "-o", tmp_path / "found.csv", **TOKEN)

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (tmp_path / "found.csv").read_bytes() == alone


@needs_ray
def test_a_worker_that_is_killed_is_replaced(cluster: tuple[str, int], alone: bytes, tmp_path: Path) -> None:
    call = [sys.executable, "-m", "madang", *map(str, ROUND), "--ray", cluster[0], "-o", str(tmp_path / "found.csv")]
    with subprocess.Popen(call, env=environment(**TOKEN)) as running:
        killed: set[int] = set()
        while running.poll() is None and len(killed) < 2:
            for worker in set(workers_below(cluster[1])) - killed:
                os.kill(worker, signal.SIGKILL)
                killed.add(worker)
            time.sleep(0.2)
        running.wait(timeout=300)

    assert (running.returncode, len(killed) >= 2) == (0, True)
    assert (tmp_path / "found.csv").read_bytes() == alone


@needs_ray
def test_a_caller_without_the_token_is_refused(cluster: tuple[str, int], tmp_path: Path) -> None:
    wrong = TOKEN | {"RAY_AUTH_TOKEN": "a1" * 32}

    done = madang(*ROUND, "--ray", cluster[0], "-o", tmp_path / "found.csv", **wrong)

    assert (done.returncode, done.stdout, list(tmp_path.iterdir())) == (2, "", [])
    assert done.stderr.splitlines()[-1].startswith(f"madang: --ray: found {cluster[0]} (")


@needs_ray
def test_an_address_where_nobody_listens_is_refused_at_once() -> None:
    done = madang(*ROUND, "--ray", "127.0.0.1:1")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "madang: --ray: found 127.0.0.1:1; expected the address of a running Ray cluster of the same versions,"
        ' such as 10.0.0.1:6379, or "local"\n'
    )


def test_a_machine_without_ray_says_how_to_get_it() -> None:
    done = python("-c", WITHOUT_RAY, *ROUND, "--ray", "auto")

    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        'madang: --ray: found no Ray on this machine; expected the extra "ray" (pip install "madang[ray]")\n',
    )


def test_ray_is_not_loaded_unless_it_is_asked_for() -> None:
    code = "import sys, madang.cli.match; print('ray' in sys.modules)"

    assert python("-c", code).stdout == "False\n"
