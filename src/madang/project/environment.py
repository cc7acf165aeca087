"""Settings from the environment, read once and checked, with a message for whoever set them."""

import os
from dataclasses import dataclass
from pathlib import Path


class BadSetting(ValueError):
    """A variable of the environment has a value that cannot be used."""


@dataclass(frozen=True)
class Environment:
    """What the variables `MADANG_*` say."""

    production: bool
    secret_key: str
    folder: Path
    database: str
    hosts: tuple[str, ...]


UNSAFE_KEY = "not-a-secret: only for a demo or tests on this machine"


def environment() -> Environment:
    """The settings of this process; raises `BadSetting` where production would be unsafe."""
    production = os.environ.get("MADANG_PRODUCTION", "") == "1"
    folder = Path(os.environ.get("MADANG_FOLDER", "madang-data")).absolute()
    chosen = Environment(
        production=production,
        secret_key=os.environ.get("MADANG_SECRET_KEY", "" if production else UNSAFE_KEY),
        folder=folder,
        database=os.environ.get("MADANG_DATABASE", f"sqlite:///{folder / 'madang.sqlite3'}"),
        hosts=tuple(
            filter(None, os.environ.get("MADANG_HOSTS", "" if production else "127.0.0.1,localhost").split(","))
        ),
    )
    if production and (len(chosen.secret_key) < 50 or chosen.secret_key == UNSAFE_KEY):
        raise BadSetting(
            "MADANG_SECRET_KEY: found too short a key or the default; expected 50 random characters or more"
        )
    if production and not chosen.hosts:
        raise BadSetting("MADANG_HOSTS: found nothing; expected the host names of this site, separated by commas")
    return chosen
