"""A change is worked into the day: what is done stays, what is lost is closed, nothing else is touched."""

import json
from pathlib import Path
from typing import Any

import pytest

from madang.core.texts.faults import BadInput
from madang.core.timetable.day import Held, Pause, Table
from madang.core.timetable.reading import Changed, read_change

DAY: dict[str, Any] = {
    "name": "day",
    "slots": 6,
    "morning_slots": 3,
    "tables": 2,
    "participants": ["a", "b", "c"],
    "meetings": [
        {"id": "m1", "participants": ["a", "b"]},
        {"id": "m2", "participants": ["a", "c"], "after": ["m1"]},
        {"id": "m3", "participants": ["b", "c"], "after": ["m2"]},
    ],
    "unavailable": {"a": [6]},
    "own": {"kept": True},
}
PLAN = {"meetings": [{"id": "m1", "slot": 1, "table": 1}, {"id": "m2", "slot": 3, "table": 2}, {"id": "m3", "slot": 4}]}


def changed(folder: Path, plan: object = PLAN, **change: Any) -> Changed:
    paths = [folder / name for name in ("day.json", "plan.json", "change.json")]
    for path, value in zip(paths, (DAY, plan, change), strict=True):
        path.write_text(json.dumps(value), "utf-8")
    return read_change(*paths)


def test_what_began_before_now_is_done_and_what_is_named_too(tmp_path: Path) -> None:
    assert changed(tmp_path, now=3).day.done == {"m1": 1}
    assert changed(tmp_path, now=2, done=["m2"]).day.done == {"m1": 1, "m2": 3}


def test_places_of_before_are_kept_and_names_of_the_user_s_own_too(tmp_path: Path) -> None:
    after = changed(tmp_path)

    assert after.before == {"m1": Held(1, 1), "m2": Held(3, 2), "m3": Held(4, 0)}
    assert after.instance["own"] == {"kept": True}


def test_the_late_and_the_absent_miss_slots_to_come_alone(tmp_path: Path) -> None:
    late = changed(tmp_path, now=3, late=[{"participant": "b", "until": 5}])
    gone = changed(tmp_path, now=3, absent=[{"participant": "c"}, {"participant": "b", "slots": [1, 4]}])

    assert late.day.unavailable == {"a": {6}, "b": {3, 4}}
    assert gone.day.unavailable == {"a": {6}, "b": {4}, "c": {3, 4, 5, 6}}


def test_lost_slots_and_tables_are_closed(tmp_path: Path) -> None:
    after = changed(tmp_path, now=2, lost_slots=[5], lost_tables=[{"table": 2, "slots": [1, 6]}, {"table": 1}]).day

    assert after.pauses == (Pause(slots=(5,), name="–"),)
    assert after.special_tables == {
        1: Table(closed=frozenset({2, 3, 4, 5, 6})),
        2: Table(closed=frozenset({6})),
    }


def test_meetings_come_and_go_and_nobody_waits_for_a_cancelled_one(tmp_path: Path) -> None:
    new = {"id": "m9", "participants": ["a", "d"]}

    after = changed(tmp_path, cancelled=["m2"], added=[new], participants=["d"], attendees={"d": {"name": "D"}})

    assert [(one.id, one.after) for one in after.day.meetings] == [("m1", ()), ("m3", ()), ("m9", ())]
    assert (after.day.participants, after.day.attendees["d"].name) == (("a", "b", "c", "d"), "D")
    assert [*after.before] == ["m1", "m3"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"cancelled": ["m1"], "now": 2}, "cancelled[0]: found m1, which was held in slot 1; expected what"),
        ({"lost_slots": [1], "now": 2}, "lost_slots[0]: found m1, which was held in slot 1; expected what"),
        ({"late": [{"participant": "z", "until": 2}]}, 'late[0].participant: found "z"; expected one of the ids'),
        ({"late": [{"participant": "a"}]}, "late[0].until: found nothing; expected a whole number from 1 to 7"),
        ({"done": ["m7"]}, 'done[0]: found "m7"; expected the id of a meeting'),
        ({"canceled": ["m1"]}, 'canceled: found "canceled"; expected perhaps "cancelled"?'),
        ({"added": [{"id": "m1", "participants": ["a"]}]}, 'meetings[3].id: found "m1" again; expected an id that'),
    ],
)  # fmt: skip
def test_a_change_that_cannot_be_is_refused(tmp_path: Path, change: dict[str, Any], message: str) -> None:
    with pytest.raises(BadInput) as refused:
        changed(tmp_path, **change)

    assert refused.value.message("en").startswith(f"{tmp_path}/change.json, {message}")


def test_a_timetable_of_another_day_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r'plan\.json, meetings\[0\]\.id: found "x"; expected the id of a meeting'):
        changed(tmp_path, plan={"meetings": [{"id": "x", "slot": 1}]})
