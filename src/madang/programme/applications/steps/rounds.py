"""Steps with a round whose call ends at another time after them: its needs follow, and its applicants are told."""

from datetime import datetime

from django.db import transaction

from madang.programme.applications.steps.telling import tell_of_new_end
from madang.programme.needs.models import Need
from madang.programme.policy.viewer import MACHINE, Viewer
from madang.programme.rounds.models import Round
from madang.programme.rounds.rules import Plan
from madang.programme.rounds.steps import (
    change_round,
    close_round,
    extend_by_rule,
    extend_round,
    rounds_to_close,
    rounds_to_extend,
)


@transaction.atomic
def change_round_and_tell(round_: Round, plan: Plan, *, by: Viewer, now: datetime) -> Round:
    """`change_round`, and what follows from a new end of the call."""
    return _followed(change_round(round_, plan, by=by, now=now), round_.closes_at, now=now)


@transaction.atomic
def extend_round_and_tell(round_: Round, until: datetime, reason: str, *, by: Viewer, now: datetime) -> Round:
    """`extend_round`, and what follows from it."""
    return _followed(extend_round(round_, until, reason, by=by, now=now), round_.closes_at, now=now)


def mind_the_calls(*, now: datetime) -> tuple[list[Round], list[Round]]:
    """Extend the calls that an outage extends by rule, then close those that are over; both lists of rounds.

    A timer calls it every minute. The order matters: a site that comes back after the end of a call gives the lost time
    back before it closes anything.
    """
    with transaction.atomic():
        extended = [
            _followed(extend_by_rule(round_, by=MACHINE, now=now), round_.closes_at, now=now)
            for round_ in rounds_to_extend(now=now)
        ]
    return extended, [close_round(round_, by=MACHINE, now=now) for round_ in rounds_to_close(now=now)]


def _followed(round_: Round, old_end: datetime, *, now: datetime) -> Round:
    if round_.closes_at != old_end:
        Need.objects.filter(round=round_, closes_at=old_end).update(closes_at=round_.closes_at)
        if round_.state == Round.OPEN:
            tell_of_new_end(round_, now=now)
    return round_
