"""The check finds what is wrong with a timetable, all of it and nothing else."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from madang.core.timetable.checking import Broken, check
from tests.core.timetable.independent import faults
from tests.core.timetable.made import answers, day_of, instances, written_of

RULES = {
    "unknown_meeting": "once",
    "held_once": "once",
    "slot": "day",
    "session": "session",
    "fixed_slot": "fixed",
    "after": "after",
    "unavailable": "unavailable",
    "one_at_a_time": "one at a time",
    "tables": "tables",
    "table": "table numbers",
    "max_break_difference": "fairness",
    "breaks": "stated breaks",
}
INSTANCE: dict[str, Any] = {
    "slots": 6,
    "morning_slots": 3,
    "tables": 2,
    "participants": ["a", "b", "c", "d"],
    "meetings": [
        {"id": "m1", "participants": ["a", "b"], "session": "morning"},
        {"id": "m2", "participants": ["a", "c"], "after": ["m1"]},
        {"id": "m3", "participants": ["a", "d"], "fixed_slot": 3},
        {"id": "m4", "participants": ["b", "c"], "session": "afternoon"},
    ],
    "unavailable": {"c": [6]},
    "max_break_difference": 1,
}
RIGHT: dict[str, tuple[int, int | None]] = {"m1": (1, 1), "m2": (2, 1), "m3": (3, 1), "m4": (4, 2)}


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_it_agrees_with_a_checker_written_apart_from_it(data: st.DataObject) -> None:
    instance = data.draw(instances())
    answer = data.draw(answers(instance))

    places = {(one["id"], one["slot"]) for one in answer["meetings"]}
    if len({one for one, _ in places}) < len(answer["meetings"]):  # which place of a doubled meeting counts is open
        assert "held_once" in rules(check(day_of(instance), written_of(answer)))
        return
    assert {RULES[rule] for rule in rules(check(day_of(instance), written_of(answer)))} == faults(instance, answer)


def rules(found: list[Broken]) -> list[str]:
    return [one.rule for one in found]


def said(answer: dict[str, Any], language: str = "en", **changes: Any) -> list[str]:
    """What the check says of ``answer`` for the day with ``changes``."""
    return [one.said.in_language(language) for one in check(day_of(INSTANCE | changes), written_of(answer))]


def answer(*left_out: str, status: str = "feasible", **places: tuple[int, int | None]) -> dict[str, Any]:
    """The right timetable with some meetings at other ``places`` or ``left_out``."""
    held = {one: place for one, place in (RIGHT | places).items() if one not in left_out}
    lines = [{"id": one, "slot": slot, "table": table} for one, (slot, table) in held.items()]
    return {"status": status, "meetings": lines}


def test_the_right_timetable_breaks_nothing() -> None:
    assert said(answer() | {"status": "optimal", "breaks": 2, "lower_bound": 2}) == []


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        (answer("m4"), ["m4 is held once: it is missing"]),
        (answer(m9=(1, 2)), ["there is no meeting m9"]),
        (
            answer() | {"meetings": [*answer()["meetings"], {"id": "m4", "slot": 5, "table": 1}]},
            ["m4 is held once: found 2 times"],
        ),
        (answer(m4=(7, 1)), ["m4 is in slot 7: the day has slots 1 to 6"]),
        (answer(m4=(3, 2)), ["m4 is in the afternoon: found m4 (slot 3)"]),
        (answer(m3=(4, 1)), ["m3 is fixed in slot 3: found m3 (slot 4)"]),
        (answer(m4=(6, 2)), ["c is unavailable in slot 6: found m4 (slot 6)"]),
        (
            answer(m2=(1, 2)),
            [f"{limit}: found m1 (slot 1), m2 (slot 1)" for limit in ("m2 is after m1", "a has one meeting in slot 1")],
        ),
        (answer(m1=(2, 1), m2=(4, 1), m4=(5, 1)), []),
        (answer(m4=(4, None)), ["m4 has a table: none is named"]),
        (answer(m4=(4, 3)), ["m4 is at table 3: there are tables 1 to 2"]),
        (answer(status="infeasible"), ['there is no timetable to check: the status is "infeasible"']),
        (answer() | {"breaks": 1}, ["the stated number of breaks is 1: counted 2"]),
        (answer() | {"lower_bound": 3}, ["the stated lower bound is 3: this timetable has 2 breaks"]),
        (
            answer(status="optimal") | {"lower_bound": 1},
            ['the status is "optimal": the lower bound 1 is below the 2 breaks'],
        ),
    ],
)  # fmt: skip
def test_each_planted_fault_is_named(wrong: dict[str, Any], expected: list[str]) -> None:
    assert said(wrong) == expected


def test_two_meetings_at_one_table_are_named() -> None:
    crowded = {
        "status": "feasible",
        "meetings": [{"id": "m1", "slot": 1, "table": 1}, {"id": "x", "slot": 1, "table": 1}],
    }
    meetings = [{"id": "m1", "participants": ["a"]}, {"id": "x", "participants": ["b"]}]

    assert said(crowded, meetings=meetings) == ["table 1 takes 1 in slot 1: found m1, x"]


def test_too_many_meetings_in_a_slot_are_named_in_each_language() -> None:
    meetings = [{"id": one, "participants": [one]} for one in "abc"]
    full = {"meetings": [{"id": one, "slot": 2, "table": table} for table, one in enumerate("abc", 1)]}

    assert [said(full, language, meetings=meetings)[0] for language in ("en", "ko", "de")] == [
        "slot 2 has 2 tables: found a (slot 2), b (slot 2), c (slot 2)",
        "2번 시간대의 테이블은 2개: a(2번), b(2번), c(2번)",
        "Termin 2 hat 2 Tische: gefunden a (Termin 2), b (Termin 2), c (Termin 2)",
    ]


def test_unfair_breaks_are_named_with_who_has_them() -> None:
    unfair = answer(m2=(2, 1)) | {
        "meetings": [{"id": "m1", "slot": 1, "table": 1}, {"id": "m2", "slot": 6, "table": 1}]
    }
    meetings = [{"id": "m1", "participants": ["a", "b"]}, {"id": "m2", "participants": ["a", "b"]}]

    assert said(unfair, meetings=meetings, max_break_difference=0, unavailable={}) == [
        "numbers of breaks differ by at most 0: found a with 1, c with 0"
    ]
