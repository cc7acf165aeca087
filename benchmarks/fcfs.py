"""First come, first served: what event sites do when they plan a meeting day, kept to compare with."""

from random import Random
from typing import Any, NamedTuple


class Served(NamedTuple):
    """The slot of each meeting that found one, and the meetings that were lost."""

    slots: dict[str, int]
    lost: list[str]


def first_come_first_served(instance: dict[str, Any], seed: int) -> Served:
    """Meetings come in a random order; each takes the first slot that suits it, and none moves for another.

    Order (``after``) and fixed slots hold; the fairness of breaks is nobody's business here.
    """
    coming = list(instance["meetings"])
    Random(seed).shuffle(coming)
    room = dict.fromkeys(range(1, instance["slots"] + 1), instance["tables"])
    busy = {(who, slot) for who, slots in instance.get("unavailable", {}).items() for slot in slots}
    served = Served({}, [])
    for meeting in _in_order(coming):
        slot = next((at for at in _suiting(instance, meeting, served) if _is_free(meeting, at, busy, room)), None)
        if slot is None:
            served.lost.append(meeting["id"])
            continue
        served.slots[meeting["id"]] = slot
        room[slot] -= 1
        busy |= {(who, slot) for who in meeting["participants"]}
    return served


def mean_of_orders(instance: dict[str, Any], orders: int = 20) -> tuple[float, float]:
    """Lost meetings and breaks, each the mean of ``orders`` random orders."""
    runs = [first_come_first_served(instance, seed) for seed in range(orders)]
    lost = sum(len(run.lost) for run in runs) / orders
    return lost, sum(breaks(instance, run.slots) for run in runs) / orders


def breaks(instance: dict[str, Any], slots: dict[str, int]) -> int:
    """Runs of idle slots between two meetings of a participant, all participants together."""
    taken: dict[str, set[int]] = {}
    for meeting in instance["meetings"]:
        if meeting["id"] in slots:
            for who in meeting["participants"]:
                taken.setdefault(who, set()).add(slots[meeting["id"]])
    return sum(slot + 1 not in mine and slot < max(mine) for mine in taken.values() for slot in mine)


def _in_order(coming: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The same order, but each meeting after those that it has to follow."""
    by_id = {meeting["id"]: meeting for meeting in coming}
    ordered: dict[str, dict[str, Any]] = {}

    def put(meeting: dict[str, Any]) -> None:
        if meeting["id"] not in ordered:
            for earlier in meeting.get("after", []):
                put(by_id[earlier])
            ordered[meeting["id"]] = meeting

    for meeting in coming:
        put(meeting)
    return list(ordered.values())


def _suiting(instance: dict[str, Any], meeting: dict[str, Any], served: Served) -> range:
    first, last = 1, instance["slots"]
    if meeting.get("session") == "morning":
        last = instance["morning_slots"]
    if meeting.get("session") == "afternoon":
        first = instance["morning_slots"] + 1
    if meeting.get("fixed_slot"):
        first = last = meeting["fixed_slot"]
    after = [served.slots[one] + 1 for one in meeting.get("after", []) if one in served.slots]
    return range(max([first, *after]), last + 1)


def _is_free(meeting: dict[str, Any], slot: int, busy: set[tuple[str, int]], room: dict[int, int]) -> bool:
    return room[slot] > 0 and all((who, slot) not in busy for who in meeting["participants"])
