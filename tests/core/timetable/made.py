"""Small random days in the published form, and timetables for them, right and wrong."""

from typing import Any

from hypothesis import strategies as st

from madang.core.texts.structured import Node
from madang.core.timetable.day import Day
from madang.core.timetable.reading import Written, day_from, timetable_from

Instance = dict[str, Any]
Answer = dict[str, Any]


def day_of(instance: Instance) -> Day:
    """The instance as it is read from a file."""
    return day_from(Node("day.json", "", instance))


def written_of(answer: Answer) -> Written:
    """The answer as it is read from a file."""
    return timetable_from(Node("timetable.json", "", answer))


@st.composite
def instances(draw: st.DrawFn, *, most_slots: int = 5, most_meetings: int = 7) -> Instance:
    """A day in the published form: few slots and people, so that limits meet each other."""
    slots = draw(st.integers(1, most_slots))
    morning = draw(st.integers(0, slots))
    people = [f"p{number}" for number in range(1, draw(st.integers(2, 5)) + 1)]
    meetings: list[dict[str, Any]] = []
    for number in range(draw(st.integers(0, most_meetings))):
        session = draw(st.sampled_from(["any", "any", "morning", "afternoon"]))
        meeting: dict[str, Any] = {
            "id": f"m{number}",
            "participants": draw(st.lists(st.sampled_from(people), min_size=1, max_size=3, unique=True)),
            "session": session,
        }
        half = {"any": (1, slots), "morning": (1, morning), "afternoon": (morning + 1, slots)}[session]
        if half[0] <= half[1] and draw(st.integers(0, 4)) == 0:
            meeting["fixed_slot"] = draw(st.integers(*half))
        if meetings and draw(st.integers(0, 3)) == 0:
            meeting["after"] = [draw(st.sampled_from(meetings))["id"]]
        meetings.append(meeting)
    away = st.lists(st.integers(1, slots), max_size=2)
    return {
        "name": "made",
        "slots": slots,
        "morning_slots": morning,
        "tables": draw(st.integers(1, 3)),
        "participants": people,
        "meetings": meetings,
        "unavailable": draw(st.dictionaries(st.sampled_from(people), away, max_size=2)),
        "max_break_difference": draw(st.sampled_from([0, 1, 2, None])),
    }


@st.composite
def answers(draw: st.DrawFn, instance: Instance) -> Answer:
    """A timetable for the instance, mostly a wrong one: meetings missing, doubled, unknown, outside of the day."""
    ids = [meeting["id"] for meeting in instance["meetings"]]
    kept = [one for one in ids if draw(st.integers(0, 9)) > 0]
    extra = draw(st.lists(st.sampled_from([*ids, "stranger"]), max_size=1)) if draw(st.integers(0, 4)) == 0 else []
    odd = draw(st.integers(0, 4)) == 0
    slots = st.integers(-1 if odd else 1, instance["slots"] + (2 if odd else 0))
    tables = st.integers(0 if odd else 1, instance["tables"] + odd)
    meetings = [{"id": one, "slot": draw(slots), "table": draw(tables)} for one in [*kept, *extra]]
    return {"meetings": meetings} | ({"breaks": draw(st.integers(0, 3))} if draw(st.booleans()) else {})
