"""Where compiled loops, and tables made of the code alone, are kept: a folder for each state of the code."""

import hashlib
import json
import os
import secrets
import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import numba
import numpy as np
from numpy.typing import NDArray

KEPT = 4
"""So many states of the code keep their machine code; older ones are removed."""

_CODE = (".py", ".tsv")
"""Endings of the files that say what the code does: the thesaurus is one of them."""

Arrays = Sequence[NDArray[Any]]


@cache
def keep_machine_code() -> Path | None:
    """Have Numba keep machine code in the user's cache folder, apart for each state of the code; where, if anywhere.

    Left alone, Numba renews the machine code of a function when the file changes in which it stands, but not when a
    function that it calls changes in another file: after an upgrade, old code would run on new data. A folder that
    the caller names in ``NUMBA_CACHE_DIR`` is respected; where no folder can be made, Numba's own choice stands.
    """
    if os.environ.get("NUMBA_CACHE_DIR"):
        return None
    with suppress(OSError, RuntimeError):
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "madang"
        folder = base / state_of_code()
        if not folder.is_dir():
            folder.mkdir(parents=True, mode=0o700)
            _remove_older(base)
        if os.access(folder, os.W_OK):
            numba.config.CACHE_DIR = str(folder)  # type: ignore[attr-defined]  # Numba makes its settings at run time
            return folder
    return None


def kept_arrays(name: str, make: Callable[[], Arrays]) -> Arrays:
    """What ``make`` gives, which depends on the code alone: made once for each state of the code, then read.

    A file that is cut short or has changed is made anew; where nothing can be kept, the arrays are made each time.
    """
    folder = keep_machine_code()
    if folder is None:
        return make()
    file = folder / f"{name}.arrays"
    with suppress(OSError, ValueError):
        return _unpacked(file.read_bytes())
    made = make()
    with suppress(OSError):
        part = folder / f"{name}.{secrets.token_hex(8)}.part"
        part.write_bytes(_packed(made))
        part.replace(file)
    return made


def state_of_code(root: Path = Path(__file__).parent) -> str:
    """A name that changes when any file of the code below ``root`` does, or the compiler."""
    seen = hashlib.sha256(numba.__version__.encode())
    for file in sorted(one for one in root.rglob("*.*") if one.suffix in _CODE):
        seen.update(str(file.relative_to(root)).encode() + b"\0" + file.read_bytes() + b"\0")
    return seen.hexdigest()[:16]


def _remove_older(base: Path) -> None:
    folders = sorted(base.iterdir(), key=lambda one: (one.stat().st_mtime_ns, one.name), reverse=True)
    for folder in folders[KEPT:]:
        shutil.rmtree(folder, ignore_errors=True)


def _packed(arrays: Arrays) -> bytes:
    """A line with a checksum, a line with the kinds and shapes, and the numbers."""
    kinds = json.dumps([[one.dtype.str, one.shape] for one in arrays]).encode()
    body = b"\n".join([kinds, b"".join(np.ascontiguousarray(one).tobytes() for one in arrays)])
    return b"\n".join([_digest(body), body])


def _unpacked(content: bytes) -> Arrays:
    """The arrays of ``_packed``, as they were made: writable; ``ValueError`` for anything else."""
    digest, _, body = content.partition(b"\n")
    if digest != _digest(body):
        raise ValueError("changed")
    kinds, _, numbers = body.partition(b"\n")
    arrays, at = [], 0
    for kind, shape in json.loads(kinds):
        count = int(np.prod(shape))
        arrays.append(np.frombuffer(numbers, kind, count, at).reshape(shape).copy())
        at += arrays[-1].nbytes
    return arrays


def _digest(body: bytes) -> bytes:
    return hashlib.blake2b(body, digest_size=16).hexdigest().encode()
