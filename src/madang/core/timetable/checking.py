"""Checking a timetable against its day: each broken limit, in words."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from madang.core.texts.faults import Said
from madang.core.timetable import sentences, sentences_of_breaks
from madang.core.timetable.breaks import breaks_of
from madang.core.timetable.day import Day
from madang.core.timetable.limits import Limit, Start, limits_of
from madang.core.timetable.places import faults_of_tables
from madang.core.timetable.reading.timetable import Placed, Written


@dataclass(frozen=True, slots=True)
class Broken:
    """A limit that does not hold, by its rule and in words."""

    rule: str
    said: Said


def check(day: Day, written: Written) -> list[Broken]:
    """Everything in which the written timetable is not one for the day; empty when it is.

    A meeting that stands twice is reported as such, and its first place alone is held against the other limits.
    """
    if written.status in ("infeasible", "unknown"):
        return [Broken("status", sentences.no_timetable(written.status))]
    numbers = {meeting.id: number for number, meeting in enumerate(day.meetings)}
    places = _first_places(written)
    known = [place for place in places if place.id in numbers]
    inside = [place for place in known if 1 <= place.slot <= day.slots]
    chosen = frozenset(Start(numbers[place.id], place.slot) for place in inside)
    outside = [place for place in known if not 1 <= place.slot <= day.slots]
    return [
        *_strangers(written, numbers),
        *(Broken("slot", sentences.no_such_slot(place.id, place.slot, day.slots)) for place in outside),
        *_broken_limits(day, chosen, {numbers[place.id] for place in outside}),
        *(Broken(rule, said) for rule, said in faults_of_tables(day, inside)),
        *_faults_of_breaks(day, written, {place.id: place.slot for place in inside}),
    ]


def _first_places(written: Written) -> list[Placed]:
    places: dict[str, Placed] = {}
    for place in written.meetings:
        places.setdefault(place.id, place)
    return list(places.values())


def _strangers(written: Written, numbers: dict[str, int]) -> Iterator[Broken]:
    for meeting, times in Counter(place.id for place in written.meetings).items():
        if meeting not in numbers:
            yield Broken("unknown_meeting", sentences.unknown_meeting(meeting))
        elif times > 1:
            yield Broken("held_once", sentences.held_often(meeting, times))


def _broken_limits(day: Day, chosen: frozenset[Start], excused: set[int]) -> Iterator[Broken]:
    """Broken limits; that a meeting of ``excused`` is not held has been said already."""
    for limit in limits_of(day):
        if not limit.holds(chosen) and not (limit.rule == "held_once" and limit.starts[0].meeting in excused):
            yield Broken(limit.rule, _found(day, limit, chosen))


def _found(day: Day, limit: Limit, chosen: frozenset[Start]) -> Said:
    if limit.rule == "held_once":
        return sentences.missing(day.meetings[limit.starts[0].meeting].id)
    there = sorted(chosen.intersection(limit.starts), key=lambda start: (start.slot, start.meeting))
    return sentences.broken(limit.said, [(day.meetings[number].id, slot) for number, slot in there])


def _faults_of_breaks(day: Day, written: Written, slots: dict[str, int]) -> Iterator[Broken]:
    breaks = breaks_of(day, slots)
    total = sum(breaks.values())
    if day.max_break_difference is not None and breaks:
        # ties by the order of the day
        most, least = max(breaks, key=lambda one: breaks[one]), min(breaks, key=lambda one: breaks[one])
        if breaks[most] - breaks[least] > day.max_break_difference:
            found = (most, breaks[most], least, breaks[least])
            yield Broken("max_break_difference", sentences_of_breaks.unfair(day.max_break_difference, found))
    if written.breaks is not None and written.breaks != total:
        yield Broken("breaks", sentences_of_breaks.stated_breaks(written.breaks, total))
    if written.lower_bound is not None and written.lower_bound > total:
        yield Broken("lower_bound", sentences_of_breaks.high_bound(written.lower_bound, total))
    elif written.status == "optimal" and written.lower_bound not in (None, total):
        yield Broken("status", sentences_of_breaks.not_proved(written.lower_bound or 0, total))
