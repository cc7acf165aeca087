"""The start page, switching organisation and language, and the page for what is not there."""

from madang.programme.people.models import Membership, Organisation, Role
from madang.programme.world.build import World
from tests.conftest import BEGINNING
from tests.web.browser import browser_of


def test_missing_and_hidden_are_answered_with_the_same_bytes(world: World) -> None:
    browser = browser_of(world.viewers["rival-demand"])

    hidden = browser.get(f"/needs/{world.needs['draft'].id}/")
    missing = browser.get("/needs/999999/")

    assert (hidden.status_code, missing.status_code) == (404, 404)
    assert _without_address(hidden.content, str(world.needs["draft"].id)) == _without_address(missing.content, "999999")


def test_a_person_of_two_organisations_acts_for_the_one_they_choose(world: World) -> None:
    viewer = world.viewers["demand-owner"]
    other = Organisation.objects.get(name="상상화학")
    second = Membership.objects.create(
        person_id=viewer.is_person, organisation=other, role=Role.READER, starts_at=BEGINNING
    )
    browser = browser_of(viewer)
    before = browser.get("/").context["looking"].acting.name

    browser.post("/act-as", {"membership": second.id})

    assert (before, browser.get("/").context["looking"].acting.name) == ("허구중공업", "상상화학")


def test_a_membership_of_somebody_else_is_not_acted_as(world: World) -> None:
    foreign = Membership.objects.get(person_id=world.viewers["rival-demand"].is_person)
    browser = browser_of(world.viewers["demand-owner"])

    browser.post("/act-as", {"membership": foreign.id})

    assert browser.get("/").context["looking"].acting.name == "허구중공업"


def test_the_language_is_kept_and_leads_nowhere_else(world: World) -> None:
    browser = browser_of(world.viewers["nobody"])

    answer = browser.post("/language", {"language": "de", "next": "https://elsewhere.example/"})

    assert (answer["Location"], 'lang="de"' in browser.get("/").content.decode()) == ("/", True)


def test_a_nul_in_a_search_is_refused_before_a_database_stumbles_over_it(world: World) -> None:
    browser = browser_of(world.viewers["nobody"])

    assert [browser.get(f"{path}?words=a%00b").status_code for path in ("/needs/", "/api/v1/needs")] == [422, 422]


def test_the_start_page_says_whose_turn_it_is(world: World) -> None:
    turns = {
        name: sorted(need.state for need in browser_of(world.viewers[name]).get("/").context["turns"])
        for name in ("operator", "demand-owner", "demand-reader", "startup-owner", "nobody")
    }

    assert turns == {
        "operator": ["in_review"],
        "demand-owner": ["changes_asked", "draft"],
        "demand-reader": [],
        "startup-owner": [],
        "nobody": [],
    }


def _without_address(page: bytes, number: str) -> list[str]:
    """The page without the number that was asked for and the values that are fresh on every page."""
    lines = page.decode().replace(f"/needs/{number}/", "").splitlines()
    return [line for line in lines if "csrfmiddlewaretoken" not in line and 'name="once"' not in line]
