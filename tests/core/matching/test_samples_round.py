"""A whole round on the shipped samples, held against what a careful reader expects of it."""

from collections.abc import Callable
from typing import Any

import pytest

from madang.core.matching.round import match
from madang.core.matching.settings import Settings
from madang.samples import sample_path
from tests.samples.conditions import rows

UNSOLVED = "N10"
LANGUAGE = {row["id"]: row["language"] for name in ("needs.csv", "offers.csv") for row in rows(name)}
Pair = tuple[str, str]


class Listed:
    """The candidates of a round: the place of each pair, and the best score of each need."""

    def __init__(self, *, meaning: bool) -> None:
        settings = Settings(top=20, meaning=meaning, explain=False)
        table: list[dict[str, Any]] = match(sample_path("needs.csv"), sample_path("offers.csv"), settings).to_pylist()
        self.place: dict[Pair, int] = {(row["need_id"], row["offer_id"]): row["rank"] for row in table}
        self.best_score = {row["need_id"]: row["score"] for row in table if row["rank"] == 1}

    def behind(self, place: int, pairs: set[Pair]) -> set[Pair]:
        """Those of ``pairs`` that are not listed up to ``place``."""
        return {pair for pair in pairs if self.place.get(pair, place + 1) > place}


@pytest.fixture(scope="session")
def words_alone() -> Listed:
    return Listed(meaning=False)


@pytest.fixture(scope="session")
def with_meaning() -> Listed:
    return Listed(meaning=True)


@pytest.fixture(params=["words_alone", "with_meaning"])
def listed(request: pytest.FixtureRequest) -> Listed:
    found: Listed = request.getfixturevalue(request.param)
    return found


def where(relation: str, language: Callable[[str, str], bool] = lambda _need, _offer: True) -> set[Pair]:
    """The pairs with this relation whose two languages satisfy ``language``."""
    pairs = [(row["need_id"], row["offer_id"]) for row in rows("expected.csv") if row["relation"] == relation]
    return {pair for pair in pairs if language(LANGUAGE[pair[0]], LANGUAGE[pair[1]])}


def same(need: str, offer: str) -> bool:
    return need == offer


def other(need: str, offer: str) -> bool:
    return need != offer


def test_what_must_never_be_listed_is_not_listed(listed: Listed) -> None:
    assert {pair for pair in where("never") if pair in listed.place} == set()


def test_every_best_answer_in_the_same_language_is_among_the_first_three(listed: Listed) -> None:
    assert len(where("best", same)) == 26
    assert listed.behind(3, where("best", same)) == set()


def test_words_alone_put_all_but_few_best_answers_of_one_language_first(words_alone: Listed) -> None:
    assert words_alone.behind(1, where("best", same)) == {("N01", "S001"), ("N06", "S006"), ("N11", "S012")}


def test_meaning_puts_every_best_answer_in_another_language_first(with_meaning: Listed) -> None:
    assert len(where("best", other)) == 7
    assert with_meaning.behind(1, where("best", other)) == set()


def test_words_alone_miss_best_answers_in_another_language(words_alone: Listed) -> None:
    assert words_alone.behind(5, where("best", other)) == where("best", other)


def test_two_profiles_of_one_firm_stand_close_to_each_other(listed: Listed) -> None:
    assert max(listed.place["N11", "S012"], listed.place["N11", "S152"]) <= 3


def test_the_need_that_nobody_can_solve_has_the_lowest_best_score(listed: Listed) -> None:
    assert min(listed.best_score, key=listed.best_score.__getitem__) == UNSOLVED
    assert listed.best_score[UNSOLVED] < 0.2


def test_with_meaning_a_poor_answer_comes_first_only_where_a_negation_is_not_understood(with_meaning: Listed) -> None:
    assert {pair for pair in where("low") if with_meaning.place.get(pair) == 1} == {("N06", "S136")}


def test_with_words_alone_poor_answers_come_first_where_better_ones_are_in_another_language(
    words_alone: Listed,
) -> None:
    first = {pair for pair in where("low") if words_alone.place.get(pair) == 1}

    abroad = {need for need, _ in where("best", other)}
    assert {need for need, _ in first} - abroad == {"N06"}
    assert first == {("N02", "S100"), ("N06", "S136"), ("N27", "S053"), ("N30", "S036")}


def test_a_firm_that_lists_all_words_leads_nowhere(listed: Listed) -> None:
    assert [pair for pair, place in listed.place.items() if pair[1] == "S117" and place == 1] == []
