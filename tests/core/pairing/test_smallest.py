"""A smallest set in conflict is what trying all sets finds, and few sets are tried."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from madang.core.pairing.smallest import Places, irreducible, smallest

COUNT = 8
conflicts = st.lists(st.frozensets(st.integers(0, COUNT - 1), min_size=1, max_size=5), min_size=1, max_size=4)


class Trials:
    """Sets hold together unless they contain one of the ``conflicts``."""

    def __init__(self, conflicts: list[frozenset[int]]) -> None:
        self.conflicts = conflicts
        self.count = 0

    def hold(self, some: Places) -> bool:
        self.count += 1
        return not any(one <= set(some) for one in self.conflicts)


@settings(deadline=None)
@given(conflicts)
def test_nothing_can_be_left_out_of_an_irreducible_set(known: list[frozenset[int]]) -> None:
    trials = Trials(known)

    found = irreducible(tuple(range(COUNT)), trials.hold)

    assert not trials.hold(found)
    assert all(trials.hold(tuple(one for one in found if one != left_out)) for left_out in found)


@settings(deadline=None)
@given(conflicts)
def test_no_set_of_fewer_things_is_in_conflict(known: list[frozenset[int]]) -> None:
    trials = Trials(known)

    found, proved = smallest(irreducible(tuple(range(COUNT)), trials.hold), COUNT, trials.hold, lambda: True)

    assert proved
    assert not trials.hold(found)
    assert all(trials.hold(some) for some in combinations(range(COUNT), len(found) - 1))


def test_few_of_many_sets_are_tried() -> None:
    trials = Trials([frozenset({3, 17, 29, 31, 38}), frozenset({0, 5, 11, 19, 22, 37})])

    found = irreducible(tuple(range(40)), trials.hold)
    found, proved = smallest(found, 40, trials.hold, lambda: True)

    assert (found, proved) == ((3, 17, 29, 31, 38), True)
    assert trials.count < 300


def test_work_that_may_not_go_on_proves_nothing() -> None:
    trials = Trials([frozenset({1, 2, 3}), frozenset({4, 5})])

    assert smallest((1, 2, 3), COUNT, trials.hold, lambda: False) == ((1, 2, 3), False)
    assert smallest((4, 5), COUNT, trials.hold, lambda: False) == ((4, 5), False)
    assert smallest((1, 2, 3), COUNT, trials.hold, lambda: True) == ((4, 5), True)
