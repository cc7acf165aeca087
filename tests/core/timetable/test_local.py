"""The local search stays within all limits and comes down to few breaks."""

from madang.core.timetable.breaks import breaks_of
from madang.core.timetable.day import Day
from madang.core.timetable.known import named
from madang.core.timetable.limits import Start, limits_of
from madang.core.timetable.local import Local
from tests.core.timetable.days import made


def broken(day: Day, slots: list[int]) -> list[str]:
    chosen = frozenset(Start(number, slot) for number, slot in enumerate(slots))
    return [limit.said.en for limit in limits_of(day) if not limit.holds(chosen)]


def search(day: Day, seed: int) -> Local:
    local = Local(day, list(limits_of(day)), seed)
    assert local.begin()
    return local


def test_every_part_ends_within_all_limits_and_never_worse() -> None:
    day = made(1)
    local = search(day, 7)
    breaks = []
    for moves in (0, 20_000, 20_000, 20_000):
        slots = local.improve(moves, 4)
        assert broken(day, slots) == []
        breaks.append(sum(breaks_of(day, named(day, slots)).values()))
    assert breaks == sorted(breaks, reverse=True)
    assert breaks[-1] <= breaks[0] / 2


def test_the_same_seed_gives_the_same_slots_and_another_seed_others() -> None:
    day = made(2)
    first = search(day, 3).improve(5_000, 1)
    assert search(day, 3).improve(5_000, 1) == first
    assert search(day, 4).improve(5_000, 1) != first


def test_a_search_begins_from_the_timetable_it_is_given() -> None:
    day = made(1)
    slots = search(day, 1).improve(50_000, 1)
    local = Local(day, list(limits_of(day)), 1)
    assert local.begin(slots)
    assert local.improve(0, 1) == slots
