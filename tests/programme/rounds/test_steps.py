"""Rounds are made, changed, opened, extended and closed by operators."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from madang.core.flow.dates import Span
from madang.core.flow.programmes import TEMPLATES
from madang.programme.policy.refused import NotAllowed
from madang.programme.policy.viewer import MACHINE
from madang.programme.rounds.models import Extension, Round
from madang.programme.rounds.queries import plan_of, rounds_seen_by
from madang.programme.rounds.rules import Plan, PlanNotSound, plan_from_template
from madang.programme.rounds.steps import EndNotLater, change_round, close_round, extend_round, make_round, open_round
from madang.programme.world.build import World
from tests.conftest import BEGINNING

SEOUL = ZoneInfo("Asia/Seoul")


def test_a_draft_is_seen_by_its_operator_alone_until_it_is_opened(world: World) -> None:
    draft = world.rounds["draft"]

    def seen() -> dict[str, bool]:
        return {
            name: rounds_seen_by(world.viewers[name]).get(draft.id) is not None
            for name in ("operator", "operator-reader", "other-operator", "nobody")
        }

    before = seen()
    open_round(draft, by=world.viewers["operator"], now=BEGINNING)

    assert before == {"operator": True, "operator-reader": True, "other-operator": False, "nobody": False}
    assert seen() == dict.fromkeys(before, True)


@pytest.mark.parametrize("key", TEMPLATES)
def test_a_round_keeps_the_plan_that_it_was_made_by(world: World, key: str) -> None:
    plan = plan_from_template(key, name="새 라운드", start=BEGINNING.date(), zone=SEOUL)

    made = make_round(plan, by=world.viewers["operator"], now=BEGINNING)

    tracks = [(form.track, form.version, form.state) for form in made.forms.order_by("pk")]
    assert plan_of(Round.objects.get(pk=made.pk)) == plan
    assert tracks == [(track.key, 1, "used") for track in TEMPLATES[key].tracks]


def test_an_unsound_plan_makes_no_round(world: World) -> None:
    plan = plan_from_template("local-merchants", name=" ", start=BEGINNING.date(), zone=SEOUL)
    before = Round.objects.count()

    with pytest.raises(PlanNotSound) as refused:
        make_round(replace(plan, tracks=()), by=world.viewers["operator"], now=BEGINNING)

    assert ([str(fault) for fault in refused.value.faults], Round.objects.count() - before) == (
        ["라운드 이름을 적어 주십시오.", "사업의 트랙을 하나 이상 골라 주십시오."],
        0,
    )


def test_an_open_call_never_ends_sooner_and_loses_no_track(world: World) -> None:
    plan = plan_of(world.rounds["open"])

    with pytest.raises(PlanNotSound) as refused:
        change_round(
            world.rounds["open"],
            replace(_call_ends(plan, -timedelta(days=1)), tracks=plan.tracks[1:]),
            by=world.viewers["operator"],
            now=BEGINNING,
        )

    assert len(refused.value.faults) == 2


def test_a_later_end_of_an_open_call_is_written_down_as_an_extension(world: World) -> None:
    round_ = world.rounds["open"]
    later = _call_ends(plan_of(round_), timedelta(hours=2))

    change_round(round_, later, by=world.viewers["operator"], now=BEGINNING)

    extension = Extension.objects.get(round=round_)
    assert (extension.from_at, extension.until_at, extension.by_rule) == (
        round_.closes_at,
        round_.closes_at + timedelta(hours=2),
        False,
    )


def test_an_extension_moves_what_follows_and_says_why(world: World) -> None:
    round_ = world.rounds["open"]
    before = {span.kind: span for span in plan_of(round_).spans}

    extended = extend_round(
        round_, round_.closes_at + timedelta(days=7), "추석 연휴", by=world.viewers["operator"], now=BEGINNING
    )

    after = {span.kind: span for span in plan_of(extended).spans}
    assert after["call"].ends_at - before["call"].ends_at == timedelta(days=7)
    assert after["eligibility"].starts_at - before["eligibility"].starts_at == timedelta(days=7)
    assert after["demand"] == before["demand"]


def test_an_extension_to_an_earlier_moment_is_refused(world: World) -> None:
    with pytest.raises(EndNotLater):
        extend_round(
            world.rounds["open"], world.rounds["open"].closes_at, "", by=world.viewers["operator"], now=BEGINNING
        )


def test_a_call_is_not_closed_before_its_end_not_even_by_a_timer(world: World) -> None:
    with pytest.raises(NotAllowed):
        close_round(world.rounds["open"], by=world.viewers["operator"], now=BEGINNING)
    Round.objects.filter(pk=world.rounds["open"].pk).update(closes_at=BEGINNING - timedelta(seconds=1))

    assert close_round(world.rounds["open"], by=MACHINE, now=BEGINNING).state == Round.CLOSED


def _call_ends(plan: Plan, later: timedelta) -> Plan:
    spans = tuple(
        Span(span.kind, span.starts_at, span.ends_at + later) if span.kind == "call" else span for span in plan.spans
    )
    return replace(plan, spans=spans)
