"""Whole numbers packed small: each in as few bytes as the largest needs, and then compressed."""

from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

WIDTHS = (np.uint8, np.uint16, np.uint32, np.uint64)
_LEVEL = 9
_CODEC = "zstd"


def packed(values: NDArray[Any]) -> tuple[bytes, int]:
    """``values`` (none below 0) packed, and how many bytes each took before compression.

    The first bytes of all values stand together, then the second ones: so that the ones that are alike are neighbours.
    """
    narrow = np.ascontiguousarray(values).astype(_narrowest(values))
    planes = narrow.view(np.uint8).reshape(len(narrow), narrow.itemsize).T.tobytes()
    return pa.Codec(_CODEC, compression_level=_LEVEL).compress(planes, asbytes=True), narrow.itemsize


def unpacked(data: memoryview, count: int, width: int) -> NDArray[Any]:
    """The ``count`` values behind ``data`` as unsigned numbers of ``width`` bytes; OSError when it is damaged."""
    planes = pa.Codec(_CODEC).decompress(pa.py_buffer(data), decompressed_size=count * width)
    table = np.frombuffer(planes, np.uint8).reshape(width, count)
    kind = next(one for one in WIDTHS if np.dtype(one).itemsize == width)
    return np.ascontiguousarray(table.T).view(kind).reshape(count)


def _narrowest(values: NDArray[Any]) -> type[np.unsignedinteger[Any]]:
    largest = int(values.max(initial=0))
    return next(one for one in WIDTHS if largest <= np.iinfo(one).max)
