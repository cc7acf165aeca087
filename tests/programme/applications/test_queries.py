"""Who sees an application: its own people, the operator once it is submitted, the demand side later."""

import pytest

from madang.programme.applications.models import Application
from madang.programme.applications.queries import application_read_by, applications_seen_by, findings_shown
from madang.programme.records.models import Reading
from madang.programme.world.build import World
from tests.conftest import BEGINNING


def _seen(world: World, name: str) -> dict[str, str]:
    """What each viewer who sees the application sees of it: nothing, its card, what was submitted, or the draft too."""
    number = world.applications[name].id
    found = {}
    for viewer in (
        "nobody",
        "rival-demand",
        "centre",
        "startup-owner",
        "rival-startup",
        "demand-owner",
        "operator",
        "other-operator",
    ):
        one = applications_seen_by(world.viewers[viewer]).get(number)
        if one is not None:
            found[viewer] = "all" if one.draft is not None else "answers" if one.latest else "card"
    return found


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("draft", {"startup-owner": "all"}),
        ("submitted", {"rival-startup": "all", "operator": "answers"}),
        ("withdrawn", {"startup-owner": "all", "operator": "card"}),
        ("joint", {"startup-owner": "all", "demand-owner": "all", "operator": "answers"}),
        ("over", {"startup-owner": "all", "operator": "answers"}),
    ],
)
def test_an_application_is_shown_to_whom_it_is_due(world: World, name: str, seen: dict[str, str]) -> None:
    assert _seen(world, name) == seen


def test_the_poster_of_a_need_reads_applications_from_the_state_that_the_programme_names(world: World) -> None:
    number = world.applications["submitted"].pk
    seen = {}
    for state in ("submitted", "eligible", "shortlisted", "ineligible", "withdrawn"):
        Application.objects.filter(pk=number).update(state=state)
        seen[state] = applications_seen_by(world.viewers["demand-owner"]).get(number) is not None

    assert seen == {"submitted": False, "eligible": True, "shortlisted": True, "ineligible": False, "withdrawn": False}


def test_reading_somebody_elses_answers_is_put_on_record_and_ones_own_are_not(world: World) -> None:
    number = world.applications["submitted"].id
    for viewer in ("operator", "rival-startup", "nobody"):
        application_read_by(world.viewers[viewer], number, now=BEGINNING)

    readings = list(Reading.objects.filter(thing="application", number=number).values_list("person", "fields"))
    assert readings == [(world.viewers["operator"].person, ["answers"])]


def test_each_rule_is_explained_in_words(world: World) -> None:
    found = findings_shown(world.viewers["startup-owner"], world.rounds["open"].id)

    assert [(one.rule, one.verdict, one.part) for one in found] == [
        ("신청 대상: 스타트업", "met", "kind"),
        ("사업자등록번호 보유", "met", "registration"),
        ("접수 마감일 기준 업력 7년 미만", "unknown", "founded_on"),
    ]
