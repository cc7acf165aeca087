"""What the two sides wish of each other: must, meet, or no."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from madang.core.pairing import phrases
from madang.core.pairing.kinds import SIDES, WISHED, WISHES
from madang.core.pairing.problem import Ints
from madang.core.pairing.rows import Rows, Source, read_rows
from madang.core.pairing.sides import Side


@dataclass(frozen=True)
class Wishes:
    """Wishes about pairs (``need``, ``offer``): who wishes (0 the need, 1 the offer) and what."""

    side: Ints
    need: Ints
    offer: Ints
    wish: tuple[str, ...]

    def about(self, *wanted: str) -> Ints:
        """The places of the wishes that are one of ``wanted``."""
        return np.array([place for place, wish in enumerate(self.wish) if wish in wanted], np.int64)


def read_wishes(source: Source | None, needs: Side, offers: Side) -> Wishes:
    """The wishes of a file or table with the columns side, from, to and wish. Raises ``BadInput``."""
    if source is None:
        nobody = np.zeros(0, np.int64)
        return Wishes(nobody, nobody, nobody, ())
    rows = read_rows(source, WISHES, name="preferences")
    side = np.array([SIDES[word] for word in _words(rows, "side", SIDES)], np.int64)
    wish = tuple(WISHED[word] for word in _words(rows, "wish", WISHED))
    ends = []
    for own, column, other in ((0, "from", "to"), (1, "to", "from")):
        party = needs if own == 0 else offers
        texts = pa.array(
            [one if is_need == 0 else two for one, two, is_need in zip(*_both(rows, column, other), side, strict=True)],
            pa.large_string(),
        )
        ends.append(_known(rows, party, texts, np.where(side == 0, column, other)))
    return Wishes(side, ends[0], ends[1], wish)


def _both(rows: Rows, one: str, two: str) -> tuple[list[str], list[str]]:
    return rows.texts(one).to_pylist(), rows.texts(two).to_pylist()


def _words(rows: Rows, column: str, known: dict[str, object] | dict[str, int] | dict[str, str]) -> list[str]:
    words = [text.strip().casefold() for text in rows.texts(column).to_pylist()]
    for place, word in enumerate(words):
        if word not in known:
            raise rows.fault(place, column, phrases.cell(rows.texts(column)[place].as_py()), phrases.one_of(known))
    return words


def _known(rows: Rows, side: Side, texts: pa.Array, columns: np.ndarray) -> Ints:
    places = side.places(texts)
    if len(places) and places.min() < 0:
        place = int(np.argmin(places))
        expected = phrases.id_among(side.name, [one.as_py() for one in side.ids[:3]])
        raise rows.fault(place, str(columns[place]), phrases.cell(texts[place].as_py()), expected)
    return places
