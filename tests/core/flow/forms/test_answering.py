"""Answers are checked by one function: each by its kind, and only what was asked."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.core.flow.forms.answering import answered, canonical, fingerprint, kept, unanswered, words_of
from madang.core.flow.forms.form import Choice, Column, Condition, Form, Question
from madang.core.flow.forms.ready_made import FORMS, QUESTIONS
from madang.core.texts.faults import Said

NAMES = Said(en="name", ko="이름", de="Name")
AB = (Choice("a", Said(en="Ay", ko="가", de="Ah")), Choice("b", Said(en="Bee", ko="나", de="Be")))
COLUMNS = (Column("item", "short_text", NAMES), Column("won", "money", NAMES))
BRANCH = Form(
    (
        Question("way", "choice", NAMES, choices=AB),
        Question("deep", "yes_no", NAMES, shown_if=Condition("way", ("a",))),
        Question("why", "short_text", NAMES, shown_if=Condition("deep", ("yes",))),
    )
)


@pytest.mark.parametrize(
    ("question", "raw", "value"),
    [
        (Question("q", "short_text", NAMES), "  한글 ", "한글"),
        (Question("q", "long_text", NAMES), "a\r\nb", "a\nb"),
        (Question("q", "number", NAMES), "1,200.50", "1200.5"),
        (Question("q", "number", NAMES), -0, "0"),
        (Question("q", "money", NAMES), "1,000,000원", 1_000_000),
        (Question("q", "money", NAMES), 0, 0),
        (Question("q", "date", NAMES), "2027-02-28", "2027-02-28"),
        (Question("q", "choice", NAMES, choices=AB), "b", "b"),
        (Question("q", "choices", NAMES, choices=AB), ["b", "a", "b"][:2], ["a", "b"]),
        (Question("q", "yes_no", NAMES), "no", False),
        (Question("q", "link", NAMES), "https://example.org/가", "https://example.org/가"),
        (Question("q", "region", NAMES), "30", "30"),
        (Question("q", "address", NAMES), {"region": "30", "line": "가상로 1"}, {"region": "30", "line": "가상로 1"}),
        (
            Question("q", "table", NAMES, columns=COLUMNS),
            [{"item": "부품", "won": "1,000"}, {"item": "", "won": ""}],
            [{"item": "부품", "won": 1000}],
        ),
    ],
)
def test_an_answer_is_stored_in_one_way(question: Question, raw: object, value: object) -> None:
    checked = answered(Form((question,)), {"q": raw})

    assert (checked.values, checked.wrong) == ({"q": value}, {})


@pytest.mark.parametrize(
    ("question", "raw", "said"),
    [
        (Question("q", "short_text", NAMES), "", "Please answer this."),
        (Question("q", "short_text", NAMES), "  ", "Please answer this."),
        (Question("q", "short_text", NAMES), "a\nb", "One line only."),
        (Question("q", "short_text", NAMES), 7, "Expected a text."),
        (Question("q", "short_text", NAMES), "a\0", "Contains signs that cannot be printed."),
        (Question("q", "long_text", NAMES, most=3), "가나다라", "At most 3 characters; these are 4."),
        (Question("q", "long_text", NAMES, least=3), "가", "At least 3 characters; these are 1."),
        (Question("q", "number", NAMES), "seven", "Expected a number."),
        (Question("q", "number", NAMES), "NaN", "Expected a number."),
        (Question("q", "number", NAMES), True, "Expected a number."),
        (Question("q", "number", NAMES, most=5), "5.01", "At most 5."),
        (Question("q", "money", NAMES), "1.5", "Expected an amount in whole won."),
        (Question("q", "money", NAMES), "-1", "Expected an amount in whole won."),
        (Question("q", "money", NAMES, least=1000), "999", "At least 1,000."),
        (Question("q", "date", NAMES), "2027-02-29", "Expected a day as YYYY-MM-DD."),
        (Question("q", "date", NAMES, earliest=date(2027, 1, 1)), "2026-12-31", "Not before 2027-01-01."),
        (Question("q", "choice", NAMES, choices=AB), "z", "Please choose one of the answers."),
        (Question("q", "choice", NAMES, choices=AB), {"a": 1}, "Please choose one of the answers."),
        (Question("q", "choices", NAMES, choices=AB, least=2), ["a"], "Please choose at least 2."),
        (Question("q", "choices", NAMES, choices=AB, most=1), ["a", "b"], "Please choose at most 1."),
        (Question("q", "yes_no", NAMES), 1, "Please choose yes or no."),
        (
            Question("q", "link", NAMES),
            "javascript:alert(1)",
            "Expected an address that begins with https:// or http://.",
        ),
        (Question("q", "region", NAMES), ["30"], "Please choose one of the answers."),
        (
            Question("q", "address", NAMES),
            {"line": "가상로 1"},
            "Please choose a region and write the address on one line.",
        ),
        (Question("q", "table", NAMES, columns=COLUMNS), [{"price": 1}], "Expected rows of the table."),
        (Question("q", "table", NAMES, columns=COLUMNS, most=1), [{"won": 1}, {"won": 2}], "At most 1 rows."),
    ],
)
def test_what_is_wrong_is_said(question: Question, raw: object, said: str) -> None:
    checked = answered(Form((question,)), {"q": raw})

    assert ({key: fault.en for key, fault in checked.wrong.items()}, checked.values) == ({"q": said}, {})


def test_a_hidden_question_is_neither_required_nor_stored() -> None:
    shown = answered(BRANCH, {"way": "a", "deep": "yes", "why": "그래서"})
    hidden = answered(BRANCH, {"way": "b", "deep": "yes", "why": "그래서"})

    assert (shown.values, shown.wrong) == ({"way": "a", "deep": True, "why": "그래서"}, {})
    assert (hidden.values, hidden.wrong, hidden.shown) == ({"way": "b"}, {}, ("way",))


def test_an_answer_to_a_question_that_the_form_does_not_have_is_named() -> None:
    assert answered(BRANCH, {"way": "b", "zz": "1"}).wrong["zz"].en == "The form has no such question."


def test_a_draft_keeps_wrong_answers_but_none_that_was_not_asked() -> None:
    assert kept(BRANCH, {"way": "zz", "deep": "yes", "other": "x"}) == {"way": "zz"}


def test_how_many_answers_are_missing() -> None:
    assert [unanswered(BRANCH, given) for given in ({}, {"way": "a"}, {"way": "b"})] == [1, 1, 0]


def test_choices_are_read_in_words() -> None:
    several = Question("q", "choices", NAMES, choices=AB)

    assert words_of(several, ["a", "b"], "de") == "Ah, Be"
    assert words_of(Question("q", "yes_no", NAMES), value=True, language="ko") == "예"


TEXTS = st.text("가나a1-.: \n\0\u1112\u1161", max_size=6)
ANSWERS = st.sampled_from([None, True, False, 0, -1, 10**16, 1.5, float("nan"), "yes", "a", "idea", "pilot"]) | TEXTS
GIVEN = st.dictionaries(
    st.sampled_from([*QUESTIONS, "zz"]),
    ANSWERS
    | st.lists(TEXTS | st.dictionaries(st.sampled_from(["item", "amount"]), ANSWERS), max_size=3)
    | st.dictionaries(st.sampled_from(["region", "line", "x"]), TEXTS),
)


@given(st.sampled_from(sorted(FORMS)), GIVEN)
def test_whatever_is_answered_is_stored_right_or_named_wrong(name: str, given_: dict[str, Any]) -> None:
    form = FORMS[name]
    checked = answered(form, given_)

    assert not set(checked.values) & set(checked.wrong)
    assert set(checked.values) <= set(checked.shown)
    required = {key for key in checked.shown if (question := form.question(key)) and question.required}
    assert required <= set(checked.values) | set(checked.wrong)
    assert json.loads(canonical(checked.values)) == checked.values


@given(st.sampled_from(sorted(FORMS)), GIVEN)
def test_what_is_stored_reads_as_itself(name: str, given_: dict[str, Any]) -> None:
    once = answered(FORMS[name], given_)
    again = answered(FORMS[name], once.values)

    assert (again.values, fingerprint(again.values)) == (once.values, fingerprint(once.values))


def test_the_fingerprint_is_the_sha256_of_the_answers_written_in_one_way() -> None:
    values = {"b": "나", "a": 1}

    assert canonical(values) == '{"a":1,"b":"나"}'.encode()
    assert fingerprint(values) == "239725f32430e9eadc0961b3b5c4759528d0fd095dcbfac4cf84d6d0c6c93192"
