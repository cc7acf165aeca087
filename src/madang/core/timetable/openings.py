"""Where each meeting can still begin: what follows from the limits at once, before any search.

Three rules are applied until nothing changes. A start forbidden by a limit is out. Where as many meetings as a limit
admits cannot but count in it, the others stay out of it. And meetings that share people or tables need room in slots:
where each slot has room for one, a start is out that would leave another without a slot (Régin, AAAI 1994).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from madang.core.timetable.day import Day
from madang.core.timetable.limits import Limit

SHARED = frozenset({"one_at_a_time", "tables", "zone_tables", "booth"})
"""Rules of which each slot has a limit for the same meetings."""


class Sharing(NamedTuple):
    """Meetings of one slot that share something, how many find room in each slot, and the limits that say so."""

    numbers: list[int]
    room: dict[int, int]
    places: set[int]


class Openings:
    """The slots in which each meeting may begin, as the bits of a word; ``none`` when a meeting has none left.

    No timetable is lost. Slot ``s`` is bit ``s``. When ``traced``, ``reasons`` has for each meeting the places of
    limits from which its openings follow, and ``refuted_by`` those that leave a meeting none.
    """

    def __init__(self, day: Day, limits: Sequence[Limit], *, traced: bool = False) -> None:
        self.words = [(1 << (day.slots + 1)) - 2] * len(day.meetings)
        self.none = False
        self.refuted_by: set[int] = set()
        held = {limit.starts[0].meeting: place for place, limit in enumerate(limits) if limit.least > 0}
        self._surely = [number in held for number in range(len(day.meetings))]
        self._limits = {
            place: (limit.most, _words(limit))
            for place, limit in enumerate(limits)
            if not limit.weights and limit.least == 0
        }
        self._of: list[list[int]] = [[] for _ in day.meetings]
        for place, (_, words) in self._limits.items():
            for number in words:
                self._of[number].append(place)
        self.reasons = [{held[number]} if number in held else set() for number in range(len(day.meetings))]
        self._traced = traced
        self._sharing = self._shared(day, limits)
        self._settle()

    def slots(self, number: int) -> list[int]:
        """The slots in which meeting ``number`` may begin."""
        return list(bits(self.words[number]))

    def _shared(self, day: Day, limits: Sequence[Limit]) -> list[Sharing]:
        """The meetings that share people or tables, those alone that are surely held and take one slot."""
        found: dict[frozenset[int], Sharing] = {}
        for place, (most, words) in self._limits.items():
            if limits[place].rule in SHARED and words:
                numbers = [one for one in words if self._surely[one] and day.meetings[one].length == 1]
                sharing = found.setdefault(frozenset(words), Sharing(sorted(numbers), {}, set()))
                slot = max(start.slot for start in limits[place].starts)
                sharing.room[slot] = min(most, sharing.room.get(slot, most))
                sharing.places.add(place)
        return list(found.values())

    def _settle(self) -> None:
        changed = set(range(len(self.words)))
        while changed and not self.none:
            while changed and not self.none:
                changed = self._count({place for number in changed for place in self._of[number]})
            changed = self._part()

    def _count(self, places: Iterable[int]) -> set[int]:
        """Close the limits at ``places`` that are full; the meetings that lost a start."""
        changed: set[int] = set()
        for place in sorted(places):
            most, words = self._limits[place]
            inside = {number for number, word in words.items() if self._is_inside(number, word)} if most else set()
            if len(inside) >= most:
                because = self._because(inside) | {place}
                if len(inside) > most:
                    self._refute(because)
                others = words.keys() - inside
                changed.update(number for number in others if self._keep(number, ~words[number], because))
        return changed

    def _is_inside(self, number: int, word: int) -> bool:
        return not self.words[number] & ~word and self._surely[number]

    def _part(self) -> set[int]:
        """Find room for meetings that share; the meetings that lost a start."""
        changed: set[int] = set()
        for sharing in self._sharing:
            words = [self.words[number] for number in sharing.numbers]
            out = crowded_out(words, sharing.room)
            if out:
                self._refute(self._because(sharing.numbers[place] for place in out) | sharing.places)
                return changed
            if all(sharing.room.get(bit, 2) == 1 for word in words for bit in bits(word)):
                because = self._because(sharing.numbers) | sharing.places
                pairs = zip(sharing.numbers, each_apart(words) or (), strict=True)
                changed.update(number for number, word in pairs if self._keep(number, word, because))
        return changed

    def _keep(self, number: int, word: int, because: set[int]) -> bool:
        """Leave a meeting no other starts than those in ``word``; whether it lost any."""
        kept = self.words[number] & word
        lost = kept != self.words[number]
        self.words[number] = kept
        if lost and self._traced:
            self.reasons[number] |= because
        if not kept and self._surely[number]:
            self._refute(self._because([number]))
        return lost

    def _because(self, numbers: Iterable[int]) -> set[int]:
        return set().union(*(self.reasons[number] for number in numbers)) if self._traced else set()

    def _refute(self, because: set[int]) -> None:
        self.refuted_by = self.refuted_by if self.none else because
        self.none = True


def bits(word: int) -> Iterator[int]:
    """The numbers of the bits that are set in a word."""
    while word:
        yield (word & -word).bit_length() - 1
        word &= word - 1


def each_apart(words: Sequence[int]) -> list[int] | None:
    """Of each word the bits that leave every other word a bit of its own; ``None`` where that cannot be."""
    taken = matched(words)
    if len(taken) < len(words):
        return None
    free = ~sum(1 << bit for bit in taken)
    reached = {bit: words[owner] for bit, owner in taken.items()}
    growing = True
    while growing:
        growing = False
        for bit, word in reached.items():
            wider = word
            for other in bits(word & ~free):
                wider |= reached[other]
            if wider != word:
                reached[bit], growing = wider, True
    kept = [0] * len(words)
    for own, owner in taken.items():
        kept[owner] = 1 << own
        for bit in bits(words[owner] & ~kept[owner]):
            if bit not in taken or reached[bit] & (free | kept[owner] & (1 << own)):
                kept[owner] |= 1 << bit
    return kept


def crowded_out(words: Sequence[int], room: Mapping[int, int]) -> set[int]:
    """The numbers of words that cannot all have one of their bits, ``room`` words to a bit; empty if all can."""
    owners: dict[int, list[int]] = {}

    def place(number: int, seen: set[int]) -> bool:
        for bit in bits(words[number]):
            if bit not in seen:
                seen.add(bit)
                there = owners.setdefault(bit, [])
                if len(there) < room.get(bit, len(words)):
                    there.append(number)
                    return True
                for at, other in enumerate(there):
                    if place(other, seen):
                        there[at] = number
                        return True
        return False

    for number in range(len(words)):
        seen: set[int] = set()
        if not place(number, seen):
            return {number}.union(*(owners.get(bit, ()) for bit in seen))
    return set()


def matched(words: Sequence[int]) -> dict[int, int]:
    """Bits given to as many words as possible, none to two: the number of the word that has each (Kuhn)."""
    taken: dict[int, int] = {}

    def place(number: int, seen: set[int]) -> bool:
        for bit in bits(words[number]):
            if bit not in seen:
                seen.add(bit)
                if bit not in taken or place(taken[bit], seen):
                    taken[bit] = number
                    return True
        return False

    for number in range(len(words)):
        place(number, set())
    return taken


def _words(limit: Limit) -> dict[int, int]:
    """The slots that the limit names, for each meeting as the bits of a word."""
    words: dict[int, int] = {}
    for start in limit.starts:
        words[start.meeting] = words.get(start.meeting, 0) | 1 << start.slot
    return words
