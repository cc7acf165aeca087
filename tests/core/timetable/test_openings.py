"""What is ruled out before any search is in no timetable."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from madang.core.timetable.day import Day, Meeting
from madang.core.timetable.limits import limits_of
from madang.core.timetable.openings import Openings, each_apart
from tests.core.timetable.days import days
from tests.core.timetable.trying import timetables


@given(days())
@settings(max_examples=150, deadline=None)
def test_no_timetable_is_lost(day: Day) -> None:
    fair = replace(day, max_break_difference=None)
    openings = Openings(fair, list(limits_of(fair)))
    for slot in timetables(fair):
        assert not openings.none
        assert all(slot[one.id] in openings.slots(number) for number, one in enumerate(fair.meetings))


def test_order_and_full_tables_leave_few_slots() -> None:
    day = Day(
        name="ordered",
        slots=4,
        morning_slots=2,
        tables=1,
        participants=("a", "b", "c", "d"),
        meetings=(
            Meeting(id="first", participants=("a", "b")),
            Meeting(id="second", participants=("a", "c"), after=("first",), session="morning"),
            Meeting(id="third", participants=("b", "d")),
        ),
    )
    openings = Openings(day, list(limits_of(day)))
    assert [openings.slots(number) for number in range(3)] == [[1], [2], [3, 4]]


@given(days())
@settings(max_examples=100, deadline=None)
def test_the_limits_it_is_refuted_by_leave_no_timetable_alone(day: Day) -> None:
    limits = list(limits_of(day))
    traced = Openings(day, limits, traced=True)
    alone = Openings(day, [limits[place] for place in sorted(traced.refuted_by)])
    assert (bool(traced.refuted_by), alone.none) == (traced.none, traced.none)


@given(st.lists(st.integers(1, 31), max_size=5))
def test_a_bit_is_kept_just_where_some_choice_of_different_bits_has_it(words: list[int]) -> None:
    assert each_apart(words) == _by_trying(words)


def _by_trying(words: list[int]) -> list[int] | None:
    kept = [0] * len(words)

    def choose(number: int, chosen: list[int]) -> None:
        if number == len(words):
            for place, bit in enumerate(chosen):
                kept[place] |= bit
            return
        for bit in (1 << place for place in range(5)):
            if words[number] & bit and bit not in chosen:
                choose(number + 1, [*chosen, bit])

    choose(0, [])
    return None if words and not all(kept) else kept
