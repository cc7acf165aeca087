"""`madang serve` answers browsers and programs; `madang demo` first makes an invented world to look at."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

import click

from madang.cli.help.speaking import Spoken
from madang.cli.language import spoken
from madang.cli.outcome import Stopped
from madang.core.texts.faults import BadInput, Said

_NO_WEB = Said(
    en="no web parts installed", ko="웹 구성 요소가 설치되지 않음", de="die Web-Teile sind nicht installiert"
)
_EXTRA = Said(en="pip install 'madang[web]'", ko="pip install 'madang[web]'", de="pip install 'madang[web]'")
_TAKEN = Said(en="a world from before", ko="이전에 만든 세계", de="eine Welt von früher")
_FRESH = Said(en="a folder without one", ko="비어 있는 폴더", de="ein Ordner ohne")
_LOCK = 0x6D6164616E67
"""The name of the lock on the tables, in numbers: "madang"."""
_EMAIL = Said(en="E-mail", ko="이메일", de="E-Mail")
_ORGANISATION = Said(en="Organisation", ko="기관", de="Organisation")
_KIND = Said(en="Kind", ko="유형", de="Art")
_ROLE = Said(en="Role", ko="역할", de="Rolle")
_OPEN = Said(
    en="Open {address} · stop with Ctrl-C",
    ko="{address} 에서 여십시오 · 멈추려면 Ctrl-C",
    de="Öffnen Sie {address} · Ende mit Strg-C",
)
_LOGINS = Said(
    en="Sign in as (password: {password})", ko="로그인 (비밀번호: {password})", de="Anmelden als (Passwort: {password})"
)


@click.command(cls=Spoken)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, help="Port to listen on.")
@click.option("--no-worker", is_flag=True, help="Leave the jobs to workers started elsewhere.")
def serve(host: str, port: int, *, no_worker: bool) -> None:
    """Serve the platform."""
    os.environ.setdefault("MADANG_ADDRESS", f"http://{host}:{port}")
    wake()
    _bring_tables_up_to_date()
    run(host, port, worker=not no_worker)


@click.command(cls=Spoken)
@click.option(
    "--folder",
    type=click.Path(path_type=Path),
    default=Path("madang-demo"),
    show_default=True,
    help="Where the world is kept.",
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, help="Port to listen on.")
@click.option("--no-serve", is_flag=True, help="Make the world and leave.")
def demo(folder: Path, *, host: str, port: int, no_serve: bool) -> None:
    """Make an invented world and serve it."""
    file = folder / "madang.sqlite3"
    if file.exists():
        raise BadInput(file=file, found=_TAKEN, expected=_FRESH)
    folder.mkdir(parents=True, exist_ok=True)
    os.environ.update(MADANG_FOLDER=str(folder.absolute()), MADANG_ADDRESS=f"http://{host}:{port}")
    wake()
    _make_world()
    if not no_serve:
        click.echo(_OPEN.in_language(spoken()).format(address=f"http://{host}:{port}"))
        run(host, port, worker=True)


def wake() -> None:
    """Wake Django; raises `BadInput` where the web parts are missing."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "madang.project.settings")
    try:
        import django
    except ModuleNotFoundError as error:
        raise BadInput(file="madang", found=_NO_WEB, expected=_EXTRA) from error
    django.setup()


def run(host: str, port: int, *, worker: bool) -> None:
    """Serve until told to stop, with a worker beside unless ``worker`` is False."""
    import uvicorn

    _take_files()
    config = uvicorn.Config(
        "madang.project.asgi:application",
        host=host,
        port=port,
        http="madang.project.sockets:PatientProtocol",
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_keep_alive=15,
        timeout_graceful_shutdown=30,
        backlog=1024,
    )
    with _beside(worker=worker), suppress(KeyboardInterrupt, Stopped):  # told to stop, it has done so by then
        uvicorn.Server(config).run()


def _take_files() -> None:
    """Slow connections are many open files: take as many as the system lets us."""
    import resource

    _now, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(most, 65536) if most > 0 else 65536, most))


@contextmanager
def _beside(*, worker: bool) -> Iterator[None]:
    """A worker in a process of its own, started anew whenever it dies, and told to stop at the end."""
    ended = threading.Event()
    keeper = threading.Thread(target=_keep_worker, args=(ended,))
    if worker:
        keeper.start()
    try:
        yield
    finally:
        ended.set()
        if worker:
            keeper.join()


def _keep_worker(ended: threading.Event) -> None:
    command = [sys.executable, "-m", "madang", "worker", "--beside", str(os.getpid())]
    while not ended.is_set():
        process = subprocess.Popen(command)
        while process.poll() is None and not ended.wait(0.2):
            pass
        process.terminate()
        process.wait()
        ended.wait(1)


def _make_world() -> None:
    from django.core.management import call_command
    from django.utils.translation import override
    from rich import box
    from rich.console import Console
    from rich.table import Table

    from madang.programme.world.build import build
    from madang.programme.world.cast import PARTS, PASSWORD, email
    from madang.programme.world.firms import FULL

    call_command("migrate", verbosity=0)
    build(now=datetime.now(UTC), crowd=FULL)
    with override(spoken()):
        table = Table(
            title=_LOGINS.in_language(spoken()).format(password=PASSWORD), box=box.SIMPLE, title_justify="left"
        )
        table.add_column(_EMAIL.in_language(spoken()), no_wrap=True, min_width=max(len(email(p.name)) for p in PARTS))
        for heading in (_ORGANISATION, _KIND, _ROLE):
            table.add_column(heading.in_language(spoken()))
        for part in PARTS:
            table.add_row(email(part.name), part.organisation, str(part.kind.label), str(part.role.label))
    Console().print(table)


def _bring_tables_up_to_date() -> None:
    """Make the tables, or change them to this version's; of several processes that start at once one does."""
    from django.core.management import call_command
    from django.db import connection

    connection.ensure_connection()
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT pg_advisory_lock(%s)", [_LOCK])
        try:
            call_command("migrate", verbosity=0)
        finally:
            if connection.vendor == "postgresql":
                cursor.execute("SELECT pg_advisory_unlock(%s)", [_LOCK])
