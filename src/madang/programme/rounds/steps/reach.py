"""A call before whose end the site could not be reached is extended by rule."""

from datetime import datetime

from madang.core.flow.outages import RULE, Span, extended
from madang.programme.jobs.queries import answering_since, outages
from madang.programme.policy.viewer import Viewer
from madang.programme.records.steps import step
from madang.programme.rounds.models import Extension, Round
from madang.programme.rounds.steps.rounds import move_end


def rounds_to_extend(*, now: datetime) -> list[Round]:
    """Open rounds whose call an outage moves, as far as is known at ``now``."""
    open_ = Round.objects.filter(state=Round.OPEN, opens_at__lte=now, closes_at__lte=now + RULE.within)
    return [round_ for round_ in open_.order_by("pk") if _extended(round_, now=now)[1]]


@step("round.extend_by_rule")
def extend_by_rule(round_: Round, *, by: Viewer, now: datetime) -> Round:  # noqa: ARG001 - the frame reads it
    """Extend the call by the rule of outages (`madang.core.flow.outages`); where none tells, nothing changes."""
    until, told = _extended(round_, now=now)
    if told:
        spans = [[start.isoformat(), end.isoformat()] for start, end in told]
        move_end(round_, until, Extension(by_rule=True, outages=spans), now=now)
    return round_


def _extended(round_: Round, *, now: datetime) -> tuple[datetime, list[Span]]:
    """The end of the call by the rule.

    Only what happened while the call was open and somebody asked the site whether it answers counts, and not what an
    earlier extension by rule has answered.
    """
    asked = answering_since()
    if asked is None:
        return round_.closes_at, []
    since = max(asked, round_.opens_at, round_.opened_at or round_.opens_at)
    last = round_.extensions.filter(by_rule=True).order_by("-made_at").first()
    if last is not None:
        since = max(since, last.made_at)
    return extended(round_.closes_at, outages(since=since, until=now))
