"""A meeting that is not held is told what stands in its way."""

from madang.core.timetable.reasons import reasons_against
from tests.core.timetable.made import day_of

DAY = {
    "slots": 6,
    "morning_slots": 5,
    "tables": 1,
    "participants": ["a", "b", "c"],
    "meetings": [
        {"id": "m1", "participants": ["a", "b"], "session": "morning"},
        {"id": "m2", "participants": ["a", "c"]},
        {"id": "m3", "participants": ["c"]},
    ],
    "unavailable": {"b": [1, 2, 4]},
}


def test_each_slot_is_accounted_for_and_like_ones_are_told_together() -> None:
    reasons = reasons_against(day_of(DAY), {"m2": 3, "m3": 5}, ["m1"])["m1"]

    assert [said.en for said in reasons] == [
        "b is unavailable in slot 1–2, 4",
        "a has one meeting in slot 3",
        "slot 5 has 1 tables",
        "m1 is in the morning",
    ]
    assert (reasons[0].ko, reasons[0].de) == (
        "b은(는) 1–2, 4번 시간대에 참석 불가",
        "b ist in Termin 1–2, 4 verhindert",
    )


def test_where_a_slot_is_free_it_is_the_fairness_of_breaks() -> None:
    reasons = reasons_against(day_of(DAY), {"m2": 3}, ["m1"])["m1"]

    assert reasons[-1].en == "in some slot it would fit alone, but not with a fair share of breaks"
