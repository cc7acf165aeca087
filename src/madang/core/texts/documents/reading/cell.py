"""The child process: it limits itself, locks itself in, reads the document on its standard input, and answers."""

import importlib
import json
import math
import os
import sys
from collections.abc import Callable
from types import TracebackType
from typing import Any

from madang.core.texts.documents.reading.draft import Draft, Refused
from madang.core.texts.documents.reading.syscalls import forbid_system_calls

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
    """Read standard input as ``order`` says: ``reader`` (module:function), ``seconds``, ``megabytes``.

    Beside the function, the module may have another named ``prepare``, which loads what reading will need.
    """
    _limit(seconds=order["seconds"], megabytes=order["megabytes"])
    module, _, name = order["reader"].partition(":")
    parser = importlib.import_module(module)
    reader: Reader = getattr(parser, name)
    with open(0, "rb", closefd=False) as file:
        # Last chance to load code: no file can be opened afterwards.
        getattr(parser, "prepare", bool)(file)
        file.seek(0)
    # From here on, whatever happens is the file's doing: the parent is told so, and nothing more goes to its terminal.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    forbid_system_calls()
    sys.addaudithook(_watch)
    sys.excepthook = _tell
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


def _tell(kind: type[BaseException], _error: BaseException, trace: TracebackType | None) -> None:
    """Whatever else a reader trips over, the file made it trip; the note is for whoever mends the reader."""
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "its start"
    os.write(1, json.dumps({"refused": "damaged", "about": {}, "note": f"{kind.__name__} at {place}"}).encode())


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
