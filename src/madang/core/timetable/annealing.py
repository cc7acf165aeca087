"""The loops of the local search: Kempe chains between two slots, accepted as simulated annealing does.

Two slots seen together fall into chains of meetings that share participants. Turning a chain over (what was in the one
slot goes to the other) leaves nobody with two meetings at once, so each state is a timetable. Who is busy when is a
word of 64 bits a participant: a run of ones is a spell of meetings, and breaks are runs less one.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import Int, compiled, inlined

Ints = NDArray[np.int32]
Words = NDArray[np.uint64]

ONE = np.uint64(1)
DRAWS = 1 << 30


class Board(NamedTuple):
    """The state of a search; open slots are numbered from 0.

    ``slot[m]`` is -1 while meeting ``m`` waits; ``who[m]`` its participants, filled up with -1; ``may[m]`` its slots as
    bits. ``at[p, s]`` is the meeting of ``p`` in ``s`` or -1, ``busy[p]`` the same as bits. ``of`` and ``of_first``
    list each participant's meetings. ``room[l]`` is what limit ``l`` still admits; ``tight`` and ``tight_first`` list
    the limits of start ``m * slots + s``. ``fair`` is the number of breaks that nobody should exceed.
    """

    slot: Ints
    who: Ints
    may: Words
    at: Ints
    busy: Words
    of: Ints
    of_first: Ints
    room: Ints
    tight: Ints
    tight_first: Ints
    fair: int


class Work(NamedTuple):
    """Room to work in: the chain at hand, marks of who is in it, whom it touches and when they were busy; chance.

    The last of ``mark`` is the stamp of the latest chain. ``chance`` is one word, not 0.
    """

    chain: Ints
    mark: Ints
    people: Ints
    before: Words
    chance: Words


@compiled
def draw(work: Work, below: Int) -> Int:
    """A chance number from 0 to ``below`` - 1 (xorshift; Marsaglia, Journal of Statistical Software 8, 2003)."""
    word = work.chance[0]
    word ^= word << np.uint64(13)
    word ^= word >> np.uint64(7)
    word ^= word << np.uint64(17)
    work.chance[0] = word
    return np.int64((word >> np.uint64(11)) % np.uint64(below))  # a plain int() would stay unsigned


@compiled
def runs(word: np.uint64) -> int:
    """How many runs of ones there are in a word."""
    starts = word & ~(word << ONE)
    count = 0
    while starts:
        starts &= starts - ONE
        count += 1
    return count


@compiled
def cost(word: np.uint64, fair: Int) -> int:
    """The breaks of one participant, those beyond what is fair three times as dear."""
    breaks = max(runs(word) - 1, 0)
    return int(breaks + 2 * max(breaks - fair, 0))


@inlined
def _shift(board: Board, meeting: Int, slot: Int, by: Int) -> None:
    """Count a start in (``by`` -1) or out (+1) of its limits."""
    start = meeting * board.at.shape[1] + slot
    for place in range(board.tight_first[start], board.tight_first[start + 1]):
        board.room[board.tight[place]] += by


@compiled
def put(board: Board, meeting: Int, slot: Int) -> None:
    """Place a waiting meeting."""
    board.slot[meeting] = slot
    _shift(board, meeting, slot, -1)
    for person in board.who[meeting]:
        if person >= 0:
            board.at[person, slot] = meeting
            board.busy[person] |= ONE << np.uint64(slot)


@compiled
def take(board: Board, meeting: Int) -> None:
    """Let a placed meeting wait."""
    slot = board.slot[meeting]
    board.slot[meeting] = -1
    _shift(board, meeting, slot, 1)
    for person in board.who[meeting]:
        if person >= 0:
            board.at[person, slot] = -1
            board.busy[person] &= ~(ONE << np.uint64(slot))


@compiled
def fits(board: Board, meeting: Int, slot: Int) -> bool:
    """Whether the limits that are not about people at once leave room for the start."""
    start = meeting * board.at.shape[1] + slot
    for place in range(board.tight_first[start], board.tight_first[start + 1]):
        if board.room[board.tight[place]] <= 0:
            return False
    return True


@compiled
def chain_of(board: Board, work: Work, meeting: Int, other: Int, have: Int, stamp: Int) -> int:
    """Add the chain of ``meeting`` between its slot and ``other`` to the ``have`` in hand; -1 if one may not move."""
    slot = board.slot[meeting]
    work.chain[have] = meeting
    work.mark[meeting] = stamp
    end, here = have + 1, have
    while here < end:
        one = work.chain[here]
        here += 1
        target = other if board.slot[one] == slot else slot
        if not (board.may[one] >> np.uint64(target)) & ONE:
            return -1
        for person in board.who[one]:
            if person >= 0:
                next_one = board.at[person, target]
                if next_one >= 0 and work.mark[next_one] != stamp:
                    work.mark[next_one] = stamp
                    work.chain[end] = next_one
                    end += 1
    return end


@compiled
def _turn(board: Board, work: Work, end: Int, slot: Int, other: Int) -> bool:
    """Turn the chain over; whether all limits have room afterwards."""
    both = slot + other
    for place in range(end):
        one = work.chain[place]
        was = board.slot[one]
        _shift(board, one, was, 1)
        for person in board.who[one]:
            if person >= 0 and board.at[person, was] == one:
                board.at[person, was] = -1
    for place in range(end):
        one = work.chain[place]
        now = both - board.slot[one]
        board.slot[one] = now
        _shift(board, one, now, -1)
        for person in board.who[one]:
            if person >= 0:
                board.at[person, now] = one
    sound = True
    for place in range(end):
        one = work.chain[place]
        start = one * board.at.shape[1] + board.slot[one]
        for tight in range(board.tight_first[start], board.tight_first[start + 1]):
            if board.room[board.tight[tight]] < 0:
                sound = False
    return sound


@compiled
def _change(board: Board, work: Work, end: Int, slot: Int, other: Int) -> int:
    """By how much the cost grows when the chain has been turned over; notes who is busy at other times now."""
    here, there = ONE << np.uint64(slot), ONE << np.uint64(other)
    touched, grown = 0, 0
    for place in range(end):
        for person in board.who[work.chain[place]]:
            if person >= 0:
                word = board.busy[person] & ~(here | there)
                if board.at[person, slot] >= 0:
                    word |= here
                if board.at[person, other] >= 0:
                    word |= there
                if word != board.busy[person]:
                    work.people[touched] = person
                    work.before[touched] = board.busy[person]
                    touched += 1
                    grown += cost(word, board.fair) - cost(board.busy[person], board.fair)
                    board.busy[person] = word
    work.people[touched] = -1
    return grown


@compiled
def step(board: Board, work: Work, meeting: Int, other: Int, threshold: float) -> int:
    """Turn over the chain of ``meeting`` to slot ``other`` if the cost grows by at most ``threshold``.

    The change of the cost, or 0 when nothing was done. Where the slot has no room, a chance chain comes back for it.
    """
    slot = board.slot[meeting]
    stamp = work.mark[-1] + 1
    work.mark[-1] = stamp
    end = chain_of(board, work, meeting, other, 0, stamp)
    if end < 0:
        return 0
    if end == 1 and not fits(board, meeting, other):
        back = board.at[draw(work, board.at.shape[0]), other]
        if back >= 0 and work.mark[back] != stamp:
            end = chain_of(board, work, back, slot, end, stamp)
            if end < 0:
                return 0
        else:
            return 0
    sound = _turn(board, work, end, slot, other)
    if sound:
        grown = _change(board, work, end, slot, other)
        if grown <= threshold:
            return grown
        touched = 0
        while work.people[touched] >= 0:
            board.busy[work.people[touched]] = work.before[touched]
            touched += 1
    _turn(board, work, end, slot, other)
    return 0


@compiled
def chosen(work: Work, word: np.uint64) -> int:
    """The place of a chance one among the ones of a word that has any."""
    many = 0
    rest = word
    while rest:
        rest &= rest - ONE
        many += 1
    for _ in range(draw(work, many)):
        word &= word - ONE
    place = 0
    while not (word >> np.uint64(place)) & ONE:
        place += 1
    return place


@compiled
def aimed(board: Board, work: Work, meeting: Int, other: Int) -> tuple[Int, Int]:
    """For someone who waits between meetings: one at an end of a spell, to a slot next to a spell.

    Twelve people are asked; if none of them waits, ``meeting`` and ``other`` come back.
    """
    day = ~np.uint64(0) >> np.uint64(64 - board.at.shape[1])
    for _ in range(12):
        person = draw(work, board.busy.size)
        word = board.busy[person]
        if cost(word, board.fair) > 0:
            ends = word & (~(word << ONE) | ~(word >> ONE))
            beside = ((word << ONE) | (word >> ONE)) & ~word & day
            return board.at[person, chosen(work, ends)], chosen(work, beside)
    return meeting, other


@compiled
def anneal(board: Board, work: Work, best: Ints, heat: tuple[float, float], moves: int) -> int:
    """``moves`` tries from the first ``heat`` to the last; the lowest cost met, its slots in ``best``."""
    now = 0
    for person in range(board.busy.size):
        now += cost(board.busy[person], board.fair)
    lowest = now
    best[:] = board.slot
    meetings, slots = board.slot.size, board.at.shape[1]
    warm = heat[0]
    cooling = (heat[1] / heat[0]) ** (1.0 / max(moves // 1000, 1))
    for turn in range(moves):
        if turn % 1000 == 999:
            warm *= cooling
        meeting, other = draw(work, meetings), draw(work, slots)
        if turn & 1:
            meeting, other = aimed(board, work, meeting, other)
        if other == board.slot[meeting] or board.slot[meeting] < 0:
            continue
        now += step(board, work, meeting, other, -warm * np.log((draw(work, DRAWS) + 1) / DRAWS))
        if now < lowest:
            lowest = now
            best[:] = board.slot
            if lowest == 0:
                break
    return lowest
