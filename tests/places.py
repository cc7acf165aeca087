"""A Madang of its own for tests: a database outside the test's transaction, a world in it, programs that run on it."""

import http.client
import os
import re
import subprocess
import sys
import time
import urllib.parse
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from madang.programme.world.cast import PASSWORD, email
from tests.postgres import free_port


@dataclass(frozen=True)
class Place:
    """A folder and a database that the programs of this Madang use."""

    folder: Path
    database: str

    @property
    def environment(self) -> dict[str, str]:
        """The variables that lead a program here."""
        return {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "madang.project.settings",
            "MADANG_FOLDER": str(self.folder),
            "MADANG_DATABASE": self.database,
        }

    def run(self, *words: str) -> str:
        """What ``madang WORDS`` says; raises when it fails."""
        return self._run(["-m", "madang", *words])

    def refused(self, *words: str) -> str:
        """What ``madang WORDS`` says, in English, when it refuses; raises when it does not."""
        command = [sys.executable, "-m", "madang", *words]
        environment = {**self.environment, "MADANG_LANGUAGE": "en"}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
        assert done.returncode == 2, done
        return done.stderr

    def python(self, code: str) -> str:
        """What a program in an awake Django prints."""
        return self._run(["-c", f"import django; django.setup()\n{code}"])

    def start(self, *words: str, log: IO[bytes] | None = None, **more: str) -> "subprocess.Popen[bytes]":
        """``madang WORDS``, running, with ``more`` variables."""
        command = [sys.executable, "-m", "madang", *words]
        return subprocess.Popen(command, env={**self.environment, **more}, stderr=log)

    def _run(self, arguments: list[str]) -> str:
        done = subprocess.run(
            [sys.executable, *arguments], env=self.environment, capture_output=True, text=True, timeout=120, check=False
        )
        if done.returncode:
            raise AssertionError(f"{arguments}: {done.returncode}\n{done.stdout}\n{done.stderr}")
        return done.stdout


def settled(folder: Path, database: str = "") -> Place:
    """A place with its tables and the invented world in it."""
    place = Place(folder, database or f"sqlite:///{folder / 'madang.sqlite3'}")
    place.python(
        "from django.core.management import call_command; call_command('migrate', verbosity=0)\n"
        "from datetime import UTC, datetime; from madang.programme.world.build import build\n"
        "build(now=datetime.now(UTC))"
    )
    return place


@contextmanager
def serving(place: Place, *words: str, log: IO[bytes] | None = None) -> Iterator[int]:
    """``madang serve`` at the place, until the context ends; gives its port. What it logs goes to ``log``."""
    port = free_port()
    process = place.start("serve", "--port", str(port), *words, log=log)
    try:
        _wait_for(port, process)
        yield port
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@dataclass(frozen=True)
class Answered:
    """What a server answered; names of headers in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Visitor:
    """Somebody with cookies, who may send from many threads."""

    port: int
    cookies: dict[str, str]

    def send(
        self, method: str, path: str, body: bytes | None = None, headers: dict[str, str] | None = None
    ) -> Answered:
        """Send and wait for the answer; cookies are remembered."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        try:
            connection.request(method, path, body, {"Cookie": cookies, **(headers or {})})
            answer = connection.getresponse()
            got = Answered(
                answer.status, {name.lower(): value for name, value in answer.headers.items()}, answer.read()
            )
            for cookie in answer.headers.get_all("Set-Cookie") or []:
                name, _, rest = cookie.partition("=")
                self.cookies[name] = rest.partition(";")[0]
        finally:
            connection.close()
        return got

    def post(self, path: str, form: dict[str, str], *, key: str = "") -> Answered:
        """Send a form as a browser does."""
        fields = {"csrfmiddlewaretoken": self.cookies.get("csrftoken", ""), "once": key, **form}
        body = urllib.parse.urlencode(fields).encode()
        return self.send("POST", path, body, {"Content-Type": "application/x-www-form-urlencoded"})


def visitor(port: int, name: str) -> Visitor:
    """Somebody of the invented world, signed in by the form."""
    somebody = Visitor(port, {})
    page = somebody.send("GET", "/accounts/login/")
    token = re.search(rb'name="csrfmiddlewaretoken" value="([^"]+)"', page.body)
    assert token is not None, page
    signed_in = somebody.post(
        "/accounts/login/",
        {"login": email(name), "password": PASSWORD, "csrfmiddlewaretoken": token.group(1).decode()},
    )
    assert signed_in.status == 302, signed_in
    return somebody


def _wait_for(port: int, process: "subprocess.Popen[bytes]", seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if process.poll() is not None:
            raise AssertionError(f"madang serve ended with {process.returncode}")
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.request("GET", "/")
            connection.getresponse().read()
        except OSError:
            time.sleep(0.2)
        else:
            return
        finally:
            connection.close()
    raise AssertionError("madang serve does not answer")
