"""Reading the instance of a meeting day."""

from collections.abc import Sequence
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from madang.core.texts.structured import Node, read_object
from madang.core.timetable.day import Day, Meeting
from madang.core.timetable.reading import furniture, people, phrases, times
from madang.core.timetable.reading.meeting import read_meeting

MOST_SLOTS = 1_440
"""A slot a minute."""
MOST_TABLES = 100_000

KEYS = (
    *("name", "slots", "morning_slots", "tables", "participants", "meetings", "unavailable", "max_break_difference"),
    *("attendees", "special_tables", "spare_tables", "pauses", "max_in_a_row", "walking", "now", "done", "place"),
    *("date", "starts", "slot_minutes", "time_zone"),
)


def read_day(path: str | Path) -> Day:
    """The meeting day that the file at ``path`` describes; ``-`` is standard input.

    Raises ``BadInput`` naming file and place for whatever is not as the manual says. Names that the manual does not
    know are left alone, unless they look like one that it knows.
    """
    return day_from(read_object(path))


def day_from(root: Node) -> Day:
    """The meeting day that the object describes."""
    root.refuse_misspelt(KEYS)
    slots = root.member("slots").whole(1, MOST_SLOTS)
    participants = _participants(root.member("participants"))
    known = frozenset(participants)
    meetings = _meetings(root, known, slots)
    tables = root.member("tables").whole(0, MOST_TABLES)
    name, difference = root.member("name"), root.member("max_break_difference")
    clock = times.clock(root, slots)
    day = Day(
        name=name.text() if name else Path(root.file).stem,
        slots=slots,
        morning_slots=_morning_slots(root, slots),
        tables=tables,
        participants=participants,
        meetings=meetings,
        unavailable=people.unavailable(root.member("unavailable"), known, slots),
        max_break_difference=difference.whole(0) if difference else None,
        attendees=people.attendees(root, known),
        special_tables=furniture.special_tables(root.member("special_tables"), known, tables, slots),
        pauses=furniture.pauses(root.member("pauses"), slots),
        walking=furniture.walking(root.member("walking"), slots),
        **people.figures(root, slots),
        **times.course(root, meetings, slots),
        **clock,
    )
    times.refuse_hours_without_clock(root, day)
    return day


def _participants(node: Node) -> tuple[str, ...]:
    seen: dict[str, None] = {}
    for member in node.members():
        name = member.text()
        if name in seen:
            member.refuse(phrases.OWN_ID, phrases.doubled(name))
        seen[name] = None
    return tuple(seen)


def _morning_slots(root: Node, slots: int) -> int:
    node = root.member("morning_slots")
    if node:
        return node.whole(0, slots)
    if any(one.member("session").value not in (None, "any") for one in root.member("meetings").members()):
        node.refuse(phrases.MORNING_SLOTS)
    return slots


def _meetings(root: Node, participants: frozenset[str], slots: int) -> tuple[Meeting, ...]:
    nodes = root.member("meetings").members()
    meetings = [read_meeting(node, participants, slots) for node in nodes]
    ids = refuse_doubled(nodes, meetings)
    morning = _morning_slots(root, slots)
    for node, meeting in zip(nodes, meetings, strict=True):
        refuse_strangers(node, meeting, ids)
        _refuse_wrong_half(node, meeting, morning)
    _refuse_circles(nodes, meetings)
    return tuple(meetings)


def refuse_doubled(nodes: Sequence[Node], meetings: Sequence[Meeting], taken: Sequence[str] = ()) -> set[str]:
    """Raise ``BadInput`` for an id that stands twice or is ``taken``; else all of the ids."""
    ids = set(taken)
    for node, meeting in zip(nodes, meetings, strict=True):
        if meeting.id in ids:
            node.member("id").refuse(phrases.OWN_ID, phrases.doubled(meeting.id))
        ids.add(meeting.id)
    return ids


def refuse_strangers(node: Node, meeting: Meeting, ids: set[str]) -> None:
    """Raise ``BadInput`` when the meeting is to follow one that there is not."""
    for number, earlier in enumerate(meeting.after):
        if earlier not in ids:
            node.member("after").members()[number].refuse(phrases.MEETING)


def _refuse_wrong_half(node: Node, meeting: Meeting, morning_slots: int) -> None:
    if meeting.fixed_slot is not None and meeting.session != "any":
        in_morning = meeting.fixed_slot <= morning_slots
        if in_morning != (meeting.session == "morning"):
            expected = phrases.in_session(meeting.session == "morning")
            node.member("fixed_slot").refuse(expected, phrases.session(meeting.fixed_slot, in_morning))


def _refuse_circles(nodes: Sequence[Node], meetings: Sequence[Meeting]) -> None:
    try:
        TopologicalSorter({meeting.id: meeting.after for meeting in meetings}).prepare()
    except CycleError as fault:
        names = list(reversed(fault.args[1]))
        first = next(number for number, meeting in enumerate(meetings) if meeting.id == names[0])
        nodes[first].member("after").refuse(phrases.NO_CIRCLE, phrases.circle(names))
