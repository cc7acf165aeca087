"""What is left out is left out for a reason, in the order of the aims."""

from dataclasses import replace
from itertools import product
from typing import Literal

from hypothesis import given, settings
from hypothesis import strategies as st

from madang.core.timetable import solve
from madang.core.timetable.day import Day, Meeting, meetings_of
from madang.core.timetable.limits import Start, limits_of
from tests.core.timetable.days import days


def worth(day: Day, held: set[int]) -> tuple[int, int, float, int, int]:
    """The aims in their order: musts, mutual wishes, scores, meetings, the fewest meetings of a participant."""
    chosen = [day.meetings[number] for number in held]
    return (
        sum(meeting.wish == "must" for meeting in chosen),
        sum(meeting.mutual for meeting in chosen),
        sum(meeting.score for meeting in chosen),
        len(chosen),
        min(len(held.intersection(numbers)) for numbers in meetings_of(day).values() if numbers),
    )


def best_worth(day: Day) -> tuple[int, int, float, int, int] | None:
    """The highest worth of a timetable within all limits, by trying every one."""
    limits = list(limits_of(day))
    found = []
    for slots in product(range(day.slots + 1), repeat=len(day.meetings)):
        chosen = frozenset(Start(number, slot) for number, slot in enumerate(slots) if slot)
        if all(limit.holds(chosen) for limit in limits):
            found.append(worth(day, {start.meeting for start in chosen}))
    return max(found, default=None)


@st.composite
def wishes(draw: st.DrawFn) -> Day:
    day = draw(days())
    wish: list[Literal["must", "meet"]] = ["must", "meet", "meet"]
    meetings = [
        replace(
            meeting,
            optional=draw(st.booleans()),
            wish=draw(st.sampled_from(wish)),
            mutual=draw(st.booleans()),
            score=draw(st.sampled_from([0.0, 0.5, 2.0])),
            after=(),
        )
        for meeting in day.meetings
    ]
    return replace(day, meetings=tuple(meetings), tables=1, max_break_difference=None)


@given(wishes())
@settings(max_examples=15, deadline=None)
def test_what_a_tiny_day_holds_is_worth_as_much_as_any_choice(day: Day) -> None:
    outcome = solve(day)
    best = best_worth(day)
    if best is None:
        assert outcome.status == "infeasible"
        return
    numbers = {meeting.id: number for number, meeting in enumerate(day.meetings)}
    assert worth(day, {numbers[one] for one in outcome.held}) == best
    assert sorted([*outcome.held, *outcome.left_out]) == sorted(numbers)


def test_those_left_out_wait_in_the_order_of_the_aims() -> None:
    day = Day(
        name="full",
        slots=1,
        morning_slots=1,
        tables=1,
        participants=tuple("abcdefgh"),
        meetings=(
            Meeting(id="m1", participants=("a", "b"), optional=True),
            Meeting(id="m2", participants=("c", "d"), optional=True, score=3.0),
            Meeting(id="m3", participants=("e", "f"), optional=True, wish="must"),
            Meeting(id="m4", participants=("g", "h"), optional=True, mutual=True),
        ),
    )
    outcome = solve(day)
    assert (dict(outcome.held), outcome.left_out) == ({"m3": 1}, ("m4", "m2", "m1"))
    assert "slot 1 has 1 tables" in [said.en for said in outcome.why]
