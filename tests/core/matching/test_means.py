"""A text's vector is the mean of its passages' vectors, whatever part of the texts is asked for."""

from dataclasses import replace

import numpy as np
from numpy.testing import assert_allclose

from madang.core.matching.means import MeanVectors
from madang.core.matching.texts import Texts, read_texts
from tests.core.matching.made import offers


def texts_with_vectors() -> Texts:
    """Texts of no, one and several passages, with invented vectors."""
    rows = offers(*({"id": str(row), "text": "A sentence of some words. " * (25 * row)} for row in range(6)))
    texts = read_texts(rows.to_batches())
    made = np.random.default_rng(1).normal(size=(len(texts.passages.begins), 8))
    return replace(texts, vectors=made.astype(np.float16), encoder="invented")


def test_a_mean_is_that_of_the_passages_at_unit_length() -> None:
    texts = texts_with_vectors()

    found = MeanVectors(texts)[0:6]

    assert texts.vectors is not None
    of = texts.passages.of
    assert of[0] == of[1]
    assert of[6] - of[5] > 1
    assert not found[0].any()
    for row in range(1, 6):
        total = texts.vectors[of[row] : of[row + 1]].astype(np.float64).sum(axis=0)
        assert_allclose(found[row], total / np.linalg.norm(total), atol=1e-6)


def test_any_choice_of_rows_has_the_same_bytes() -> None:
    texts = texts_with_vectors()
    every = MeanVectors(texts)[0:6]

    some = MeanVectors(texts, np.array([4, 0, 2]))

    assert some.shape == (3, 8)
    assert some[1:3].tobytes() == every[[0, 2]].tobytes()
    assert MeanVectors(texts)[3:3].shape == (0, 8)
