"""A reader runs in a child process of its own; whatever becomes of the child, the parent gets an answer in time."""

import json
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Event, Timer
from typing import Any

from madang.core.texts.documents.reading.cell import FORBIDDEN, STARTED, main
from madang.core.texts.documents.reading.draft import MOST_CHARACTERS

MOST_ANSWER = 128 << 20
LEAST_MEGABYTES = 64

# The packages around the readers are only stood in for: nothing else of the product, however heavy, is loaded.
_START = f"""
import json, sys, types
order = json.loads(sys.argv[1])
sys.path[:] = order["path"]
for name, folder in order["packages"]:
    sys.modules[name] = types.ModuleType(name)
    sys.modules[name].__path__ = [folder]
from {main.__module__} import main
main(order)
"""
_NAMES = __name__.split(".")[:-1]
_FOLDERS = Path(__file__).resolve().parents
_PACKAGES = [(".".join(_NAMES[:-at] if at else _NAMES), str(_FOLDERS[at])) for at in range(len(_NAMES))]
# Few arenas: each of them takes address space, which is limited.
_ENVIRONMENT = {"LC_ALL": "C.UTF-8", "MALLOC_ARENA_MAX": "2"}

Answer = dict[str, Any]


def run_caged(reader: str, file: int, *, seconds: float, megabytes: int, folders: Sequence[str | Path] = ()) -> Answer:
    """What ``reader`` (``module:function``) makes of the open descriptor ``file``: a draft, or why it was ``refused``.

    The child is a fresh interpreter that sees the open file and nothing of the parent's memory, environment or other
    files. ``folders`` are searched for the reader's module before the parent's own import path.
    """
    if seconds <= 0 or megabytes < LEAST_MEGABYTES:
        raise ValueError(f"a reader needs more than 0 seconds and at least {LEAST_MEGABYTES} MB")
    search = [str(folder) for folder in (*folders, *sys.path) if str(folder)]
    order = {"path": search, "packages": _PACKAGES, "reader": reader, "seconds": seconds, "megabytes": megabytes}
    command = [sys.executable, "-I", "-S", "-B", "-X", "utf8", "-c", _START, json.dumps(order)]
    is_late = Event()
    with subprocess.Popen(command, stdin=file, stdout=subprocess.PIPE, env=_ENVIRONMENT, cwd="/") as child:
        timer = Timer(seconds, _stop, (child, is_late))
        try:
            timer.start()
            answer = child.stdout.read(MOST_ANSWER + 1) if child.stdout else b""
            if len(answer) > MOST_ANSWER:
                child.kill()
            child.wait()
        finally:
            timer.cancel()
            child.kill()
    if is_late.is_set() or child.returncode == -signal.SIGXCPU:
        return _refusal("time", seconds=f"{seconds:g}")
    if len(answer) > MOST_ANSWER:
        return _refusal("too-much-text", limit=MOST_CHARACTERS // 1_000_000)
    return _understood(child.returncode, answer, megabytes)


def _stop(child: "subprocess.Popen[bytes]", is_late: Event) -> None:
    is_late.set()
    child.kill()


def _understood(code: int, answer: bytes, megabytes: int) -> Answer:
    if not answer.startswith(STARTED):
        raise RuntimeError(f"the reader's own process did not start (exit code {code}): is madang installed whole?")
    if code in (FORBIDDEN, -signal.SIGSYS):
        return _refusal("escape")
    try:
        # Python exits with 1 after an exception, which the child has told.
        told = json.loads(answer) if code in (0, 1) else None
    except ValueError:
        told = None
    if not isinstance(told, dict):
        return _refusal("crash", megabytes=megabytes)
    return _refusal("memory", megabytes=megabytes) if told.get("refused") == "memory" else told


def _refusal(reason: str, **about: str | int) -> Answer:
    return {"refused": reason, "about": about}
