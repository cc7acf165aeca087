"""Pages of people and organisations, as people use them."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from madang.programme.people.models import Membership, Organisation, Person, Token
from madang.programme.people.steps.inviting import Invited, invite
from madang.programme.people.steps.tokens import Wanted, make_token
from madang.programme.records.models import Letter
from madang.programme.world.build import World
from madang.programme.world.cast import email
from tests.conftest import BEGINNING
from tests.web.browser import browser_of


def test_somebody_registers_an_organisation_and_acts_for_it(world: World) -> None:
    browser = browser_of(world.viewers["stranger"])

    place = browser.post(
        "/organisations/new",
        {"kind": "startup", "name": "새로꾸민로봇", "region": "30", "registration": "123-45-67891"},
    )["Location"]

    page = browser.get(place).content.decode()
    assert ("123-45-67891" in page, "새로꾸민로봇" in page) == (True, True)
    assert "123-45-67891" not in browser_of(world.viewers["nobody"]).get(place).content.decode()


def test_a_wrong_business_number_is_told_at_its_field_in_three_languages(world: World) -> None:
    form = {"kind": "startup", "name": "숫자틀림", "region": "30", "registration": "123-45-67890"}
    said = {}
    for language in ("ko", "en", "de"):
        answer = browser_of(world.viewers["stranger"]).post(
            "/organisations/new", form, headers={"accept-language": language}
        )
        said[language] = (
            answer.status_code,
            re.findall(r'id="id_registration_error">(.{10})', answer.content.decode()),
        )

    assert said == {
        "ko": (422, ["마지막 숫자가 앞 "]),
        "en": (422, ["The last d"]),
        "de": (422, ["Die letzte"]),
    }


def test_an_invitation_goes_from_the_owner_by_letter_to_the_newcomer(world: World) -> None:
    owner, newcomer = browser_of(world.viewers["rival-demand"]), browser_of(world.viewers["stranger"])
    owner.post("/invitations/", {"email": email("stranger"), "role": "member", "language": "en"})
    letter = Letter.objects.get(address=email("stranger"), subject__contains="상상화학")
    link = re.search(r"http://testserver(/invitations/open\?key=\S+)", letter.body)
    assert link is not None

    outside = browser_of(world.viewers["nobody"]).get(link[1]).content.decode()
    inside = newcomer.get(link[1]).content.decode()
    accept = re.search(r'action="(/invitations/\d+/accept)"', inside)
    assert accept is not None
    assert "/accept" not in outside
    newcomer.post(accept[1])

    assert newcomer.get("/").context["looking"].acting.name == "상상화학"
    assert "/accept" not in newcomer.get(link[1]).content.decode()


def test_the_number_of_a_merged_organisation_leads_on(world: World) -> None:
    one, other = (world.viewers[name].acts_for for name in ("startup-owner", "rival-startup"))
    browser_of(world.viewers["operator"]).post(f"/organisations/{one}/merge", {"into": other})

    answer = browser_of(world.viewers["nobody"]).get(f"/organisations/{one}/")

    assert (answer.status_code, answer["Location"]) == (302, f"/organisations/{other}/")


def test_a_token_is_shown_once_and_works_over_the_api(world: World) -> None:
    browser = browser_of(world.viewers["demand-owner"])
    page = browser.post("/tokens/new", {"label": "야간 집계", "days": "30", "scopes": ["need.read"]})
    secret = re.search(r'value="(madang_[^"]+)"', page.content.decode())
    assert secret is not None

    program = browser_of(world.viewers["nobody"])
    given = program.get("/api/v1/needs", headers={"authorization": f"Bearer {secret[1]}"}).json()

    assert given == browser.get("/api/v1/needs").json() != program.get("/api/v1/needs").json()
    assert secret[1] not in browser.get("/tokens/").content.decode()
    assert page["Cache-Control"] == "no-store"
    assert Token.objects.get(label="야간 집계").used_at is not None


def test_the_last_owner_is_told_why_they_cannot_leave(world: World) -> None:
    held = Membership.objects.get(person_id=world.viewers["demand-owner"].is_person)

    page = browser_of(world.viewers["demand-owner"]).post(f"/members/{held.pk}/end", follow=True).content.decode()

    held.refresh_from_db()
    assert ("기한 없는 소유자가 한 명은" in page, held.ends_at) == (True, None)


@pytest.mark.parametrize(
    ("viewer", "place"),
    [
        ("nobody", "/organisations/"),
        ("demand-owner", "/members/"),
        ("demand-owner", "/invitations/"),
        ("demand-owner", "/tokens/"),
        ("demand-owner", "/audit/"),
        ("operator", "/organisations/duplicates"),
    ],
)
def test_a_list_takes_as_many_queries_for_more_rows(world: World, viewer: str, place: str) -> None:
    browser = browser_of(world.viewers[viewer])
    _add(world, "하나")
    browser.get(place)  # the first request of a session notes it
    with CaptureQueriesContext(connection) as few:
        browser.get(place)
    for name in ("둘", "셋"):
        _add(world, name)
    with CaptureQueriesContext(connection) as many:
        browser.get(place)

    assert len(few) == len(many) < 25


def _add(world: World, name: str) -> None:
    """One row more of each list."""
    owner = world.viewers["demand-owner"]
    Organisation.objects.create(kind="large", name=f"허구중공업 {name[0]}", region="31", made_at=BEGINNING)
    person = Person.objects.create(email=f"{name}@madang.example", name=name)
    Membership.objects.create(person=person, organisation_id=owner.acts_for, role="reader", starts_at=BEGINNING)
    invite(Invited(f"{name}-new@madang.example", "member"), place="https://x.example", by=owner, now=BEGINNING)
    make_token(Wanted(label=name, scopes=frozenset({"need.read"}), days=7), by=owner, now=BEGINNING)
