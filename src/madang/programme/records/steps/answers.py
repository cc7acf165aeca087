"""Answers given once: a request that comes again with its key gets what was answered the first time."""

import base64
import hashlib
import json
import os
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.db import transaction
from django.utils.crypto import salted_hmac

from madang.programme.records.models import Answer

KEPT_FOR = timedelta(days=7)
"""How long a key is remembered."""


class KeyUsedOtherwise(ValueError):
    """The key came before, with another request."""


class AnsweredBefore(ValueError):
    """The key came before and was answered, but its answer cannot be opened any more: the site's secret has changed."""


@dataclass(frozen=True)
class Asked:
    """A request that may come twice: who asks, by which key, and a fingerprint of everything that was sent."""

    asker: str
    key: str
    fingerprint: str


@dataclass(frozen=True)
class Given:
    """An answer as it is kept: what to send, and the messages that the next page shows."""

    status: int
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    cookies: list[str] = field(default_factory=list)
    messages: list[tuple[int, str, str]] = field(default_factory=list)

    @property
    def refuses(self) -> bool:
        """Whether it is a problem (RFC 9457): then nothing has happened."""
        return self.headers.get("Content-Type") == "application/problem+json"


class _Faulty(Exception):
    def __init__(self, given: Given) -> None:
        self.given = given


def answer_once(asked: Asked, work: Callable[[], Given], *, now: datetime) -> tuple[Given, bool]:
    """What ``work`` answers the first time, the same afterwards; and whether it was answered before.

    The key is laid down in the transaction of the work itself: whoever comes with the same key meanwhile waits for it.
    A refusal undoes the work and is kept; a fault of ours (5xx, or an exception) undoes it and is not, so that a second
    try may succeed.
    """
    try:
        with transaction.atomic():
            row, fresh = Answer.objects.get_or_create(
                asker=asked.asker, key=_name(asked), defaults={"fingerprint": asked.fingerprint, "at": now}
            )
            if not fresh:
                return _kept(row, asked), True
            given = _worked(work)
            row.sealed = _sealed(given, asked)
            row.save()
    except _Faulty as fault:
        return fault.given, False
    return given, False


def forget_answers(*, now: datetime) -> int:
    """Forget what was answered more than `KEPT_FOR` ago; how many."""
    return Answer.objects.filter(at__lt=now - KEPT_FOR).delete()[0]


def _worked(work: Callable[[], Given]) -> Given:
    with transaction.atomic():
        given = work()
        if given.status >= 500:
            raise _Faulty(given)
        if given.refuses:
            transaction.set_rollback(True)
    return given


def _kept(row: Answer, asked: Asked) -> Given:
    if row.fingerprint != asked.fingerprint:
        raise KeyUsedOtherwise
    sealed = bytes(row.sealed)
    try:
        opened = AESGCM(_secret(asked)).decrypt(sealed[:12], sealed[12:], _bound(asked))
    except InvalidTag as error:
        raise AnsweredBefore from error
    told = json.loads(opened)
    messages = [(level, text, tags) for level, text, tags in told.pop("messages")]
    return Given(**{**told, "body": base64.b64decode(told["body"]), "messages": messages})


def _sealed(given: Given, asked: Asked) -> bytes:
    """The answer, to be opened only with the key that the asker holds: it may show what is shown once, a token say."""
    plain = json.dumps({**asdict(given), "body": base64.b64encode(given.body).decode("ascii")}).encode("utf-8")
    nonce = os.urandom(12)
    return nonce + AESGCM(_secret(asked)).encrypt(nonce, plain, _bound(asked))


def _name(asked: Asked) -> str:
    return hashlib.sha256(asked.key.encode("utf-8")).hexdigest()


def _secret(asked: Asked) -> bytes:
    return salted_hmac("madang.records.answers", asked.key, algorithm="sha256").digest()


def _bound(asked: Asked) -> bytes:
    return f"{asked.asker}\n{asked.fingerprint}".encode()
