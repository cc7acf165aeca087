"""Vectors are computed once for a text, and never mixed with those of another encoder."""

from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest

from madang.core.matching.index import add_to_index, open_index, remembering, write_index
from madang.core.texts.faults import BadInput
from tests.core.matching.index.made import HashEncoder, content, offers, read


def test_a_rebuilt_index_asks_only_for_passages_that_are_new(tmp_path: Path) -> None:
    first = HashEncoder()
    write_index(read(offers(range(30)), first), tmp_path / "index")
    changed = pa.concat_tables([offers(range(3)), offers([3], seed=9), offers(range(4, 32))])
    second, anew = HashEncoder(), HashEncoder()
    texts = read(changed, remembering(tmp_path / "index", second))
    plain = read(changed, anew)
    assert set(second.asked) == set(anew.asked) - set(first.asked)
    assert 0 < len(second.asked) < len(anew.asked) / 4
    assert texts.vectors is not None
    assert plain.vectors is not None
    assert np.array_equal(texts.vectors, plain.vectors)
    write_index(texts, tmp_path / "index")
    write_index(plain, tmp_path / "plain")
    assert content(tmp_path / "index") == content(tmp_path / "plain")


def test_adding_asks_only_for_the_passages_of_the_added_offers(tmp_path: Path) -> None:
    write_index(read(offers(range(30)), HashEncoder()), tmp_path / "index")
    encoder, alone = HashEncoder(), HashEncoder()
    add_to_index(tmp_path / "index", offers([40, 41]).to_batches(), encoder=encoder)
    read(offers([40, 41]), alone)
    assert encoder.asked == alone.asked


def test_vectors_of_another_encoder_are_refused(tmp_path: Path) -> None:
    write_index(read(offers(range(5)), HashEncoder()), tmp_path / "index")
    other = HashEncoder("others")
    for attempt in (
        lambda: open_index(tmp_path / "index", encoder="others"),
        lambda: add_to_index(tmp_path / "index", offers([9]).to_batches(), encoder=other),
    ):
        with pytest.raises(BadInput) as refused:
            attempt()
        assert str(refused.value) == (
            f"{tmp_path / 'index'}: found vectors of the encoder hashes; expected vectors of the encoder others"
        )
    with pytest.raises(BadInput, match="found vectors of the encoder hashes; expected no vectors"):
        add_to_index(tmp_path / "index", offers([9]).to_batches())


def test_vectors_of_another_encoder_are_not_remembered(tmp_path: Path) -> None:
    write_index(read(offers(range(5)), HashEncoder()), tmp_path / "index")
    write_index(read(offers(range(5))), tmp_path / "words")
    other = HashEncoder("others")
    assert remembering(tmp_path / "index", other) is other
    assert remembering(tmp_path / "words", other) is other
    assert remembering(tmp_path / "nowhere", other) is other
