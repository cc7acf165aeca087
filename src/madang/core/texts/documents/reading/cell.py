"""The child process: it limits itself, locks itself in, reads the document on its standard input, and answers in JSON."""

import importlib
import json
import math
import os
import sys
from collections.abc import Callable
from typing import Any

from .draft import Draft, Refused
from .syscalls import forbid_system_calls

STARTED = b"\n"
FORBIDDEN = 93
MOST_OPEN_FILES = 64

_FORBIDDEN_EVENTS = frozenset(
    {"subprocess.Popen", "os.system", "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn", "os.kill"}
    | {"os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "os.chmod"}
)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC

Reader = Callable[[Any], Draft]


def main(order: dict[str, Any]) -> None:
    """Read standard input as ``order`` says: ``reader`` (module:function), ``seconds``, ``megabytes``."""
    _limit(seconds=order["seconds"], megabytes=order["megabytes"])
    module, _, name = order["reader"].partition(":")
    reader: Reader = getattr(importlib.import_module(module), name)
    # From here on, whatever happens is the file's doing: the parent is told so, and nothing more goes to its terminal.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    forbid_system_calls()
    sys.addaudithook(_watch)
    os.write(1, STARTED)
    answer = _answer(reader)
    while answer:
        answer = answer[os.write(1, answer) :]


def _answer(reader: Reader) -> bytes:
    try:
        with open(0, "rb", closefd=False) as file:
            draft = reader(file)
        told = {"form": draft.form, "sections": draft.sections, "warnings": draft.warnings}
        return json.dumps(told, ensure_ascii=False).encode()
    except Refused as refused:
        return json.dumps({"refused": refused.reason, "about": refused.about}).encode()
    except MemoryError:
        return b'{"refused": "memory", "about": {}}'
    except Exception as error:
        # Whatever a reader trips over, the file is what made it trip; the note is for whoever mends the reader.
        return json.dumps({"refused": "damaged", "about": {}, "note": _where(error)}).encode()


def _where(error: Exception) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f"{os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}" if trace else ""
    return f"{type(error).__name__} at {place}"


def _limit(*, seconds: float, megabytes: int) -> None:
    """Address space, processor time, files: what the kernel takes from a process that exceeds it."""
    try:
        import resource
    except ImportError:
        return
    for kind, limit in (
        (resource.RLIMIT_AS, megabytes << 20),
        (resource.RLIMIT_DATA, megabytes << 20),
        (resource.RLIMIT_CPU, math.ceil(seconds)),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, MOST_OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        most = resource.getrlimit(kind)[1]
        soft = limit if most == resource.RLIM_INFINITY else min(limit, most)
        # Processor time has one more second until the kill, so that its signal tells what was exceeded.
        hard = soft + 1 if kind == resource.RLIMIT_CPU and soft != most else soft
        resource.setrlimit(kind, (soft, hard))


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    """End the process when Python code reaches for the network, another program, or a file to write."""
    writes = event == "open" and isinstance(arguments[2], int) and bool(arguments[2] & _WRITING)
    if writes or event in _FORBIDDEN_EVENTS or event.startswith("socket."):
        os._exit(FORBIDDEN)
