"""Needs that found the same startups stand together."""

from hypothesis import given
from hypothesis import strategies as st

from madang.cli.report.nearness import order_by_nearness


def test_the_need_that_shares_most_comes_next() -> None:
    found = [{1: 0.9, 2: 0.8}, {7: 0.5}, {2: 0.3}, {1: 0.7, 2: 0.1}, {7: 0.4}]

    assert order_by_nearness(found) == [0, 3, 2, 1, 4]


def test_needs_without_anything_in_common_keep_their_order() -> None:
    assert order_by_nearness([{3: 0.1}, {}, {2: 0.9}, {}]) == [0, 1, 2, 3]


def test_equals_keep_their_order() -> None:
    assert order_by_nearness([{1: 0.5}, {1: 0.5}, {1: 0.5}]) == [0, 1, 2]


@given(st.lists(st.dictionaries(st.integers(0, 5), st.floats(0, 1))))
def test_every_need_stands_in_the_chain_once(found: list[dict[int, float]]) -> None:
    assert sorted(order_by_nearness(found)) == list(range(len(found)))
