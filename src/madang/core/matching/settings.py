"""How a round is matched: what a person may choose, and the constants behind it."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

from madang.core.matching.score import Mix
from madang.core.matching.words.constants import WordWeights


@dataclass(frozen=True)
class Settings:
    """How a round is matched.

    ``top`` candidates for each need (``by="need"``), each offer (``"offer"``), or both (``"both"``: whoever is among
    the best of the other). ``meaning``: compare sentence vectors, not words alone; ``model``: those of another encoder
    than the built-in one. ``today``: the day on which ages are judged. ``language``: of the phrases in reasons.
    """

    top: int = 20
    by: Literal["need", "offer", "both"] = "need"
    explain: bool = True
    meaning: bool = True
    model: str | None = None
    threads: int = 1
    today: dt.date | None = None
    language: str = "en"
    words: WordWeights = field(default_factory=WordWeights)
    mix: Mix = field(default_factory=Mix)
