"""Webhooks tell owners what they may see, signed, again and again, and reach no place that is ours alone."""

import hashlib
import hmac
import json
import socket
import threading
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any, ClassVar

import pytest
from django.test import override_settings

from madang.programme.needs.steps import publish_need
from madang.programme.people.models import Membership
from madang.programme.records.models import Step
from madang.programme.records.steps import record
from madang.programme.webhooks.models import Delivery, Webhook
from madang.programme.webhooks.rules import MOST_TRIES, MOST_WEBHOOKS
from madang.programme.webhooks.steps import end_webhook, register_webhook, rotate_secret
from madang.programme.webhooks.steps.delivering import deliver_due
from madang.programme.webhooks.steps.guard import AddressRefused, checked_address
from madang.programme.webhooks.steps.registering import TooManyWebhooks, secret_of
from madang.programme.webhooks.steps.spreading import spread
from madang.programme.world.build import World
from tests.conftest import BEGINNING

LATER = BEGINNING + timedelta(minutes=1)


class Listener(BaseHTTPRequestHandler):
    """Another organisation's program."""

    heard: ClassVar[list[tuple[str, bytes]]] = []
    status: ClassVar[int] = 204

    def do_POST(self) -> None:
        """Listen."""
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.heard.append((self.headers["Madang-Signature"], body))
        self.send_response(self.status)
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture
def address() -> Iterator[str]:
    """The address of a listener on this machine."""
    Listener.heard.clear()
    Listener.status = 204
    with HTTPServer(("127.0.0.1", 0), Listener) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/hook"
        server.shutdown()
        thread.join()


def registered(world: World, address: str, name: str = "demand-owner") -> Webhook:
    """A webhook of somebody."""
    return register_webhook(address, [], by=world.viewers[name], now=BEGINNING)


def published(world: World) -> int:
    """The id of the step in which an operator published a need of the demand owner."""
    publish_need(world.needs["in_review"], by=world.viewers["operator"], now=LATER)
    return Step.objects.latest("pk").pk


def test_an_owner_is_told_by_number_and_signed_once(world: World, address: str) -> None:
    hook = registered(world, address)
    step = published(world)

    told = [spread(now=LATER), spread(now=LATER), deliver_due(now=LATER), deliver_due(now=LATER)]

    mine = [(sent, json.loads(body)) for sent, body in Listener.heard if json.loads(body)["id"] == step]
    ((sent, event),) = mine
    at, signed = (part.partition("=")[2] for part in sent.split(","))
    body = next(body for _, body in Listener.heard if json.loads(body)["id"] == step)
    right = hmac.new(secret_of(hook).encode(), f"{at}.".encode() + body, hashlib.sha256).hexdigest()
    assert (told[0] == told[2] > 0, told[1], told[3], signed) == (True, 0, 0, right)
    assert event == {
        "id": step,
        "action": "need.publish",
        "thing": "need",
        "number": world.needs["in_review"].pk,
        "at": LATER.isoformat(),
    }


def test_what_an_owner_is_not_told_of_reaches_no_webhook(world: World, address: str) -> None:
    registered(world, address)
    registered(world, address, "rival-demand")
    need = world.needs["published"]
    record(Step, "review.score", need, fields=["mark"], by=world.viewers["operator"], now=LATER)
    step = published(world)

    spread(now=LATER)

    told = set(Delivery.objects.values_list("webhook__organisation_id", "event__action"))
    assert {action for _, action in told} & {"review.score"} == set()
    assert set(Delivery.objects.filter(step=step).values_list("webhook__organisation_id", flat=True)) == {
        world.viewers["demand-owner"].organisation
    }


def test_whoever_left_the_organisation_hears_nothing_more(world: World, address: str) -> None:
    registered(world, address)
    published(world)
    spread(now=LATER)
    Membership.objects.filter(person_id=world.viewers["demand-owner"].is_person).update(ends_at=LATER)

    arrived = deliver_due(now=LATER)

    assert (arrived, Listener.heard, set(Delivery.objects.values_list("state", "reason"))) == (
        0,
        [],
        {("parked", "AddressRefused: ended")},
    )


def test_what_is_refused_is_tried_again_later_and_later_and_then_parked(world: World, address: str) -> None:
    registered(world, address)
    step = published(world)
    spread(now=LATER)
    Listener.status, now = 500, LATER

    for _ in range(MOST_TRIES):
        deliver_due(now=now)
        now = Delivery.objects.get(step=step).next_try_at

    delivery = Delivery.objects.get(step=step)
    assert (delivery.state, delivery.tries, delivery.reason) == ("parked", MOST_TRIES, "status 500")


def test_a_former_secret_signs_for_a_day_and_no_longer(world: World, address: str) -> None:
    hook = registered(world, address)
    rotate_secret(hook, by=world.viewers["demand-owner"], now=BEGINNING)
    published(world)
    spread(now=LATER)
    deliver_due(now=LATER)
    during = {sent.count("v1=") for sent, _ in Listener.heard}
    Listener.heard.clear()
    Delivery.objects.update(state="waiting")
    deliver_due(now=LATER + timedelta(days=2))

    assert (during, {sent.count("v1=") for sent, _ in Listener.heard}) == ({2}, {1})


def test_an_organisation_has_so_many_webhooks_and_no_more(world: World, address: str) -> None:
    hooks = [registered(world, address) for _ in range(MOST_WEBHOOKS)]

    with pytest.raises(TooManyWebhooks):
        registered(world, address)

    end_webhook(hooks[0], by=world.viewers["demand-owner"], now=BEGINNING)
    assert registered(world, address).pk


@pytest.mark.parametrize(
    "address",
    [
        "http://madang.example/hook",
        "https://user:secret@madang.example/",
        "https://10.0.0.7/",
        "https://192.168.1.1/",
        "https://172.16.0.1/",
        "https://169.254.169.254/latest/meta-data",
        "https://100.64.0.1/",
        "https://0.0.0.0/",
        "https://[::1]/",
        "https://[fd00::1]/",
        "https://[fe80::1]/",
        "https://[::ffff:10.0.0.7]/",
        "https://[64:ff9b::a00:7]/",
        "https://[2002:a00:7::1]/",
        "https://2130706433/",
        "https://127.1/",
        "https://224.0.0.1/",
        "https://localhost:1/",
        "ftp://8.8.8.8/",
        "https:///nobody",
        "https://[",
        "https://a:99999/",
        "https://xn--/",
        "https://..example/",
    ],
)
def test_an_address_that_leads_where_only_we_may_go_is_refused(address: str) -> None:
    with override_settings(PRODUCTION=True), pytest.raises(AddressRefused):
        checked_address(address)


def test_this_machine_is_there_to_try_things_out_and_not_for_production() -> None:
    assert checked_address("http://127.0.0.1:9/x").network_address == "127.0.0.1"
    with override_settings(PRODUCTION=True), pytest.raises(AddressRefused):
        checked_address("https://127.0.0.1:9/x")


def test_a_name_that_answers_differently_the_second_time_gains_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(["203.0.113.9", "93.184.215.14", "10.0.0.7"])

    def resolve(_host: str, port: int, **_more: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)

    with pytest.raises(AddressRefused):  # an address for documents is not on the open network
        checked_address("https://rebinding.example/")
    target = checked_address("https://rebinding.example/")

    assert (target.host, target.network_address) == ("rebinding.example", "93.184.215.14")
