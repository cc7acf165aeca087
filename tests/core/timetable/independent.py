"""A second checker of timetables, written from the text of the published problem alone; it shares nothing with ours."""

from typing import Any

Instance = dict[str, Any]
Answer = dict[str, Any]


def faults(instance: Instance, answer: Answer) -> set[str]:
    """The names of the rules that the answer's timetable breaks, for an instance in the published form."""
    held = [(one["id"], one["slot"], one.get("table")) for one in answer["meetings"]]
    wanted = {meeting["id"]: meeting for meeting in instance["meetings"]}
    found = set()
    if sorted(one for one, _, _ in held) != sorted(wanted):
        found.add("once")
    days = range(1, instance["slots"] + 1)
    if any(one in wanted and at not in days for one, at, _ in held):
        found.add("day")
    slot = {one: at for one, at, _ in held if one in wanted and at in days}
    for one, at in slot.items():
        found |= _faults_of_place(instance, wanted[one], at, slot)
    for at in days:
        found |= _faults_of_slot(instance, wanted, [(one, table) for one, when, table in held if when == at])
    breaks = breaks_by_participant(instance, slot)
    most = instance.get("max_break_difference")
    if most is not None and breaks and max(breaks.values()) - min(breaks.values()) > most:
        found.add("fairness")
    if answer.get("breaks") is not None and answer["breaks"] != sum(breaks.values()):
        found.add("stated breaks")
    return found


def breaks_by_participant(instance: Instance, slot: dict[str, int]) -> dict[str, int]:
    """Breaks of each participant: maximal runs of idle slots between two of the participant's meetings."""
    return {one: _breaks(instance, one, slot) for one in instance["participants"]}


def _breaks(instance: Instance, participant: str, slot: dict[str, int]) -> int:
    mine = [one["id"] for one in instance["meetings"] if participant in one["participants"] and one["id"] in slot]
    line = "".join("x" if any(slot[one] == at for one in mine) else "." for at in range(1, instance["slots"] + 1))
    return len([run for run in line.strip(".").split("x") if run])


def _faults_of_place(instance: Instance, meeting: dict[str, Any], at: int, slot: dict[str, int]) -> set[str]:
    found = set()
    in_morning = at <= instance["morning_slots"]
    session = meeting.get("session", "any")
    if (session == "morning" and not in_morning) or (session == "afternoon" and in_morning):
        found.add("session")
    if meeting.get("fixed_slot") not in (None, at):
        found.add("fixed")
    if any(slot[one] >= at for one in meeting.get("after", []) if one in slot):
        found.add("after")
    unavailable = instance.get("unavailable", {})
    if any(at in unavailable.get(one, []) for one in meeting["participants"]):
        found.add("unavailable")
    return found


def _faults_of_slot(instance: Instance, wanted: dict[str, Any], held: list[tuple[str, int | None]]) -> set[str]:
    found = set()
    held = [(name, table) for name, table in held if name in wanted]
    there = [one for name, _ in held for one in wanted[name]["participants"]]
    if len(there) > len(set(there)):
        found.add("one at a time")
    if len(held) > instance["tables"]:
        found.add("tables")
    tables = [table for _, table in held]
    if len(tables) > len(set(tables)) or any(table not in range(1, instance["tables"] + 1) for table in tables):
        found.add("table numbers")
    return found
