"""Events leave, signed; each is tried again later and later, and parked when that does not help."""

import hashlib
import hmac
import http.client
import json
import socket
import ssl
import threading
from contextlib import suppress
from datetime import datetime

from django.db import transaction
from django.db.models import F

from madang.programme.keys.steps import opened
from madang.programme.webhooks.models import Delivery, Webhook
from madang.programme.webhooks.rules import FIRST_PAUSE, MOST_TRIES
from madang.programme.webhooks.steps.guard import AddressRefused, Target, checked_address
from madang.programme.webhooks.steps.spreading import viewer_behind

SECONDS = 10
"""How long the other side may take for each sign of life."""


def deliver_due(*, now: datetime, most: int = 100) -> int:
    """Send what is due; how many arrived.

    Each is put off before it is sent, so whoever dies in between leaves it for a later try: it may arrive twice, under
    the same ``id``, and never gets lost.
    """
    due = Delivery.objects.filter(state=Delivery.WAITING, next_try_at__lte=now).order_by("next_try_at", "pk")
    return sum(_deliver(number, now=now) for number in list(due.values_list("pk", flat=True)[:most]))


def signature(body: bytes, *, secret: str, at: int) -> str:
    """The HMAC-SHA256, in hexadecimal, of ``AT.BODY``."""
    return hmac.new(secret.encode(), f"{at}.".encode() + body, hashlib.sha256).hexdigest()


def _deliver(number: int, *, now: datetime) -> bool:
    delivery = _taken(number, now=now)
    if delivery is None:
        return False
    reason, status = "", None
    try:
        if delivery.webhook.ended_at is not None or viewer_behind(delivery.webhook, now=now) is None:
            raise AddressRefused("ended")
        status = _sent(delivery, now=now)
        if not 200 <= status < 300:
            reason = f"status {status}"
    except (OSError, http.client.HTTPException, AddressRefused) as error:
        reason = f"{type(error).__name__}: {error}" if isinstance(error, AddressRefused) else type(error).__name__
    _note(delivery, reason, status, now=now)
    return not reason


def _taken(number: int, *, now: datetime) -> Delivery | None:
    with transaction.atomic():
        delivery = Delivery.objects.select_for_update(of=("self",)).select_related("webhook").get(pk=number)
        mine = Delivery.objects.filter(pk=number, state=Delivery.WAITING, next_try_at__lte=now)
        pause = FIRST_PAUSE * int(4**delivery.tries)
        taken = mine.update(tries=F("tries") + 1, next_try_at=now + pause)
        delivery.refresh_from_db(fields=["tries", "next_try_at"])
    return delivery if taken else None


def _note(delivery: Delivery, reason: str, status: int | None, *, now: datetime) -> None:
    delivery.reason, delivery.status = reason[:200], status
    if not reason:
        delivery.state, delivery.delivered_at = Delivery.DELIVERED, now
    elif delivery.tries >= MOST_TRIES or reason == "AddressRefused: ended":
        delivery.state = Delivery.PARKED
    delivery.save(update_fields=["reason", "status", "state", "delivered_at"])


def _sent(delivery: Delivery, *, now: datetime) -> int:
    body = json.dumps(delivery.event, ensure_ascii=False, sort_keys=True).encode("utf-8")
    target = checked_address(delivery.webhook.address)
    connection = _Pinned(target)
    late = threading.Timer(SECONDS * 3, connection.give_up)  # one byte in nine seconds would go on for ever
    late.start()
    try:
        connection.request("POST", target.path, body, _headers(delivery.webhook, body, now=now))
        return connection.getresponse().status
    finally:
        late.cancel()
        connection.close()


def _headers(hook: Webhook, body: bytes, *, now: datetime) -> dict[str, str]:
    at = int(now.timestamp())
    former = hook.former_until is not None and hook.former_until > now
    secrets = [opened(hook, field) for field in (("secret", "former_secret") if former else ("secret",))]
    signed = ",".join(f"v1={signature(body, secret=secret, at=at)}" for secret in secrets)
    return {"Content-Type": "application/json", "User-Agent": "Madang", "Madang-Signature": f"t={at},{signed}"}


class _Pinned(http.client.HTTPConnection):
    """A connection to the very address that was judged; TLS still asks for the name."""

    def __init__(self, target: Target) -> None:
        super().__init__(target.host, target.port, timeout=SECONDS)
        self._target = target

    def connect(self) -> None:
        self.sock = socket.create_connection((self._target.network_address, self._target.port), SECONDS)
        if self._target.scheme == "https":
            self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self._target.host)

    def give_up(self) -> None:
        """Wake whoever waits for the other side."""
        with suppress(OSError, AttributeError):  # it may be closed already, or not open yet
            self.sock.shutdown(socket.SHUT_RDWR)
