"""Programs and browsers at the API: tokens, scopes, and writes that nobody else can forge."""

import json
import secrets

from django.test import Client

from madang.programme.people.models import Organisation, Token
from madang.programme.world.build import World
from tests.web.browser import browser_of, signed_in

FORM = {"name": "새로지은이름", "region": "31"}


def _program(token: str) -> Client:
    return Client(headers={"authorization": f"Bearer {token}", "idempotency-key": secrets.token_urlsafe(18)})


def test_a_token_opens_its_scopes_and_nothing_else(world: World) -> None:
    program = _program(world.joining.tokens["live"].secret)

    codes = [
        program.get(f"/api/v1/{place}").status_code for place in ("needs", "members", "invitations", "audit/steps")
    ]

    assert codes == [200, 200, 404, 404]


def test_a_revoked_or_made_up_token_is_refused_even_where_all_may_read(world: World) -> None:
    codes = [
        _program(token).get("/api/v1/needs").status_code
        for token in (world.joining.tokens["revoked"].secret, "madang_made-up", "")
    ]

    assert codes == [401, 401, 401]


def test_a_token_counts_alone_whatever_session_comes_with_it(world: World) -> None:
    both = signed_in(_program(world.joining.tokens["live"].secret), world.viewers["operator"])

    assert [item["organisation"] for item in both.get("/api/v1/members").json()["items"]] == [
        world.viewers["demand-owner"].organisation
    ] * 3


def test_a_token_opens_no_page(world: World) -> None:
    assert _program(world.joining.tokens["live"].secret).get("/members/").status_code == 302


def test_a_session_writes_only_with_the_proof_that_our_own_page_asks(world: World) -> None:
    owner = world.viewers["demand-owner"]
    place = f"/api/v1/organisations/{owner.acts_for}"
    browser = signed_in(Client(enforce_csrf_checks=True), owner)
    browser.get("/me/")

    def put(**headers: str) -> int:
        headers["idempotency-key"] = secrets.token_urlsafe(18)
        return browser.put(place, json.dumps(FORM), content_type="application/json", headers=headers).status_code

    refused, accepted = put(), put(**{"x-csrftoken": browser.cookies["csrftoken"].value})

    assert (refused, accepted, Organisation.objects.get(pk=owner.acts_for).name) == (403, 200, "새로지은이름")


def test_tokens_are_listed_without_their_secrets_and_revoked(world: World) -> None:
    browser, live = browser_of(world.viewers["demand-owner"]), world.joining.tokens["live"]

    listed = browser.get("/api/v1/tokens").content.decode()
    code = browser.delete(f"/api/v1/tokens/{live.pk}").status_code

    assert (live.secret in listed, live.opening in listed, code) == (False, True, 204)
    assert Token.objects.get(pk=live.pk).revoked_at is not None
    assert _program(live.secret).get("/api/v1/needs").status_code == 401


def test_a_rule_that_refuses_is_named(world: World) -> None:
    owner = browser_of(world.viewers["demand-owner"])
    held = owner.get("/api/v1/members", {"role": "owner"}).json()["items"][0]["id"]

    last = owner.delete(f"/api/v1/members/{held}")
    number = owner.put(
        f"/api/v1/organisations/{world.viewers['demand-owner'].acts_for}",
        json.dumps({**FORM, "registration": "1234567890"}),
        content_type="application/json",
    )

    assert (last.status_code, last.json()) == (409, {"type": "/problems/last-owner", "status": 409})
    assert (number.status_code, number.json()["type"]) == (422, "/problems/bad-registration")


def test_lists_are_paged(world: World) -> None:
    browser = browser_of(world.viewers["nobody"])
    whole = browser.get("/api/v1/organisations", {"limit": 100}).json()

    second = browser.get("/api/v1/organisations", {"limit": 5, "offset": 5}).json()

    assert (second["count"], second["items"]) == (whole["count"], whole["items"][5:10])
    assert browser.get("/api/v1/organisations", {"limit": 1000}).status_code == 422
