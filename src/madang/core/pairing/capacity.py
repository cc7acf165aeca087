"""How many pairs each party of a side takes at most."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from madang.core.pairing import phrases
from madang.core.pairing.problem import Ints
from madang.core.pairing.sides import Side
from madang.core.texts.faults import BadInput

MOST_PLACES = 1 << 31


def capacity_of(side: Side, asked: int | str) -> Ints:
    """How many pairs each party takes at most; an empty cell means one. Raises ``BadInput``."""
    option = f"--{side.name}-capacity"
    if isinstance(asked, int) or asked.strip().lstrip("+-").isdecimal():
        number = int(asked)
        if not 0 <= number < MOST_PLACES:
            raise BadInput(file=option, found=str(asked), expected=phrases.CAPACITY)
        return np.full(len(side), number, np.int64)
    cells = side.column(asked)
    if cells is None:
        raise BadInput(file=option, found=phrases.cell(asked), expected=phrases.column_of(_columns(side)))
    return _numbers(side, asked, cells)


def _columns(side: Side) -> list[str]:
    own = side.about.table.column_names if side.about is not None else []
    return [*own, *side.candidates.table.column_names]


def _numbers(side: Side, name: str, cells: pa.Array) -> Ints:
    different = pc.dictionary_encode(pc.utf8_trim_whitespace(cells))
    texts = different.dictionary.to_pylist()
    known = [_number(text) for text in texts]
    codes = np.asarray(different.indices, np.int64)
    for code, number in enumerate(known):
        if number is None:
            raise _bad_capacity(side, name, int(np.flatnonzero(codes == code)[0]), texts[code])
    return np.array(known, np.int64)[codes] if len(codes) else codes


def _number(text: str) -> int | None:
    """The capacity that a cell says; ``None`` when it makes no sense."""
    plain = text.replace(",", "").removesuffix(".0")
    if not plain:
        return 1
    return int(plain) if plain.isdecimal() and int(plain) < MOST_PLACES else None


def _bad_capacity(side: Side, name: str, party: int, text: str) -> BadInput:
    if side.about is not None and name in side.about.table.column_names:
        return side.about.fault(int(side.row_of[party]), name, phrases.cell(text), phrases.CAPACITY)
    place = int(np.flatnonzero(side.of_row == party)[0])
    column = name if name in side.candidates.table.column_names else f"{side.name}_{name}"
    return side.candidates.fault(place, column, phrases.cell(text), phrases.CAPACITY)
