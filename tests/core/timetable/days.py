"""Tiny days to try every timetable of."""

from hypothesis import strategies as st

from madang.core.timetable.day import Day, Meeting, Session

SESSIONS: list[Session] = ["any", "any", "any", "morning", "afternoon"]


@st.composite
def days(draw: st.DrawFn) -> Day:
    slots = draw(st.integers(2, 5))
    people = [f"p{number}" for number in range(draw(st.integers(2, 4)))]
    meetings: list[Meeting] = []
    for number in range(draw(st.integers(1, 5))):
        session = draw(st.sampled_from(SESSIONS))
        pair = draw(st.lists(st.sampled_from(people), min_size=2, max_size=2, unique=True))
        fixed = draw(st.sampled_from([None, None, None, *range(1, slots + 1)]))
        after = draw(st.lists(st.sampled_from([m.id for m in meetings]), max_size=1)) if meetings else []
        made = Meeting(id=f"m{number}", participants=tuple(pair), session=session, fixed_slot=fixed, after=tuple(after))
        meetings.append(made)
    absences = st.dictionaries(st.sampled_from(people), st.frozensets(st.integers(1, slots), max_size=2), max_size=2)
    return Day(
        name="tiny",
        slots=slots,
        morning_slots=draw(st.integers(0, slots)),
        tables=draw(st.integers(1, 3)),
        participants=tuple(people),
        meetings=tuple(meetings),
        unavailable=draw(absences),
        max_break_difference=draw(st.sampled_from([None, 0, 1, 2])),
    )
