"""A meeting day as clauses: the limits, and the breaks they leave to each participant.

The model of Bofill et al. (JAIR 74, 2022): a meeting starts in a slot; a participant is present in a slot; has been
present before; a break ends here. Two implied constraints make it provable: a participant is present just as often as
their meetings need, and those present in a slot are at most two a table.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import groupby
from types import MappingProxyType

from madang.core.timetable.day import Day, closed_slots, meetings_of
from madang.core.timetable.formula import Formula
from madang.core.timetable.limits import Limit, Start
from madang.core.timetable.limits.limit import starts_over
from madang.core.timetable.paths import steps_of
from madang.core.timetable.shapes import Shape, open_slots
from madang.core.timetable.waiting import by_ends, by_paths

MOST_STATES = 4000
"""With more slots times meetings times breaks than this a participant has too many states to count breaks by them."""


class Model:
    """A formula whose solutions are the timetables of a day.

    ``starts`` gives each possible start its literal; ``breaks`` gives each participant literals of which the first
    ``k`` are true just where the participant has at least ``k`` breaks. When ``guarded``, each limit holds only where
    its literal in ``guards`` does (one for all limits of one sentence); the last is that of the fairness of breaks.
    ``only`` names the slots that are open to single meetings, by number; ``shapes`` what follows from them for
    participants' days, and ``most`` the most breaks that they may have.
    """

    def __init__(
        self,
        day: Day,
        limits: Sequence[Limit],
        *,
        guarded: bool = False,
        only: Mapping[int, Container[int]] = MappingProxyType({}),
        shapes: Mapping[str, Shape] = MappingProxyType({}),
        most: Mapping[str, int] = MappingProxyType({}),
    ) -> None:
        self.day = day
        self._shapes = shapes
        self._most = most
        self.formula = Formula()
        self.guards = _guards(self.formula, limits) if guarded else []
        forbidden = {start for limit in limits if limit.most == 0 and not guarded for start in limit.starts}
        self.starts = {
            start: self.formula.new()
            for number in range(len(day.meetings))
            for start in (Start(number, slot) for slot in range(1, day.slots + 1))
            if start not in forbidden and (number not in only or start.slot in only[number])
        }
        self._certain = self._only_starts(limits) if only and not guarded else set()
        for literal in self._certain:
            self.formula.add(literal)
        self._last = set({start.meeting: literal for start, literal in self.starts.items()}.values())
        self._chains: dict[tuple[int, ...], int] = {}
        self.present = Presence(self, limits)
        for place, limit in enumerate(limits):
            self.formula.guard = self.guards[place] if guarded else None
            self._limit(limit)
        self.formula.guard = None
        self.breaks = {participant: self._breaks(participant) for participant in day.participants}
        if day.max_break_difference is not None:
            self.formula.guard = self.guards[-1] if guarded else None
            self._fair(day.max_break_difference)
            self.formula.guard = None

    def literals(self, starts: Iterable[Start]) -> list[int]:
        """The literals of those ``starts`` that are possible."""
        return [self.starts[start] for start in starts if start in self.starts]

    def slots(self, true: Iterable[int]) -> list[int]:
        """The slot of each meeting in a solution given by its true literals; 0 where it is not held."""
        chosen = set(true)
        slots = [0] * len(self.day.meetings)
        for start, literal in self.starts.items():
            if literal in chosen:
                slots[start.meeting] = start.slot
        return slots

    def _only_starts(self, limits: Sequence[Limit]) -> set[int]:
        """The literals of starts without which a limit could not be met."""
        needed = (self.literals(limit.starts) for limit in limits if limit.least == 1)
        return {literals[0] for literals in needed if len(literals) == 1}

    def _limit(self, limit: Limit) -> None:
        literals = self._weighted(limit) if limit.weights else self.literals(limit.starts)
        # What is certain is counted here and now: a day with little left to settle makes few clauses.
        certain = sum(literal in self._certain for literal in literals) if limit.most else 0
        most, least = limit.most - certain, limit.least - certain
        if certain:
            literals = [literal for literal in literals if literal not in self._certain]
        self.formula.at_least(literals, least)
        if most < 0:
            self.formula.add()
        elif most == 0 or limit.weights or certain == limit.most - 1:
            self.formula.at_most(literals, most)
        elif most == 1:
            self._clique(limit, literals)
        elif most < len(literals):
            self.formula.at_most(literals if self.guards else self.present.clustered(literals), most)
            everyone, share = self.present.within(literals)
            self.formula.at_most(everyone, share * most)

    def _weighted(self, limit: Limit) -> list[int]:
        """The literals of the limit, each as often as its start counts."""
        return [
            literal
            for start, weight in zip(limit.starts, limit.weights, strict=True)
            for literal in self.literals([start]) * weight
        ]

    def _clique(self, limit: Limit, literals: list[int]) -> None:
        # A meeting starts once, so of a limit with many starts of few meetings only the meetings are compared.
        parts = [self.literals(part) for _, part in groupby(limit.starts, key=lambda start: start.meeting)]
        if 1 < len(parts) < len(limit.starts) and not self.guards:
            literals = [self._chain(tuple(part)) for part in parts if part]
        self.formula.at_most(literals, 1)

    def _chain(self, literals: tuple[int, ...]) -> int:
        """A literal true where one of a meeting's starts is, sharing those of shorter runs from the same end."""
        if len(literals) == 1:
            return literals[0]
        if literals not in self._chains:
            late = literals[-1] in self._last
            shorter = self._chain(literals[1:] if late else literals[:-1])
            self._chains[literals] = self.formula.implied([shorter, literals[0] if late else literals[-1]])
        return self._chains[literals]

    def _breaks(self, participant: str) -> list[int]:
        """The count of a participant's breaks in unary."""
        if participant in self.present.settled:
            return [self.formula.true()] * self.present.settled[participant]
        present = self.present.of[participant]
        needed = self.present.needed[participant]
        most = min(self.present.meetings[participant] - 1, len(present) - needed, len(present) // 2)
        most = max(min(most, self._most.get(participant, most)), 0)
        shape = self._shapes.get(participant)
        if shape is not None and shape.whole * len(present) * (most + 1) <= MOST_STATES:
            steps = steps_of(shape, list(open_slots(self.day)), most)
            return by_paths(self.formula, present, steps)
        if needed:
            self.formula.guard = self.formula.all_of(self.present.reasons[participant]) if self.guards else None
            self.formula.exactly(present, needed)
            self.formula.guard = None
        # without some limits there may be more breaks than the day allows
        return by_ends(self.formula, present, len(present) // 2 if self.guards else most)

    def is_certain(self, literals: Iterable[int]) -> bool:
        """Whether all of ``literals`` are true in every solution."""
        return self._certain.issuperset(literals)

    def _fair(self, difference: int) -> None:
        """Breaks of two participants differ by at most ``difference``: by way of how many everyone has at least."""
        counts = self.breaks.values()
        everyone = [self.formula.new() for _ in range(min(map(len, counts), default=0))]
        for count in counts:
            for literal, own in zip(everyone, count, strict=False):
                self.formula.add(-literal, own)
            for place, own in enumerate(count[difference:]):
                self.formula.add(-own, *everyone[place : place + 1])


def _guards(formula: Formula, limits: Sequence[Limit]) -> list[int]:
    guard_of = {said: formula.new() for said in dict.fromkeys(limit.said for limit in limits)}
    return [guard_of[limit.said] for limit in limits] + [formula.new()]


class Presence:
    """Who is present when: ``of`` gives each participant a literal for each slot that is not closed to all.

    It is true just where they meet. ``needed`` counts the slots they must be present in, or is 0 where that is open;
    ``reasons`` are the guards of the limits that say so. ``settled`` has the breaks of those with no start left open.
    """

    def __init__(self, model: Model, limits: Sequence[Limit]) -> None:
        self._formula = model.formula
        exclusive = {
            tuple(sorted(model.literals(limit.starts))): place for place, limit in enumerate(limits) if limit.most == 1
        }
        held = {limit.starts[0].meeting: place for place, limit in enumerate(limits) if limit.least == 1}
        self.of: dict[str, list[int]] = {}
        self.needed: dict[str, int] = {}
        self.meetings: dict[str, int] = {}
        self.reasons: dict[str, list[int]] = {}
        self.settled: dict[str, int] = {}
        self._cliques: list[tuple[int, list[int]]] = []
        self._containing: dict[int, list[int]] = {}
        closed = closed_slots(model.day)
        open_slots = [slot for slot in range(1, model.day.slots + 1) if slot not in closed]
        for participant, numbers in meetings_of(model.day).items():
            if (settled := _settled(model, numbers, open_slots)) is not None:
                self.settled[participant] = settled
                self.of[participant], self.needed[participant], self.meetings[participant] = [], 0, len(numbers)
                continue
            alone = True
            reasons = [held[number] for number in numbers if number in held]
            self.of[participant] = []
            for slot in open_slots:
                literals = sorted(model.literals(starts_over(model.day, numbers, slot)))
                self.of[participant].append(present := self._either(literals))
                if tuple(literals) in exclusive:
                    self._remember(present, literals)
                    reasons.append(exclusive[tuple(literals)])
                else:
                    alone = alone and len(literals) <= 1
            self.meetings[participant] = len(numbers)
            self.reasons[participant] = [model.guards[place] for place in reasons] if model.guards else []
            whole = alone and held.keys() >= set(numbers)
            self.needed[participant] = sum(model.day.meetings[number].length for number in numbers) if whole else 0

    def clustered(self, literals: Sequence[int]) -> list[int]:
        """Fewer literals that count the same: those of one participant in one slot exclude each other."""
        left, clusters = set(literals), []
        parts = {clique for literal in literals for clique in self._containing.get(literal, ())}
        heap = [(-len(left.intersection(self._cliques[clique][1])), clique) for clique in parts]
        heapify(heap)
        while heap:
            size, clique = heappop(heap)
            present, members = self._cliques[clique]
            part = [member for member in members if member in left]
            if len(part) < -size:
                heappush(heap, (-len(part), clique)) if part else None
                continue
            left.difference_update(part)
            clusters.append(present if len(part) == len(members) else self._formula.implied(part))
        return clusters + sorted(left)

    def within(self, literals: Sequence[int]) -> tuple[list[int], int]:
        """Those who can only be present by way of ``literals``, and how many of them one start takes at most."""
        inside, times = set(literals), dict.fromkeys(literals, 0)
        everyone = []
        for clique in sorted({clique for literal in literals for clique in self._containing.get(literal, ())}):
            present, members = self._cliques[clique]
            if inside.issuperset(members):
                everyone.append(present)
                for member in members:
                    times[member] += 1
        return everyone, max(times.values(), default=0)

    def _either(self, literals: Sequence[int]) -> int:
        present = self._formula.new()
        for literal in literals:
            self._formula.add(-literal, present)
        self._formula.add(*literals, -present)
        return present

    def _remember(self, present: int, literals: list[int]) -> None:
        for literal in literals:
            self._containing.setdefault(literal, []).append(len(self._cliques))
        self._cliques.append((present, literals))


def _settled(model: Model, numbers: Sequence[int], open_slots: Sequence[int]) -> int | None:
    """The breaks of a participant whose meetings all have one start or none; ``None`` where more is open."""
    busy: set[int] = set()
    for number in numbers:
        slots = [slot for slot in range(1, model.day.slots + 1) if Start(number, slot) in model.starts]
        if len(slots) > 1 or not model.is_certain(model.literals([Start(number, slot) for slot in slots])):
            return None
        busy.update(slot for first in slots for slot in range(first, first + model.day.meetings[number].length))
    line = "".join("x" if slot in busy else "." for slot in open_slots)
    return len([run for run in line.strip(".").split("x") if run])
