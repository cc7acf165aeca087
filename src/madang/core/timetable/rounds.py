"""The rounds of solving a day: a local search from above and a proving search from below.

With two workers a part of the local search runs beside each round of the other. Parts are counted in moves and
conflicts, never in seconds, and they meet after each round: the answer does not depend on the machine.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from madang.core.timetable.crowding import is_crowded, joint_bound
from madang.core.timetable.day import Day, attendee, closed_slots
from madang.core.timetable.exact import proof
from madang.core.timetable.known import Known
from madang.core.timetable.limits import Limit
from madang.core.timetable.openings import Openings

if TYPE_CHECKING:
    from madang.core.timetable.local import Local

MOVES, MOST_MOVES = 2_500, 400_000
"""Tries of a part of the local search, for each meeting and at most: a few tenths of a second."""

PARTS = 3
"""So many parts come first, before the clauses are written."""

LARGE = 60_000
"""From so many starts (meetings times slots) on, the local search has time to itself to cool down slowly."""

PARTS_A_SECOND = 1.0
"""Parts in a second of that time: what a slow processor does."""

MOST_STARTS = 130_000
"""With more starts than this the clauses would fill the memory, and the local search goes on alone."""


def rounds(
    known: Known,
    limits: Sequence[Limit],
    openings: Openings,
    *,
    seed: int,
    workers: int,
    time_limit: float = 60.0,
) -> Iterator[None]:
    """Solve a day until it is settled; ``known`` grows from round to round.

    ``time_limit`` says how slowly a large day may cool down; who calls watches the clock.
    """
    if known.settled:
        return
    suits = _suits(known.day, limits)
    starts = known.day.slots * len(known.day.meetings)
    parts = PARTS if starts < LARGE else max(PARTS, int(min(time_limit, 600) * PARTS_A_SECOND))
    local = _local(known, limits, seed) if suits else None
    if local is not None:
        yield from _from_above(known, local, parts)
    while local is not None and starts > MOST_STARTS and not known.settled:
        yield from _from_above(known, local, 1)
    below = _from_below(known, limits, openings)
    with ThreadPoolExecutor(1) as beside:
        while not known.settled:
            part = beside.submit(local.improve, _moves(known.day), 1) if local is not None and workers > 1 else None
            next(below, None)
            if part is not None:
                known.offer(part.result())
            yield
            if suits and local is None and known.slots is not None and not known.settled:
                local = _local(known, limits, seed)
                yield from _from_above(known, local, parts) if local is not None else ()


def _from_below(known: Known, limits: Sequence[Limit], openings: Openings) -> Iterator[None]:
    """Bounds and proofs."""
    if is_crowded(known.day):
        known.raise_bound(joint_bound(known.day, limits, openings, known.most) or 0)
    if not known.settled:
        yield from proof(known, limits)


def _from_above(known: Known, local: "Local", parts: int) -> Iterator[None]:
    """The parts that the local search has to itself."""
    for _ in range(parts):
        if not known.settled:
            known.offer(local.improve(_moves(known.day), parts))
            yield


def _moves(day: Day) -> int:
    return min(MOVES * len(day.meetings), MOST_MOVES)


def _local(known: Known, limits: Sequence[Limit], seed: int) -> "Local | None":
    """A local search that stands in the best timetable, or in one of its own making if it finds one."""
    from madang.core.timetable.local import Local

    local = Local(known.day, limits, seed)
    return local if local.begin(known.slots) else None


def _suits(day: Day, limits: Sequence[Limit]) -> bool:
    """Whether the loops know all that the day asks: meetings of one slot, one at a time, none left out, 64 slots."""
    plain = all(one.length == 1 and not one.optional for one in day.meetings)
    alone = all(attendee(day, one).representatives == 1 for one in day.participants)
    some = bool(day.meetings) and len(closed_slots(day)) < day.slots <= 64
    return some and plain and alone and not any(limit.weights for limit in limits)
