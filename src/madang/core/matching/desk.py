"""What is done of a round in one place: all of it on one machine, a part of it on each of several."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from madang.core.matching.candidates import found_by_meaning, found_by_needs, found_by_offers
from madang.core.matching.fit import Conditions, OfferFacts, agreement, barred, offer_facts, read_conditions
from madang.core.matching.measure import Measured, measured
from madang.core.matching.prepared import Round
from madang.core.matching.reasons import reasons_of
from madang.core.matching.settings import Settings
from madang.core.matching.texts import Texts
from madang.core.matching.words.pairs import Pairs

DEEP = 50
"""At least so many candidates of each kind are looked at a second time."""


class Rated(NamedTuple):
    """What is known of pairs."""

    measures: Measured
    fit: NDArray[np.float32]


@dataclass(frozen=True)
class Desk:
    """A round, and the parts of the work on it; what comes of a part does not depend on the others."""

    this: Round
    conditions: Conditions
    facts: OfferFacts
    masks: tuple[NDArray[np.uint8], NDArray[np.int32]]
    settings: Settings

    @classmethod
    def of(cls, needs: Texts, offers: Texts, settings: Settings, *, needs_file: str) -> "Desk":
        """Prepare both sides for each other."""
        conditions = read_conditions(needs.table, offers.table.column_names, file=needs_file, rows=needs.rows)
        facts = offer_facts(offers.table, texts=offers.text)
        masks = barred(conditions, facts, settings.today)
        this = Round.of(needs, offers, settings.words, masks, meaning=settings.meaning)
        return cls(this, conditions, facts, masks, settings)

    @property
    def deep(self) -> int:
        """So many candidates of each kind are looked at a second time."""
        return max(DEEP, 2 * self.settings.top)

    def by_words(self, part: int, parts: int) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        """The best offers of each need by words, with their scores, among one of ``parts`` parts of the offers."""
        return found_by_needs(self.this, self.deep, self.settings.threads, part=(part, parts))

    def by_meaning(self) -> NDArray[np.int32]:
        """The nearest offers of each need."""
        return found_by_meaning(self.this, self.deep, self.settings.threads)

    def by_offers(self) -> NDArray[np.int32]:
        """Offers for each need such that every offer has its best needs."""
        return found_by_offers(self.this, self.deep, self.settings.threads)

    def rate(self, pairs: Pairs) -> Rated:
        """Measure ``pairs``, which hold all pairs of each of their needs."""
        fit = agreement(self.conditions, self.facts, pairs.needs, pairs.offers, today=self.settings.today).value
        return Rated(measured(self.this, pairs, fit, self.settings.mix), fit)

    def explain(self, pairs: Pairs) -> pa.Array:
        """The reasons of ``pairs`` as JSON, large strings; those of one need stand together."""
        fit = agreement(self.conditions, self.facts, pairs.needs, pairs.offers, today=self.settings.today)
        return reasons_of(self.this, pairs, fit, self.settings.language)


class Crew(Protocol):
    """Who does the parts of the work."""

    size: int

    def do(self, work: str, parts: Sequence[tuple[Any, ...]]) -> list[Any]:
        """Call the method ``work`` of a desk with each of ``parts``; the results, in their order."""
        ...


class Alone:
    """One machine does everything, a part after the other."""

    def __init__(self, desk: Desk, *, size: int = 1) -> None:
        self._desk = desk
        self.size = size

    def do(self, work: str, parts: Sequence[tuple[Any, ...]]) -> list[Any]:
        """Call the method ``work`` of the desk with each of ``parts``."""
        return [getattr(self._desk, work)(*part) for part in parts]
