"""Settings from the environment, read once and checked, with a message for whoever set them."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from madang.core.texts.faults import BadInput


class BadSetting(BadInput):
    """A variable of the environment has a value that cannot be used: which, what was found, what was expected."""

    def __init__(self, variable: str, *, found: str, expected: str) -> None:
        super().__init__(file=variable, found=found, expected=expected)


@dataclass(frozen=True)
class Environment:
    """What the variables `MADANG_*` say."""

    production: bool
    secret_key: str
    keys: str
    folder: Path
    database: str
    hosts: tuple[str, ...]
    address: str
    mail: str
    mail_from: str
    metrics_token: str


VARIABLES = {
    "MADANG_PRODUCTION": "1 on a site that people use: unsafe settings are refused",
    "MADANG_SECRET_KEY": "50 random characters or more; signs sessions and forms",
    "MADANG_KEYS": "ID:BASE64 of 32 random bytes, the current key first; encrypts personal values and secrets",
    "MADANG_FOLDER": "where files are kept, and the database if it is SQLite",
    "MADANG_DATABASE": "sqlite:///FILE or postgresql://USER:PASSWORD@HOST:PORT/NAME",
    "MADANG_HOSTS": "names under which the site answers, separated by commas",
    "MADANG_ADDRESS": "how people reach the site; letters lead there",
    "MADANG_MAIL": "smtp://USER:PASSWORD@HOST:PORT, smtps://…, file:///FOLDER or screen:",
    "MADANG_MAIL_FROM": "the sender of letters",
    "MADANG_METRICS_TOKEN": "shown by whoever collects /metrics; without it nobody reads them",
    "MADANG_KAKAO_CLIENT": "key of the application at Kakao; turns signing in with Kakao on",
    "MADANG_KAKAO_SECRET": "its secret",
    "MADANG_NAVER_CLIENT": "key of the application at Naver; turns signing in with Naver on",
    "MADANG_NAVER_SECRET": "its secret",
    "MADANG_OIDC_URL": "https address of a service that speaks OpenID Connect; turns signing in with it on",
    "MADANG_OIDC_CLIENT": "key of the application there",
    "MADANG_OIDC_SECRET": "its secret",
    "MADANG_OIDC_NAME": "what the button calls it",
    "MADANG_SAML_METADATA": "https address of an identity provider's metadata; needs the extra `saml`",
    "MADANG_SAML_ENTITY": "its entity id",
    "MADANG_SAML_NAME": "what the button calls it",
}
"""Every variable and what it means."""
OF_THE_PROGRAM = frozenset({"MADANG_LANGUAGE", "MADANG_TRACEBACK", "MADANG_LEASE"})
"""Read by the command line itself."""
UNSAFE_KEY = "not-a-secret: only for a demo or tests on this machine"
UNSAFE_KEYS = "demo:bm90IGEgc2VjcmV0LCBvbmx5IGZvciBkZW1vczogLi4="


def environment(given: Mapping[str, str] = os.environ) -> Environment:
    """The settings of this process; raises `BadSetting` where one is unknown or production would be unsafe."""
    production = given.get("MADANG_PRODUCTION", "") == "1"
    folder = Path(given.get("MADANG_FOLDER", "madang-data")).absolute()
    chosen = Environment(
        production=production,
        secret_key=given.get("MADANG_SECRET_KEY", "" if production else UNSAFE_KEY),
        keys=given.get("MADANG_KEYS", "" if production else UNSAFE_KEYS),
        folder=folder,
        database=given.get("MADANG_DATABASE", f"sqlite:///{folder / 'madang.sqlite3'}"),
        hosts=_parts(given.get("MADANG_HOSTS", "" if production else "127.0.0.1,localhost")),
        address=given.get("MADANG_ADDRESS", "" if production else "http://127.0.0.1:8000").rstrip("/"),
        mail=given.get("MADANG_MAIL", "" if production else f"file://{folder / 'letters'}"),
        mail_from=given.get("MADANG_MAIL_FROM", "" if production else "madang@madang.example"),
        metrics_token=given.get("MADANG_METRICS_TOKEN", ""),
    )
    if production:
        _refuse_unknown(given)
        _refuse_unsafe(chosen)
    return chosen


def _refuse_unknown(given: Mapping[str, str]) -> None:
    """A misspelt variable would leave its default in force unnoticed."""
    known = {*VARIABLES, *OF_THE_PROGRAM}
    for name in sorted(given):
        if name.startswith("MADANG_") and name not in known:
            raise BadSetting(name, found="a name that nothing reads", expected=f"one of {', '.join(sorted(VARIABLES))}")


def _refuse_unsafe(chosen: Environment) -> None:
    if len(chosen.secret_key) < 50 or chosen.secret_key == UNSAFE_KEY:
        found = "nothing" if not chosen.secret_key else "the default or fewer than 50 characters"
        raise BadSetting("MADANG_SECRET_KEY", found=found, expected="50 random characters or more")
    if not chosen.keys or UNSAFE_KEYS.partition(":")[2] in chosen.keys:
        found = "the default" if chosen.keys else "nothing"
        raise BadSetting("MADANG_KEYS", found=found, expected="ID:BASE64 of 32 random bytes")
    if not chosen.hosts:
        raise BadSetting("MADANG_HOSTS", found="nothing", expected="the names of this site, separated by commas")
    if any(host.startswith("*") for host in chosen.hosts):
        raise BadSetting("MADANG_HOSTS", found="a *", expected="the names of this site, one by one")
    if urlsplit(chosen.address).scheme != "https":
        raise BadSetting("MADANG_ADDRESS", found=chosen.address or "nothing", expected="https://NAME")
    if urlsplit(chosen.mail).scheme not in ("smtp", "smtps"):
        found = urlsplit(chosen.mail).scheme or "nothing"
        raise BadSetting("MADANG_MAIL", found=found, expected="smtp://USER:PASSWORD@HOST:PORT, so that letters arrive")
    if 0 < len(chosen.metrics_token) < 20:
        raise BadSetting("MADANG_METRICS_TOKEN", found="fewer than 20 characters", expected="20 or more, or nothing")
    if "@" not in chosen.mail_from:
        raise BadSetting("MADANG_MAIL_FROM", found=chosen.mail_from or "nothing", expected="an e-mail address")


def _parts(said: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in said.split(",") if part.strip())
