"""Texts cut where they are quoted."""

from hypothesis import given
from hypothesis import strategies as st

from madang.cli.report.pieces import Cut, cut


def test_a_text_that_nobody_quotes_is_one_piece() -> None:
    assert cut("가나. 다라.", []) == Cut(("가나. 다라.",), 1, {})


def test_quotations_are_pieces_in_the_order_of_the_text() -> None:
    assert cut("가나. 다라. 마바.", ["마바.", "가나."]) == Cut(
        ("가나.", " 다라. ", "마바."), 3, {"가나.": 0, "마바.": 2}
    )


def test_what_the_text_does_not_hold_stands_after_it() -> None:
    assert cut("가나.", ["제목", "가나."]) == Cut(("가나.", "제목"), 1, {"가나.": 0, "제목": 1})


def test_of_two_that_overlap_the_longer_stays_in_the_text() -> None:
    assert cut("one two three", ["one two", "two three", "one"]) == Cut(
        ("one two", " three", "one", "two three"), 2, {"one two": 0, "one": 2, "two three": 3}
    )


def test_an_empty_text_and_an_empty_quotation_are_no_pieces() -> None:
    assert cut("", [""]) == Cut((), 0, {})


@given(st.text("ab. ", max_size=20), st.lists(st.text("ab. ", max_size=5)))
def test_the_pieces_say_the_text_and_every_quotation(text: str, quotations: list[str]) -> None:
    done = cut(text, quotations)

    assert "".join(done.pieces[: done.whole]) == text
    assert {quotation: done.pieces[place] for quotation, place in done.place.items()} == {
        quotation: quotation for quotation in quotations if quotation
    }
