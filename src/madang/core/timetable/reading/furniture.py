"""Reading special tables, pauses and the ways between zones."""

from madang.core.texts.structured import Node
from madang.core.timetable.day import Pause, Table
from madang.core.timetable.reading import phrases
from madang.core.timetable.reading.people import MOST_AT_ONCE, slots_of

_TABLE = ("table", "name", "zone", "host", "at_once", "closed")


def special_tables(node: Node, participants: frozenset[str], tables: int, slots: int) -> dict[int, Table]:
    """Tables that are not like the others, by number."""
    found: dict[int, Table] = {}
    for entry in node.members() if node else ():
        entry.refuse_misspelt(_TABLE)
        number = entry.member("table").whole(1, tables)
        if number in found:
            entry.member("table").refuse(phrases.OWN_ID, phrases.doubled(str(number)))
        host = entry.member("host")
        if host and host.text() not in participants:
            host.refuse(phrases.PARTICIPANT)
        found[number] = Table(
            **entry.given(
                {
                    "name": Node.text,
                    "zone": Node.text,
                    "host": Node.text,
                    "at_once": lambda one: one.whole(1, MOST_AT_ONCE),
                    "closed": lambda one: slots_of(one, slots),
                }
            )
        )
    return found


def pauses(node: Node, slots: int) -> tuple[Pause, ...]:
    """Lunch and coffee."""
    return tuple(_pause(entry, slots) for entry in node.members()) if node else ()


def _pause(node: Node, slots: int) -> Pause:
    node.refuse_misspelt(("name", "slots", "free"))
    name, free = node.member("name"), node.member("free")
    there = tuple(sorted({one.whole(1, slots) for one in node.member("slots").members(least=1)}))
    free_slots = free.whole(1, len(there)) if free else None
    return Pause(slots=there, name=name.text() if name else "", free=free_slots)


def walking(node: Node, slots: int) -> dict[tuple[str, str], int]:
    """Slots from one zone to another."""
    found = {}
    for entry in node.members() if node else ():
        entry.refuse_misspelt(("between", "slots"))
        between = entry.member("between")
        zones = sorted({one.text() for one in between.members(most=2)})
        if len(zones) != 2:
            between.refuse(phrases.TWO_ZONES)
        found[zones[0], zones[1]] = entry.member("slots").whole(1, slots)
    return found
