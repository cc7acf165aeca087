"""When the site could be reached is laid down; a call that it could not be reached before the end of is extended."""

from datetime import datetime, timedelta

from django.db import transaction

from madang.core.flow.outages import RULE, extended, outages
from madang.programme.policy.viewer import Viewer
from madang.programme.records.steps import step
from madang.programme.rounds.models import Extension, Reached, Round
from madang.programme.rounds.steps.rounds import move_end

ONE_SPAN = timedelta(minutes=2)
"""Beats that are no further apart belong to one span."""
KEPT_FOR = timedelta(days=400)


@transaction.atomic
def lay_down_reach(*, source: str = "web", now: datetime) -> None:
    """Write down that the server answers now; it says so every half minute while it runs."""
    spans = Reached.objects.filter(source=source, until_at__gte=now - ONE_SPAN)
    longest = spans.select_for_update().order_by("-until_at").first()
    if longest is None:
        Reached.objects.create(source=source, from_at=now, until_at=now)
        Reached.objects.filter(until_at__lt=now - KEPT_FOR).delete()
    elif longest.until_at < now:
        longest.until_at = now
        longest.save()


def rounds_to_extend(*, now: datetime) -> list[Round]:
    """Open rounds whose call an outage moves, as far as is known at ``now``."""
    open_ = Round.objects.filter(state=Round.OPEN, opens_at__lte=now, closes_at__lte=now + RULE.within)
    return [round_ for round_ in open_.order_by("pk") if _extended(round_)[1]]


@step("round.extend_by_rule")
def extend_by_rule(round_: Round, *, by: Viewer, now: datetime) -> Round:  # noqa: ARG001 - the frame reads it
    """Extend the call by the rule of outages (`madang.core.flow.outages`); where none tells, nothing changes."""
    until, told = _extended(round_)
    if told:
        spans = [[start.isoformat(), end.isoformat()] for start, end in told]
        move_end(round_, until, Extension(by_rule=True, outages=spans), now=now)
    return round_


def _extended(round_: Round) -> tuple[datetime, list[tuple[datetime, datetime]]]:
    """The end of the call by the rule: outages that an earlier extension answered do not count again."""
    since = round_.opens_at
    last = round_.extensions.filter(by_rule=True).order_by("-made_at").first()
    if last is not None:
        since = max(since, last.made_at)
    spans = Reached.objects.filter(source="web", until_at__gt=round_.closes_at - RULE.within - timedelta(days=30))
    reached = [(span.from_at, span.until_at) for span in spans]
    return extended(round_.closes_at, outages(reached), since=since)
