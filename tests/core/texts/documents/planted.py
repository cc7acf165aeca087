"""Readers that misbehave on purpose, to show that the cage holds; their document names a file to reach for."""

import ctypes
import importlib
import os
import resource
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import BinaryIO

from madang.core.texts.documents.reading.draft import Draft

C = ctypes.CDLL(None)


def said(text: str) -> Draft:
    draft = Draft("planted")
    draft.add(text)
    return draft


def loops(_file: BinaryIO) -> Draft:
    while True:
        pass


def sleeps(_file: BinaryIO) -> Draft:
    time.sleep(60)
    return said("awake")


def takes_two_gigabytes(_file: BinaryIO) -> Draft:
    return said(str(len(bytearray(2 << 30))))


def takes_memory_bit_by_bit(_file: BinaryIO) -> Draft:
    taken = []
    while True:
        taken.append(os.urandom(1 << 20))


def opens_a_socket(_file: BinaryIO) -> Draft:
    return said(str(socket.socket()))


def opens_a_socket_natively(_file: BinaryIO) -> Draft:
    return said(str(C.socket(2, 1, 0)))


def starts_a_program(_file: BinaryIO) -> Draft:
    return said(str(subprocess.run(["true"], check=False)))


def starts_a_program_natively(_file: BinaryIO) -> Draft:
    return said(str(C.system(b"true")))


def forks_natively(_file: BinaryIO) -> Draft:
    return said(str(C.fork()))


def forks_by_the_newest_call(_file: BinaryIO) -> Draft:
    order = (ctypes.c_uint64 * 8)(0, 0, 0, 0, 17)
    return said(str(C.syscall(435, ctypes.byref(order), 64)))


def kills_its_parent(_file: BinaryIO) -> Draft:
    return said(str(C.kill(os.getppid(), 0)))


def writes_a_file(file: BinaryIO) -> Draft:
    Path(file.read().decode()).write_text("x")
    return said("written")


def deletes_a_file(file: BinaryIO) -> Draft:
    Path(file.read().decode()).unlink()
    return said("deleted")


def opens_files_natively(file: BinaryIO) -> Draft:
    path = file.read()
    return said(f"{C.open(path, os.O_RDONLY)} {C.open(path + b'2', os.O_CREAT, 0o600)}")


def reads_a_file(file: BinaryIO) -> Draft:
    return said(Path(file.read().decode()).read_text())


def reads_its_document(file: BinaryIO) -> Draft:
    return said(file.read().decode())


def crashes(_file: BinaryIO) -> Draft:
    return said(str(ctypes.string_at(0)))


def aborts(_file: BinaryIO) -> Draft:
    os.abort()


def leaves(_file: BinaryIO) -> Draft:
    os._exit(0)


def trips(_file: BinaryIO) -> Draft:
    return said("abc"[9])


def starts_a_thread(_file: BinaryIO) -> Draft:
    done: list[str] = []
    thread = threading.Thread(target=done.append, args=["done"])
    thread.start()
    thread.join()
    return said(done[0])


def floods(_file: BinaryIO) -> Draft:
    while True:
        os.write(1, b" " * (1 << 16))


def lies(_file: BinaryIO) -> Draft:
    os.write(1, b'{"form": "txt", "sections": [["", 0, "a page before the first"]], "warnings": []}')
    os._exit(0)


def speaks_in_halves(_file: BinaryIO) -> Draft:
    os.write(1, b'{"form": "txt", "sections": [["", null, "\\ud800"]], "warnings": []}')
    os._exit(0)


def invents_a_reason(_file: BinaryIO) -> Draft:
    os.write(1, b'{"refused": "because", "about": {}}')
    os._exit(0)


def leaves_out_figures(_file: BinaryIO) -> Draft:
    os.write(1, b'{"refused": "time", "about": {}}')
    os._exit(0)


def answers_with_a_list(_file: BinaryIO) -> Draft:
    os.write(1, b"[]")
    os._exit(0)


def loads_code_late(_file: BinaryIO) -> Draft:
    return said(importlib.import_module("wave").__name__)


def tells_its_limits(_file: BinaryIO) -> Draft:
    kinds = ("AS", "DATA", "CPU", "FSIZE", "NOFILE", "CORE")
    return said(" ".join(str(resource.getrlimit(getattr(resource, f"RLIMIT_{kind}"))[0]) for kind in kinds))


def tells_what_it_knows(_file: BinaryIO) -> Draft:
    return said("\n".join([*sorted(sys.modules), *(f"{key}={value}" for key, value in sorted(os.environ.items()))]))
