"""What a person may ask of a round of pairing."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeAlias

from madang.core.pairing.rows import Source

SideName: TypeAlias = Literal["need", "offer"]


@dataclass(frozen=True)
class PairSettings:
    """How a round is paired.

    ``need_capacity`` and ``offer_capacity``: how many pairs each need and each offer takes at most: a number, or the
    column that holds it. ``preferences``: a file or a table of wishes; ``rules``: a TOML file or what it would hold.
    ``needs`` and ``offers``: tables about each side, whose columns capacities and rules may name. ``objective``:
    ``total`` is the greatest sum of scores, ``stable`` are pairs nobody has a reason to leave. ``proposing``: the side
    that ``stable`` favours. ``fair``: the side whose worst served come first, before the total. ``time_limit``:
    seconds after which the best pairs found so far are taken. ``why``: find out what kept the others out, and what one
    place more would gain.
    """

    need_capacity: int | str = 1
    offer_capacity: int | str = 1
    preferences: Source | None = None
    rules: str | Path | Mapping[str, Any] | None = None
    needs: Source | None = None
    offers: Source | None = None
    objective: Literal["total", "stable"] = "total"
    proposing: SideName = "need"
    fair: SideName | None = None
    time_limit: float | None = None
    why: bool = False
