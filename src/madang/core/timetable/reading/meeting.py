"""Reading one meeting of an instance."""

from typing import Any, get_args

from madang.core.texts.structured import Node
from madang.core.timetable.day import Meeting, Session, Wish
from madang.core.timetable.reading import phrases

KEYS = (
    *("id", "participants", "session", "fixed_slot", "after"),
    *("length", "zone", "title", "optional", "wish", "mutual", "score"),
)


def read_meeting(node: Node, participants: frozenset[str], slots: int) -> Meeting:
    """The meeting; raises ``BadInput`` when it does not fit ``participants`` and ``slots``."""
    node.refuse_misspelt(KEYS)
    session, fixed, after = (node.member(name) for name in ("session", "fixed_slot", "after"))
    return Meeting(
        id=node.member("id").text(),
        participants=_participants(node.member("participants"), participants),
        session=session.one_of(get_args(Session)) if session else "any",  # type: ignore[arg-type]
        fixed_slot=fixed.whole(1, slots) if fixed else None,
        after=tuple(one.text() for one in after.members()) if after else (),
        **_beyond(node, slots),
    )


def _beyond(node: Node, slots: int) -> dict[str, Any]:
    """What the published problem does not know."""
    return node.given(
        {
            "length": lambda one: one.whole(1, slots),
            "zone": Node.text,
            "title": Node.text,
            "optional": Node.yes,
            "wish": lambda one: one.one_of(get_args(Wish)),
            "mutual": Node.yes,
            "score": lambda one: one.number(-1e9, 1e9),
        }
    )


def _participants(node: Node, known: frozenset[str]) -> tuple[str, ...]:
    seen: dict[str, None] = {}
    for member in node.members(least=1):
        name = member.text()
        if name not in known:
            member.refuse(phrases.PARTICIPANT)
        if name in seen:
            member.refuse(phrases.DIFFERENT, phrases.doubled(name))
        seen[name] = None
    return tuple(seen)
