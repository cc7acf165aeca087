"""Reaching a Ray cluster, or saying why there is none to work on."""

import logging
import os
import secrets
import signal
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from madang.core.texts.faults import BadInput, Said

_PATIENCE = 5  # seconds

LOCAL = "local"
"""The address of a cluster that is made on this machine for the round alone."""

_NOT_INSTALLED = Said(en="no Ray on this machine", ko="이 컴퓨터에 Ray가 없음", de="kein Ray auf diesem Rechner")
_INSTALL = Said(
    en='the extra "ray" (pip install "madang[ray]")',
    ko='추가 구성 "ray" (pip install "madang[ray]")',
    de='das Extra "ray" (pip install "madang[ray]")',
)
_CLUSTER = Said(
    en='the address of a running Ray cluster of the same versions, such as 10.0.0.1:6379, or "local"',
    ko='같은 버전으로 실행 중인 Ray 클러스터의 주소(예: 10.0.0.1:6379) 또는 "local"',
    de='die Adresse eines laufenden Ray-Clusters gleicher Versionen, etwa 10.0.0.1:6379, oder "local"',
)


@contextmanager
def cluster_at(address: str, *, threads: int = 1) -> Iterator[Any]:
    """Ray, connected to the cluster at ``address``; "local" makes one of ``threads`` workers on this machine.

    Raises ``BadInput`` when Ray is not installed or no cluster answers.
    """
    _set_up(address)
    try:
        import ray
    except ImportError as error:
        raise BadInput(file="--ray", found=_NOT_INSTALLED, expected=_INSTALL) from error
    _refuse_silent(address)
    made: dict[str, Any] = {"num_cpus": threads, "include_dashboard": False} if address == LOCAL else {}
    with _signals_kept():
        try:
            ray.init(address=address, logging_level=logging.ERROR, log_to_driver=False, **made)
        except (ConnectionError, RuntimeError, ValueError) as error:
            raise BadInput(file="--ray", found=f"{address} ({error})", expected=_CLUSTER) from error
    try:
        yield ray
    finally:
        ray.shutdown()


def _set_up(address: str) -> None:
    """What Ray reads from the environment when it is loaded; what the caller has set there stays.

    Only who knows the token may give work to the cluster. Ray tells nobody how it is used.
    """
    wanted = {"RAY_AUTH_MODE": "token", "RAY_USAGE_STATS_ENABLED": "0"}
    if address == LOCAL:
        wanted["RAY_AUTH_TOKEN"] = secrets.token_hex(32)
    for name, value in wanted.items():
        os.environ.setdefault(name, value)


def _refuse_silent(address: str) -> None:
    """Raise ``BadInput`` when nobody listens at ``address``, for which Ray would wait several minutes."""
    host, colon, port = address.rpartition("://")[2].rpartition(":")
    if not colon:
        return
    try:
        socket.create_connection((host, int(port)), timeout=_PATIENCE).close()
    except (OSError, ValueError, OverflowError) as error:
        raise BadInput(file="--ray", found=address, expected=_CLUSTER) from error


@contextmanager
def _signals_kept() -> Iterator[None]:
    """What the caller does on SIGTERM stays; Ray would end the process in its own way."""
    before = signal.getsignal(signal.SIGTERM)
    yield
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, before)
