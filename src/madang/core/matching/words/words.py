"""A collection of texts as compiled code reads it."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray


class Words(NamedTuple):
    """A collection as compiled code reads it. ``S`` surfaces, ``F`` features, ``N`` texts."""

    codes: NDArray[np.uint8]
    starts: NDArray[np.int64]  # (N + 1,)
    lengths: NDArray[np.int32]  # (N,) words
    marks: NDArray[np.uint8]  # (S,) what each surface is: see walk.py
    feature_ends: NDArray[np.int64]  # (S + 1,)
    features: NDArray[np.uint32]  # features of surface s: features[feature_ends[s]:feature_ends[s + 1]]
    phrase_words: NDArray[np.int32]  # (S,) number of the surface among the words of phrases, or -1
    keys: NDArray[np.uint64]  # (F,) sorted
    key_numbers: NDArray[np.uint32]  # (F,) the feature that has the key
    frequency: NDArray[np.uint32]  # (F,) how many texts have the feature
    sizes: NDArray[np.int32]  # (N,) how much each text says: see SIZE_OF_KIND in walk.py
