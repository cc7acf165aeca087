"""After a change everything is held that can be, little moves, and nothing is lost in silence."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import product

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from madang.core.timetable import replan, solve
from madang.core.timetable.breaks import breaks_of
from madang.core.timetable.day import Day, Held, Meeting
from madang.core.timetable.limits import Start, limits_of
from madang.core.timetable.outcome import Outcome
from tests.core.timetable.days import days, made


def placed(slots: Mapping[str, int]) -> dict[str, Held]:
    return {meeting: Held(slot, 1) for meeting, slot in slots.items()}


def moved(before: Mapping[str, int], outcome: Outcome) -> list[str]:
    return [one for one, slot in before.items() if outcome.held.get(one, slot) != slot]


def broken(day: Day, slots: Mapping[str, int]) -> set[str]:
    """Rules broken by what is held, but for the demand that all is held."""
    numbers = {meeting.id: number for number, meeting in enumerate(day.meetings)}
    chosen = frozenset(Start(numbers[one], slot) for one, slot in slots.items())
    return {limit.rule for limit in limits_of(day) if limit.count(chosen) > limit.most}


def best(day: Day, before: Mapping[str, int]) -> tuple[int, int, int]:
    """Meetings held, meetings left in place, breaks (less is more): the best of all timetables, by trying each."""
    ids = [meeting.id for meeting in day.meetings]
    found = []
    for slots in product(range(day.slots + 1), repeat=len(ids)):
        held = {one: slot for one, slot in zip(ids, slots, strict=True) if slot}
        if not broken(day, held):
            stays = sum(before.get(one) == slot for one, slot in held.items())
            found.append((len(held), stays, -sum(breaks_of(day, held).values())))
    return max(found)


@given(days(), st.data())
@settings(max_examples=10, deadline=None)
def test_a_tiny_day_is_mended_as_well_as_can_be(drawn: Day, data: st.DataObject) -> None:
    day = replace(drawn, max_break_difference=None)
    assume(len(day.meetings) <= 4)
    before = solve(day).held
    assume(before)
    who = data.draw(st.sampled_from(day.participants))
    away = day.unavailable.get(who, frozenset()) | {data.draw(st.integers(1, day.slots))}
    after = replace(day, unavailable={**day.unavailable, who: away})
    outcome = replan(after, placed(before))
    stays = sum(before.get(one) == slot for one, slot in outcome.held.items())
    held, kept, least = best(after, before)
    assert broken(after, outcome.held) == set()
    assert (len(outcome.held), stays) == (held, kept)
    assert sorted([*outcome.held, *outcome.left_out]) == sorted(meeting.id for meeting in day.meetings)
    if held == len(day.meetings):
        assert outcome.breaks == -least


def test_only_the_meetings_of_the_one_who_is_late_move() -> None:
    day = made(5)
    before = solve(day, time_limit=2).held
    late = {**day.unavailable, "p7": day.unavailable["p7"] | {1, 2, 3}}
    outcome = replan(replace(day, unavailable=late), placed(before), time_limit=20)
    assert broken(replace(day, unavailable=late), outcome.held) == set()
    numbers = {meeting.id: meeting for meeting in day.meetings}
    hit = [one for one, slot in before.items() if "p7" in numbers[one].participants and slot <= 3]
    assert set(moved(before, outcome)) >= set(hit)
    assert len(moved(before, outcome)) <= 2 * len(hit)
    assert len(outcome.held) == len(day.meetings)


def test_done_meetings_stay_and_a_meeting_without_a_place_is_named() -> None:
    day = Day(
        name="noon",
        slots=3,
        morning_slots=3,
        tables=2,
        participants=("a", "b", "c", "d"),
        meetings=(
            Meeting(id="m1", participants=("a", "b")),
            Meeting(id="m2", participants=("a", "c")),
            Meeting(id="m3", participants=("a", "d")),
        ),
        now=2,
        done={"m1": 1},
        unavailable={"d": frozenset({2, 3})},
    )
    outcome = replan(day, placed({"m1": 1, "m2": 2, "m3": 3}))
    assert dict(outcome.held) == {"m1": 1, "m2": 2}
    assert outcome.left_out == ("m3",)
    assert outcome.status == "optimal"


def test_without_a_change_nothing_moves() -> None:
    day = made(6)
    before = solve(day, time_limit=2).held
    assert replan(day, placed(before)).held == before


def test_a_lost_table_moves_one_meeting_where_one_slot_was_full() -> None:
    day = Day(
        name="tables",
        slots=3,
        morning_slots=3,
        tables=2,
        participants=("a", "b", "c", "d"),
        meetings=(Meeting(id="m1", participants=("a", "b")), Meeting(id="m2", participants=("c", "d"))),
    )
    outcome = replan(replace(day, tables=1), placed({"m1": 1, "m2": 1}))
    assert len(moved({"m1": 1, "m2": 1}, outcome)) == 1
    assert outcome.status == "optimal"
