"""When two names of organisations are nearly the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.programme.people.rules.names import alike, key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("(주)없는배터리", "없는배터리 주식회사"),
        ("㈜ 없는 배터리", "없는배터리"),
        ("없는배터리", "없는배타리"),
        ("없는배터리", "없는배터리즈"),
        ("Erfundene Werke GmbH", "ERFUNDENE WERKE"),
        ("허구 AI Co., Ltd.", "허구AI"),
    ],
)
def test_legal_form_case_spaces_and_one_letter_do_not_make_another_firm(one: str, other: str) -> None:
    assert list(alike({1: one, 2: other})) == [(1, 2)]


@pytest.mark.parametrize(
    ("one", "other"),
    [("없는배터리", "꾸민배터리"), ("가온", "가람"), ("꾸민센서 1", "꾸민센서 2"), ("(주)", "주식회사"), ("", "")],
)
def test_different_firms_stay_different(one: str, other: str) -> None:
    assert list(alike({1: one, 2: other})) == []


@given(st.lists(st.text(alphabet="가나다ab1", min_size=0, max_size=6), max_size=12))
def test_filing_by_spelling_finds_the_pairs_that_comparing_all_with_all_finds(names: list[str]) -> None:
    numbered = dict(enumerate(names))

    slow = [(a, b) for a in numbered for b in numbered if a < b and _alike(key(names[a]), key(names[b]))]

    assert list(alike(numbered)) == slow


def _alike(one: str, other: str) -> bool:
    """The rule again, by trying every change of one letter."""
    if one == other:
        return bool(one)
    if min(len(one), len(other)) < 4 or (one[-1].isdigit() and other[-1].isdigit()):
        return False
    letters = set(one + other)
    left_out = {one[:i] + one[i + 1 :] for i in range(len(one))}
    put_in = {one[:i] + letter + one[i:] for i in range(len(one) + 1) for letter in letters}
    changed = {one[:i] + letter + one[i + 1 :] for i in range(len(one)) for letter in letters}
    return other in left_out | put_in | changed
