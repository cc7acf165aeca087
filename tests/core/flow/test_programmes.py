"""The eight programmes are sound, and each carries the rules it is known for."""

from dataclasses import replace

import pytest

from madang.core.flow.checking import faults
from madang.core.flow.eligibility import Rule
from madang.core.flow.programmes import TEMPLATES
from madang.core.flow.template import Quota, Stage, Template, Track
from madang.core.texts.faults import Said

BY_KEY = pytest.mark.parametrize("template", TEMPLATES.values(), ids=TEMPLATES)


def test_the_eight_programmes_are_there() -> None:
    assert list(TEMPLATES) == [
        "problem-solver",
        "materials-100",
        "deeptech-value-up",
        "public-private-oi",
        "midsize-challenge",
        "centre-network",
        "cross-border",
        "local-merchants",
    ]


@BY_KEY
def test_a_programme_that_ships_has_no_fault(template: Template) -> None:
    assert faults(template) == []


@BY_KEY
def test_everything_with_a_name_has_it_in_three_languages(template: Template) -> None:
    names = [template.names, template.summary, *(track.names for track in template.tracks)]
    names += [award.names for award in template.awards]
    names += [quota.names for quota in template.quotas if quota.names is not None]

    assert [said for said in names if not (said.ko and said.en and said.de)] == []


def test_a_group_that_a_quota_names_by_code_has_a_name() -> None:
    nameless = [q for t in TEMPLATES.values() for q in t.quotas if bool(q.code) != (q.names is not None)]

    assert nameless == []


@pytest.mark.parametrize(
    ("spoiled", "said"),
    [
        ({"stages": ()}, "there is no call"),
        ({"stages": (Stage("call", 0, 10), Stage("call", 11, 20))}, "a stage stands there twice"),
        ({"stages": (Stage("call", 3, 10), Stage("close", 11, 20))}, "the first stage does not start on day 0"),
        ({"stages": (Stage("call", 0, -1), Stage("close", 11, 20))}, "stage call: ends before it starts"),
        (
            {"stages": (Stage("call", 0, 10), Stage("close", 10, 20))},
            "stage close: starts before call is decided",
        ),
        ({"stages": (Stage("feast", 0, 10),)}, "stage feast: no such kind"),
        ({"stages": (Stage("call", 0, 10), Stage("paper", 11, 20))}, "state shortlisted: nothing leads on from it"),
        ({"demand_sees_from": "draft"}, "demand_sees_from: no application comes to draft"),
        ({"tracks": ()}, "there is no track"),
        ({"tracks": (Track("x", "by-post", Said("x", "x", "x"), "short"),)}, "track x: no such way"),
        ({"features": frozenset({"fireworks"})}, "feature fireworks: unknown"),
        ({"eligibility": (Rule("oldest"),)}, "rule oldest: needs a number"),
        ({"eligibility": (Rule("region"),)}, "rule region: needs codes"),
        ({"eligibility": (Rule("taller"),)}, "rule taller: no such rule"),
        ({"quotas": (Quota("places", "field", 3, "C26", 4),)}, "quota by field C26: at least 4 of at most 3"),
        ({"quotas": (Quota("places", "field", 90, "C26", 28),)}, "quotas ask for 28 of 27 places"),
    ],
)
def test_a_planted_fault_is_named(spoiled: dict[str, object], said: str) -> None:
    template = replace(TEMPLATES["midsize-challenge"], **spoiled)  # type: ignore[arg-type]  # one field at a time

    assert said in faults(template)
