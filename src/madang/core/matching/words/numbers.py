"""Keys of features become small numbers."""

import numpy as np
from numpy.typing import NDArray

from madang.core.compiled import Int, compiled


class Numbers:
    """A growing table from 64-bit keys to numbers counted from 0 in the order of arrival."""

    def __init__(self) -> None:
        self._slots = np.zeros(1 << 16, np.uint64)
        self._numbers = np.zeros(1 << 16, np.uint32)
        self._count = np.zeros(1, np.int64)

    def __len__(self) -> int:
        return int(self._count[0])

    def of(self, keys: NDArray[np.uint64]) -> NDArray[np.uint32]:
        """The number of each key; new keys are added. Same shape as ``keys``; keys are never 0."""
        numbers = np.empty(len(keys), np.uint32)
        done = 0
        while True:
            done = _number(keys, done, self._slots, self._numbers, self._count, numbers)
            if done == len(keys):
                return numbers
            slots, values = np.zeros(2 * len(self._slots), np.uint64), np.zeros(2 * len(self._slots), np.uint32)
            _move(self._slots, self._numbers, slots, values)
            self._slots, self._numbers = slots, values

    def sorted(self) -> tuple[NDArray[np.uint64], NDArray[np.uint32]]:
        """All keys in ascending order, and the number of each."""
        taken = np.flatnonzero(self._slots)
        order = taken[np.argsort(self._slots[taken])]
        return self._slots[order], self._numbers[order]


@compiled
def _slot(key: np.uint64, slots: NDArray[np.uint64]) -> Int:
    mask = np.uint64(len(slots) - 1)
    slot = ((key * np.uint64(0x9E3779B97F4A7C15)) >> np.uint64(20)) & mask
    while slots[slot] != 0 and slots[slot] != key:
        slot = (slot + np.uint64(1)) & mask
    return np.int64(slot)


@compiled
def _number(
    keys: NDArray[np.uint64],
    first: int,
    slots: NDArray[np.uint64],
    values: NDArray[np.uint32],
    count: NDArray[np.int64],
    numbers: NDArray[np.uint32],
) -> int:
    for at in range(first, len(keys)):
        if 2 * count[0] >= len(slots):
            return at
        slot = _slot(keys[at], slots)
        if slots[slot] == 0:
            slots[slot] = keys[at]
            values[slot] = count[0]
            count[0] += 1
        numbers[at] = values[slot]
    return len(keys)


@compiled
def _move(
    slots: NDArray[np.uint64], values: NDArray[np.uint32], to: NDArray[np.uint64], to_values: NDArray[np.uint32]
) -> None:
    for at in range(len(slots)):
        if slots[at] != 0:
            slot = _slot(slots[at], to)
            to[slot] = slots[at]
            to_values[slot] = values[at]
