"""Django's database settings from one address: SQLite for one machine, PostgreSQL for more."""

from typing import Any
from urllib.parse import unquote, urlsplit

from madang.project.environment import BadSetting


def database(address: str) -> dict[str, Any]:
    """The settings for ``address``: ``sqlite:///FILE`` or ``postgresql://USER:PASSWORD@HOST:PORT/NAME``."""
    parts = urlsplit(address)
    if parts.scheme == "sqlite" and parts.path:
        # WAL lets readers go on while one writes; IMMEDIATE makes writers wait in turn instead of failing.
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": unquote(parts.path[1:] if parts.path.startswith("//") else parts.path),
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
            },
        }
    if parts.scheme == "postgresql" and parts.path.strip("/"):
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path.strip("/")),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": unquote(parts.hostname or ""),
            "PORT": parts.port or "",
            "CONN_MAX_AGE": 0,  # the server gives each request a thread of its own
        }
    raise BadSetting(
        "MADANG_DATABASE",
        found="another form",
        expected="sqlite:///FILE or postgresql://USER:PASSWORD@HOST:PORT/NAME",
    )
