"""Reading a timetable that was written for a day, by Madang or by hand."""

from dataclasses import dataclass
from pathlib import Path

from madang.core.texts.structured import Node, read_object

STATUSES = ("optimal", "feasible", "infeasible", "unknown")


@dataclass(frozen=True, slots=True)
class Placed:
    """A line of a timetable: a meeting, its slot, and its table when one is named."""

    id: str
    slot: int
    table: int | None


@dataclass(frozen=True, slots=True)
class Written:
    """A timetable as a file states it, true or not."""

    meetings: tuple[Placed, ...]
    status: str | None = None
    breaks: int | None = None
    lower_bound: int | None = None


def read_timetable(path: str | Path) -> Written:
    """The timetable in the file at ``path``; ``-`` is standard input. Raises ``BadInput`` for another form."""
    return timetable_from(read_object(path))


def timetable_from(root: Node) -> Written:
    """The timetable that the object states. Only ``meetings`` has to be there."""
    status, breaks, bound = (root.member(name) for name in ("status", "breaks", "lower_bound"))
    return Written(
        meetings=tuple(_placed(node) for node in root.member("meetings").members()),
        status=status.one_of(STATUSES) if status else None,
        breaks=breaks.whole(0) if breaks else None,
        lower_bound=bound.whole(0) if bound else None,
    )


def _placed(node: Node) -> Placed:
    table = node.member("table")
    return Placed(node.member("id").text(), _any_whole(node.member("slot")), _any_whole(table) if table else None)


def _any_whole(node: Node) -> int:
    """Any whole number: whether there is such a slot or table is for the check to say."""
    return node.whole(-(10**9), 10**9)
