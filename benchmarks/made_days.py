"""Invented meeting days in any size, in the form of the files that `madang timetable` reads; a seed makes a day."""

import json
import sys
from random import Random
from typing import Any, NamedTuple


class Size(NamedTuple):
    """How large a day is, and how tight: tables for the mean load times ``slack``, the share of slots people miss."""

    participants: int
    meetings: int
    slots: int
    slack: float = 1.25
    absence: float = 0.03
    hosts: float = 0.2


CENTRE = Size(101, 156, 12)
FORUM = Size(500, 3_000, 40)
LARGE = Size(1_000, 6_000, 40)
SIZES = {"centre": CENTRE, "forum": FORUM, "large": LARGE}


def made_day(size: Size, seed: int) -> dict[str, Any]:
    """A day that has a timetable: meetings are drawn into slots first and what they keep free is given away after.

    A share ``hosts`` of the participants (demand organisations) meets the others (startups); who is in demand meets
    more often. A third of the meetings is bound to the half of the day in which it was drawn.
    """
    chance = Random(seed)
    hidden = _drawn(size, chance)
    morning = (size.slots + 1) // 2
    load = max(sum(slot == at for _, _, slot in hidden) for at in range(1, size.slots + 1))
    tables = max(load, round(size.meetings / size.slots * size.slack))
    meetings = []
    for number, (host, guest, slot) in enumerate(hidden, 1):
        session = "any" if chance.random() > 1 / 3 else "morning" if slot <= morning else "afternoon"
        meetings.append({"id": f"m{number}", "participants": [f"p{host}", f"p{guest}"], "session": session})
    return {
        "name": f"made-{size.participants}-{size.meetings}-{size.slots}-{seed}",
        "slots": size.slots,
        "morning_slots": morning,
        "tables": tables,
        "participants": [f"p{number}" for number in range(1, size.participants + 1)],
        "meetings": meetings,
        "unavailable": _unavailable(size, hidden, chance),
        "max_break_difference": None,
    }


def _drawn(size: Size, chance: Random) -> list[tuple[int, int, int]]:
    """Meetings as (host, guest, slot): nobody twice in a slot, no pair twice, about as many in each slot."""
    hosts = max(1, round(size.participants * size.hosts))
    guests = range(hosts + 1, size.participants + 1)
    if size.meetings > min(hosts * len(guests), hosts * size.slots * 0.9):
        raise ValueError("so many meetings do not fit")
    wanted = [chance.paretovariate(1.6) for _ in guests]
    busy: set[tuple[int, int]] = set()
    pairs: set[tuple[int, int]] = set()
    found: list[tuple[int, int, int]] = []
    while len(found) < size.meetings:
        host = chance.randint(1, hosts)
        guest = chance.choices(guests, wanted)[0]
        slot = len(found) % size.slots + 1
        if (host, guest) not in pairs and busy.isdisjoint([(host, slot), (guest, slot)]):
            busy |= {(host, slot), (guest, slot)}
            pairs.add((host, guest))
            found.append((host, guest, slot))
    chance.shuffle(found)
    return found


def _unavailable(size: Size, hidden: list[tuple[int, int, int]], chance: Random) -> dict[str, list[int]]:
    busy = {(one, slot) for host, guest, slot in hidden for one in (host, guest)}
    found: dict[str, list[int]] = {}
    for number in range(1, size.participants + 1):
        free = [slot for slot in range(1, size.slots + 1) if (number, slot) not in busy]
        away = [slot for slot in free if chance.random() < size.absence]
        if away:
            found[f"p{number}"] = away
    return found


if __name__ == "__main__":
    size_name, seed_number = sys.argv[1:3]
    json.dump(made_day(SIZES[size_name], int(seed_number)), sys.stdout)
