"""What one place more would gain: the shadow prices of a round, each tried by pairing again."""

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from madang.core.pairing import rule_phrases as phrases
from madang.core.pairing.deadline import Deadline
from madang.core.pairing.problem import Limit, Problem, Solved
from madang.core.pairing.round import Round
from madang.core.pairing.total import solve_total
from madang.core.texts.faults import Said

TRIED = 12
"""So many changes are tried at most; when the prices rule the others out earlier, fewer."""
TOLD = 5


@dataclass(frozen=True)
class Gain:
    """What the total gains when the capacity of a party, or the bound of a rule, is moved by one."""

    side: Literal["need", "offer", "rule"]
    name: str
    worth: float
    said: Said


def gains(this: Round, solved: Solved) -> list[Gain]:
    """The best changes of one capacity or bound by one, best first, each verified by pairing again.

    The price of a place is the most that another one can gain, so trying goes from the highest price on and ends when
    the next price is below what was found already.
    """
    if solved.prices is None:
        return []
    prices = [(float(price), side, int(place)) for side, own in enumerate(solved.prices)
              for place, price in enumerate(own) if price * this.scale > 0 and price > 0.5]  # fmt: skip
    prices.sort(key=lambda one: (-one[0], one[1], one[2]))
    found: list[Gain] = []
    for price, side, place in prices[:TRIED]:
        worths = sorted((gain.worth for gain in found), reverse=True)
        if len(worths) >= TOLD and price / this.scale <= worths[TOLD - 1]:
            break
        changed = _changed(this.problem, side, place)
        if changed is not None:
            worth = solve_total(changed, Deadline()).worth - solved.worth
            if worth > 0:
                found.append(_told(this, side, place, worth / this.scale))
    return sorted(found, key=lambda gain: -gain.worth)[:TOLD]


def _changed(problem: Problem, side: int, place: int) -> Problem | None:
    """The problem with one place more; ``None`` for a share, which has no places."""
    if side == 2:
        limit = problem.limits[place]
        if isinstance(limit.bound, Fraction):
            return None
        step = 1 if limit.kind == "most" else -1
        moved = Limit(limit.said, limit.members, limit.kind, limit.bound + step)
        return replace(problem, limits=(*problem.limits[:place], moved, *problem.limits[place + 1 :]))
    capacity = (problem.need_capacity, problem.offer_capacity)[side].copy()
    capacity[place] += 1
    return replace(problem, need_capacity=capacity) if side == 0 else replace(problem, offer_capacity=capacity)


def _told(this: Round, side: int, place: int, worth: float) -> Gain:
    if side == 2:
        said = this.problem.limits[place].said
        told = [phrases.gain("rule", one, worth) for one in (said.en, said.ko, said.de)]
        return Gain("rule", said.en, worth, Said(en=told[0].en, ko=told[1].ko, de=told[2].de))
    name = str((this.needs, this.offers)[side].ids[place].as_py())
    sides: tuple[Literal["need"], Literal["offer"]] = ("need", "offer")
    return Gain(sides[side], name, worth, phrases.gain(sides[side], name, worth))
