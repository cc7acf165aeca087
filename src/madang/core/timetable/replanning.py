"""Mending a timetable after a change: everything held that can be, then the fewest meetings moved, then breaks.

Most of a day is not touched by a change, so only meetings that break a limit are taken up at first; the others stay
fixed and cost next to nothing. More are taken up while that could hold more or move fewer.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from time import monotonic

from madang.core.texts.faults import Said
from madang.core.timetable.choosing import Program, waiting_list
from madang.core.timetable.clock import Clock
from madang.core.timetable.day import Day, Timetable, meetings_of
from madang.core.timetable.exact import Search
from madang.core.timetable.known import Known, named, outcome_of
from madang.core.timetable.limits import Limit, Start, limits_of
from madang.core.timetable.model import Model
from madang.core.timetable.outcome import Outcome, Status, Watcher
from madang.core.timetable.repair import Repair, most_lost

MOST_STARTS = 20_000
"""Neighbourhoods with more starts (meetings times slots) are too large for an integer program in a few seconds."""

UNFAIR = Said(
    en="after the change the breaks of participants differ by more than the day allows",
    ko="변경 뒤에는 참가자 사이의 대기 횟수 차이가 허용 범위를 넘음",
    de="nach der Änderung unterscheiden sich die Pausen der Teilnehmer um mehr als erlaubt",
)


def replan(
    day: Day,
    before: Timetable,
    *,
    time_limit: float = 60.0,
    seed: int = 0,
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
    mending = _Mending(day, limits, {n: before[m.id].slot for n, m in enumerate(day.meetings) if m.id in before})
    plan = mending.plan(clock)
    outcome = _fewest_breaks(mending, plan, seed, clock)
    return replace(outcome, left_out=waiting_list(day, frozenset(plan.slots)))


def _may_be_left_out(day: Day, limit: Limit) -> Limit:
    """The limit without the demand that a meeting be held, unless it was already."""
    if limit.rule != "held_once" or day.meetings[limit.starts[0].meeting].id in day.done:
        return limit
    return replace(limit, least=0)


@dataclass
class _Plan:
    """The slots of the meetings held (by number), those taken up, and whether none better exists."""

    slots: dict[int, int]
    free: set[int]
    proved: bool


class _Mending:
    """``was`` has the former slots, by number; all limits let meetings be left out."""

    def __init__(self, day: Day, limits: Sequence[Limit], was: dict[int, int]) -> None:
        self.day = day
        self.limits = limits
        forbidden = {start for limit in limits if limit.most == 0 for start in limit.starts}
        self.was = {number: slot for number, slot in was.items() if Start(number, slot) not in forbidden}
        self._numbers = range(len(day.meetings))
        self._repair = Repair(day, limits, self.was)
        self._holdable = len(self._numbers) - most_lost(day, self._repair.loose, forbidden)

    def plan(self, clock: Clock) -> _Plan:
        """The meetings to hold, as few of them moved as possible, from the first neighbourhood that proves it."""
        best = self._judged(self._repair.slots, self._repair.loose, sure=True)
        for free in self._neighbourhoods():
            if not best.proved and clock.left() > clock.time_limit / 2:
                found = self._solved(free, clock)
                if self._worth(found) >= self._worth(best):
                    best = found
        return best

    def stays(self, plan: _Plan) -> dict[int, int]:
        """The meetings that the plan leaves where they were."""
        return {number: slot for number, slot in self.was.items() if plan.slots.get(number) == slot}

    def only(self, free: set[int]) -> dict[int, tuple[int, ...]]:
        """The slots open to the meetings that are not taken up."""
        return {number: (slot,) for number, slot in self.was.items() if number not in free}

    def _worth(self, plan: _Plan) -> tuple[int, int]:
        return len(plan.slots), len(self.stays(plan))

    def _neighbourhoods(self) -> Iterator[set[int]]:
        """Which meetings are taken up: those that must be, then also those of their people, then all."""
        free = self._repair.loose
        yield free
        people = {who for number in free for who in self.day.meetings[number].participants}
        mine = {number for who, numbers in meetings_of(self.day).items() if who in people for number in numbers}
        wider = [free | mine, set(self._numbers)] if mine - free else [set(self._numbers)]
        yield from (more for more in wider if len(more) > len(free) and len(more) * self.day.slots <= MOST_STARTS)

    def _solved(self, free: set[int], clock: Clock) -> _Plan:
        """The best plan that takes up ``free`` alone."""
        program = Program(self.day, self.limits, only=self.only(free))
        held, stay = program.held(), program.at(self.was)
        both = {column: len(self._numbers) + 1.0 + stay.get(column, 0.0) for column in held}
        found, sure = program.maximise(both, max(clock.left() / 3, 1.0))
        slots = {} if found is None else program.starts(found)
        for aim in filter(None, (*program.aims(), stay)) if len(slots) < len(self._numbers) else ():
            found, best = program.maximise(aim, max(clock.left() / 3, 1.0))
            sure = sure and best
            if found is None:
                break
            slots = program.starts(found)
            program.hold(aim, found)
        return self._judged(slots, free, sure=sure)

    def _judged(self, slots: dict[int, int], free: set[int], *, sure: bool) -> _Plan:
        """The plan; it is proved where no plan at all could hold more and move less, or where all were looked at."""
        moved = len([number for number, slot in self.was.items() if number in slots and slots[number] != slot])
        alike = len({(one.wish, one.mutual, one.score) for one in self.day.meetings}) == 1
        least = self._holdable if alike else len(self._numbers)
        best = len(slots) >= least and moved <= self._repair.excess
        return _Plan(slots, free, best or (sure and len(free) == len(self._numbers)))


def _fewest_breaks(mending: _Mending, plan: _Plan, seed: int, clock: Clock) -> Outcome:
    """The plan with its breaks made as few as possible, what is held and how much is moved staying as they are."""
    fair = _searched(mending, plan, mending.day, seed, clock)
    if not fair.none:
        return _outcome(mending, plan, fair, clock, ())
    unfair = _searched(mending, plan, replace(mending.day, max_break_difference=None), seed, clock)
    return _outcome(mending, plan, unfair, clock, (UNFAIR,))


def _searched(mending: _Mending, plan: _Plan, day: Day, seed: int, clock: Clock) -> Known:
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
    for _ in Search(model, known, seed=seed).rounds() if not known.settled else ():
        if clock.is_over(known):
            break
    return known


def _outcome(mending: _Mending, plan: _Plan, known: Known, clock: Clock, why: tuple[Said, ...]) -> Outcome:
    outcome = outcome_of(known, clock.seconds(), why)
    if not outcome.held and plan.slots:
        slots = [plan.slots.get(number, 0) for number in range(len(mending.day.meetings))]
        return replace(outcome, status="feasible", held=named(mending.day, slots), why=(UNFAIR,))
    status: Status = "feasible" if outcome.status == "optimal" and not plan.proved else outcome.status
    return replace(outcome, status=status)
