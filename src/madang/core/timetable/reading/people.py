"""Reading what an instance says of participants: when they miss slots, who they are, what suits them."""

from typing import Any

from madang.core.texts.structured import Node
from madang.core.timetable.day import Attendee
from madang.core.timetable.reading import phrases, times

_ATTENDEE = (
    *("name", "organisation", "representatives", "zone", "max_meetings", "max_in_a_row", "time_zone", "hours"),
)
MOST_AT_ONCE = 10_000


def slots_of(node: Node, slots: int) -> frozenset[int]:
    """The slots that a list names."""
    return frozenset(one.whole(1, slots) for one in node.members()) if node else frozenset()


def unavailable(node: Node, participants: frozenset[str], slots: int) -> dict[str, frozenset[int]]:
    """The slots that each participant misses."""
    found = {}
    for name, entry in node.entries() if node else ():
        if name not in participants:
            Node(node.file, entry.place, name).refuse(phrases.PARTICIPANT)
        found[name] = slots_of(entry, slots)
    return found


def attendees(root: Node, participants: frozenset[str]) -> dict[str, Attendee]:
    """What is known of participants."""
    node = root.member("attendees")
    found = {}
    for name, entry in node.entries() if node else ():
        if name not in participants:
            Node(node.file, entry.place, name).refuse(phrases.PARTICIPANT)
        found[name] = _attendee(entry)
    return found


def _attendee(node: Node) -> Attendee:
    node.refuse_misspelt(_ATTENDEE)
    return Attendee(
        **node.given(
            {
                "name": Node.text,
                "organisation": Node.text,
                "representatives": lambda one: one.whole(1, MOST_AT_ONCE),
                "zone": Node.text,
                "max_meetings": lambda one: one.whole(0),
                "max_in_a_row": lambda one: one.whole(1),
                "time_zone": times.zone,
                "hours": times.hours,
            }
        )
    )


def figures(root: Node, slots: int) -> dict[str, Any]:
    """Limits that are one figure, and the place of the day."""
    return root.given(
        {
            "spare_tables": lambda one: one.number(0, 0.9),
            "max_in_a_row": lambda one: one.whole(1, slots),
            "place": Node.text,
        }
    )
