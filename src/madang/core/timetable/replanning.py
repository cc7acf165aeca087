"""Mending a timetable after a change: everything held that can be, then the fewest meetings moved, then breaks."""

from dataclasses import replace
from time import monotonic

from madang.core.texts.faults import Said
from madang.core.timetable.choosing import waiting_list
from madang.core.timetable.clock import Clock
from madang.core.timetable.day import Day, Timetable
from madang.core.timetable.exact import Search
from madang.core.timetable.known import Known, named, outcome_of
from madang.core.timetable.limits import Limit, Start, limits_of
from madang.core.timetable.mending import Mending, Plan
from madang.core.timetable.model import Model
from madang.core.timetable.outcome import Outcome, Watcher
from madang.core.timetable.sentences import UNFAIR


def replan(
    day: Day,
    before: Timetable,
    *,
    time_limit: float = 60.0,
    seed: int = 0,  # noqa: ARG001
    progress: Watcher | None = None,
) -> Outcome:
    """The timetable of ``day``, as it is after a change, that differs least from ``before``.

    Meetings in ``day.done`` keep their slots. All others are held if that is possible (``left_out`` lists those that
    are not, in the order of a choice between optional meetings); then as few as possible of those in ``before`` change
    their slot; then breaks are as few as can be. ``optimal`` says that all three are proved, breaks for the meetings
    that were chosen to be held. Where breaks can no longer be shared fairly, that is said in ``why``.
    """
    clock = Clock(monotonic(), time_limit, progress)
    limits = [_may_be_left_out(day, limit) for limit in limits_of(day)]
    mending = Mending(day, limits, {n: before[m.id].slot for n, m in enumerate(day.meetings) if m.id in before})
    plan = mending.plan(clock)
    outcome = _fewest_breaks(mending, plan, clock)
    return replace(outcome, left_out=waiting_list(day, frozenset(plan.slots)))


def _may_be_left_out(day: Day, limit: Limit) -> Limit:
    """The limit without the demand that a meeting be held, unless it was already."""
    if limit.rule != "held_once" or day.meetings[limit.starts[0].meeting].id in day.done:
        return limit
    return replace(limit, least=0)


def _fewest_breaks(mending: Mending, plan: Plan, clock: Clock) -> Outcome:
    """The plan with its breaks made as few as possible, what is held and how much is moved staying as they are."""
    fair = _searched(mending, plan, mending.day, clock)
    if not fair.none:
        return _outcome(mending, plan, fair, clock, ())
    unfair = _searched(mending, plan, replace(mending.day, max_break_difference=None), clock)
    return _outcome(mending, plan, unfair, clock, (UNFAIR,))


def _searched(mending: Mending, plan: Plan, day: Day, clock: Clock) -> Known:
    only: dict[int, tuple[int, ...]] = mending.only(plan.free)
    only |= {number: () for number in range(len(day.meetings)) if number not in plan.slots}
    held = [
        replace(one, least=1) if one.rule == "held_once" and one.starts[0].meeting in plan.slots else one
        for one in mending.limits
    ]
    model = Model(day, held, only=only)
    stays = [Start(number, slot) for number, slot in mending.was.items() if number in plan.slots]
    model.formula.at_least(model.literals(stays), len(mending.stays(plan)))
    known = Known(day, model.present.settled, sum(model.present.settled.values()))
    known.offer([plan.slots.get(number, 0) for number in range(len(day.meetings))])
    for _ in Search(model, known).rounds() if not known.settled else ():
        if clock.is_over(known):
            break
    return known


def _outcome(mending: Mending, plan: Plan, known: Known, clock: Clock, why: tuple[Said, ...]) -> Outcome:
    outcome = outcome_of(known, clock.seconds(), why)
    if not outcome.held and plan.slots:
        slots = [plan.slots.get(number, 0) for number in range(len(mending.day.meetings))]
        return replace(outcome, status="feasible", held=named(mending.day, slots), why=(UNFAIR,))
    return outcome if plan.proved or outcome.status != "optimal" else replace(outcome, status="feasible")
