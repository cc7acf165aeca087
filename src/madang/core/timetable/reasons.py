"""Why a meeting is not held: what stands in its way in each slot."""

from collections.abc import Mapping

from madang.core.texts.faults import Said
from madang.core.timetable.day import Day
from madang.core.timetable.limits import Start, limits_of

_TOGETHER = Said(
    en="in some slot it would fit alone, but not with a fair share of breaks",
    ko="따로는 들어갈 시간대가 있으나 쉬는 횟수의 공평을 지킬 수 없음",
    de="für sich passte es in einen Termin, aber nicht mit gerecht verteilten Pausen",
)


def reasons_against(day: Day, slots: Mapping[str, int], missing: list[str]) -> dict[str, list[Said]]:
    """For each of the ``missing`` meetings (by id) the limits that keep it out, beside the meetings held in ``slots``.

    In each slot the first limit that the meeting would break there is taken; each is said once, in the order of slots.
    """
    numbers = {meeting.id: number for number, meeting in enumerate(day.meetings)}
    wanted = {numbers[one]: one for one in missing}
    chosen = frozenset(Start(numbers[one], slot) for one, slot in slots.items())
    blocked: dict[Start, Said] = {}
    for limit in limits_of(day):
        for start in limit.starts:
            if start.meeting in wanted and start not in blocked and limit.count(chosen | {start}) > limit.most:
                blocked[start] = limit.said
    return {one: _said(day, blocked, number) for number, one in wanted.items()}


def _said(day: Day, blocked: Mapping[Start, Said], number: int) -> list[Said]:
    """What stands in the way, sentences that differ in the slot alone told once with all of their slots."""
    slots: dict[Said, list[int]] = {}
    starts = [Start(number, slot) for slot in range(1, day.slots + 1)]
    for start in starts:
        if start in blocked:
            slots.setdefault(_with_slot(blocked[start], f"{start.slot}", "{slot}"), []).append(start.slot)
    said = [_with_slot(one, "{slot}", _ranges(there)) for one, there in slots.items()]
    return [*said, *([] if all(start in blocked for start in starts) else [_TOGETHER])]


def _with_slot(said: Said, old: str, new: str) -> Said:
    return Said(
        en=said.en.replace(f"in slot {old}", f"in slot {new}").replace(f"slot {old} has", f"slot {new} has"),
        ko=said.ko.replace(f"{old}번 시간대", f"{new}번 시간대"),
        de=said.de.replace(f"in Termin {old}", f"in Termin {new}").replace(f"Termin {old} hat", f"Termin {new} hat"),
    )


def _ranges(slots: list[int]) -> str:
    """Numbers in order, runs of them shortened: 1, 4–6."""
    runs: list[list[int]] = []
    for slot in slots:
        if runs and slot == runs[-1][-1] + 1:
            runs[-1].append(slot)
        else:
            runs.append([slot])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
