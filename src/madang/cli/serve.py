"""`madang serve` answers browsers and programs; `madang demo` first makes an invented world to look at."""

import os
from datetime import UTC, datetime
from pathlib import Path

import click

from madang.cli.language import spoken
from madang.core.texts.faults import BadInput, Said

_NO_WEB = Said(
    en="no web parts installed", ko="웹 구성 요소가 설치되지 않음", de="die Web-Teile sind nicht installiert"
)
_EXTRA = Said(en="pip install 'madang[web]'", ko="pip install 'madang[web]'", de="pip install 'madang[web]'")
_TAKEN = Said(en="a world from before", ko="이전에 만든 세계", de="eine Welt von früher")
_FRESH = Said(en="a folder without one", ko="비어 있는 폴더", de="ein Ordner ohne")
_LOGINS = Said(
    en="Sign in as (password: {password})", ko="로그인 (비밀번호: {password})", de="Anmelden als (Passwort: {password})"
)


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, help="Port to listen on.")
def serve(host: str, port: int) -> None:
    """Serve the platform."""
    wake()
    run(host, port)


@click.command()
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
    os.environ.update(MADANG_FOLDER=str(folder.absolute()))
    wake()
    _make_world()
    if not no_serve:
        run(host, port)


def wake() -> None:
    """Wake Django; raises `BadInput` where the web parts are missing."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "madang.project.settings")
    try:
        import django
    except ModuleNotFoundError as error:
        raise BadInput(file="madang", found=_NO_WEB, expected=_EXTRA) from error
    django.setup()


def run(host: str, port: int) -> None:
    """Serve until told to stop."""
    import uvicorn

    uvicorn.run("madang.project.asgi:application", host=host, port=port, log_level="warning", access_log=False)


def _make_world() -> None:
    from django.core.management import call_command

    from madang.programme.world.build import build
    from madang.programme.world.cast import PARTS, PASSWORD, email

    call_command("migrate", verbosity=0)
    build(now=datetime.now(UTC))
    click.echo(_LOGINS.in_language(spoken()).format(password=PASSWORD))
    for part in PARTS:
        click.echo(f"  {email(part.name):36} {part.organisation} · {part.role.label}")
