"""The loops that give every meeting a place to begin with, driving out others where there is no room."""

import numpy as np

from madang.core.compiled import Int, compiled
from madang.core.timetable.annealing import ONE, Board, Ints, Work, draw, fits, put, runs, take


@compiled
def _best_slot(board: Board, work: Work, meeting: Int) -> int:
    """Where a waiting meeting drives out the fewest others, with few breaks and some chance; -1 where nowhere fits."""
    slots = board.at.shape[1]
    least, best = 1 << 20, -1
    shift = draw(work, slots)
    for turn in range(slots):
        slot = (turn + shift) % slots
        bit = ONE << np.uint64(slot)
        if board.may[meeting] & bit and fits(board, meeting, slot):
            out, wide = 0, 0
            for person in board.who[meeting]:
                if person >= 0:
                    out += board.at[person, slot] >= 0
                    wide += runs(board.busy[person] | bit) - runs(board.busy[person])
            price = 16 * out + 2 * wide + draw(work, 20 if out else 2)
            if price < least:
                least, best = price, slot
    return best


@compiled
def _drive_out(board: Board, meeting: Int, queue: Ints, waiting: int) -> int:
    """Let a placed meeting wait at the end of the queue; the new number that waits."""
    take(board, meeting)
    queue[waiting] = meeting
    return waiting + 1


@compiled
def place_all(board: Board, work: Work, order: Ints, tries: int) -> int:
    """Place the meetings of ``order``, driving out others where there is no room; how many wait in the end."""
    queue = np.empty(board.slot.size + 2, np.int32)
    queue[: order.size] = order
    waiting = order.size
    for turn in range(tries):
        if waiting == 0:
            break
        chosen = 0 if turn < order.size else draw(work, waiting)
        meeting = queue[chosen]
        there = _best_slot(board, work, meeting)
        if there < 0:
            other = draw(work, board.slot.size)
            if board.slot[other] >= 0:
                waiting = _drive_out(board, other, queue, waiting)
            continue
        waiting -= 1
        queue[chosen] = queue[waiting]
        for person in board.who[meeting]:
            if person >= 0 and board.at[person, there] >= 0:
                waiting = _drive_out(board, board.at[person, there], queue, waiting)
        put(board, meeting, there)
    return waiting
