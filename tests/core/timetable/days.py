"""Days for tests: tiny ones to try every timetable of, and invented ones of the size of real ones."""

from random import Random

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


def made(seed: int, *, people: int = 60, meetings: int = 150, slots: int = 12) -> Day:
    """An invented day that has a timetable: meetings are drawn into slots, and a few absences where nothing was."""
    chance = Random(seed)
    busy: set[tuple[int, int]] = set()
    drawn: list[Meeting] = []
    while len(drawn) < meetings:
        one, other = chance.sample(range(people), 2)
        slot = chance.randint(1, slots)
        if busy.isdisjoint([(one, slot), (other, slot)]):
            busy |= {(one, slot), (other, slot)}
            half: Session = "morning" if slot <= slots // 2 else "afternoon"
            session: Session = half if chance.random() < 0.3 else "any"
            drawn.append(Meeting(id=f"m{len(drawn)}", participants=(f"p{one}", f"p{other}"), session=session))
    absent = {
        f"p{one}": frozenset(slot for slot in range(1, slots + 1) if (one, slot) not in busy and chance.random() < 0.1)
        for one in range(people)
    }
    return Day(
        name=f"made {seed}",
        slots=slots,
        morning_slots=slots // 2,
        tables=meetings // slots + 4,
        participants=tuple(f"p{one}" for one in range(people)),
        meetings=tuple(drawn),
        unavailable=absent,
    )
