"""Rounds in the reader's language, and where they stand."""

from dataclasses import replace
from datetime import timedelta

from django.utils import translation

from madang.programme.rounds.queries import forms_seen_by, phase_of, rounds_seen_by, rules_shown, templates_seen
from madang.programme.rounds.queries.plans import plan_of
from madang.programme.world.build import World


def test_where_a_round_stands_follows_the_clock(world: World) -> None:
    seen = rounds_seen_by(world.viewers["nobody"]).get(world.rounds["open"].id)
    assert seen is not None
    moments = [
        seen.opens_at - timedelta(seconds=1),
        seen.opens_at,
        seen.closes_at - timedelta(seconds=1),
        seen.closes_at,
    ]

    keys = [phase_of(seen, now=moment).key for moment in moments]

    assert keys == ["coming", "calling", "calling", "over"]
    assert phase_of(replace(seen, state="draft"), now=seen.opens_at).key == "draft"


def test_programmes_and_rules_speak_the_readers_language(world: World) -> None:
    names = [templates_seen(language)[2].name for language in ("ko", "en", "de")]
    with translation.override("de"):
        rules = rules_shown(plan_of(world.rounds["local-merchants"]).eligibility, "de")

    assert names == ["딥테크 밸류업", "Deep-tech value-up", "Deep-Tech Value-up"]
    assert rules == ["Art der Organisation: Kleinhändler"]


def test_a_form_that_is_being_drafted_is_seen_by_its_operator_alone(world: World) -> None:
    draft = world.rounds["draft"].id

    seen = {name: len(forms_seen_by(world.viewers[name], round_id=draft)) for name in ("operator", "startup-owner")}

    assert seen == {"operator": 4, "startup-owner": 0}


def test_only_rounds_that_still_take_something_in_are_offered_for_a_new_need(world: World) -> None:
    operator, now = world.viewers["operator"], world.rounds["open"].opens_at
    over = world.rounds["closed"].id

    taking = {row.id for row in rounds_seen_by(operator, taking_at=now)[:100]}

    assert world.rounds["open"].id in taking
    assert over in {row.id for row in rounds_seen_by(operator)[:100]} - taking
    assert not rounds_seen_by(operator, taking_at=world.rounds["open"].closes_at + timedelta(days=365))[:100]
