"""A form is checked before anybody answers it."""

import pytest

from madang.core.flow.forms.checking import faults
from madang.core.flow.forms.form import Choice, Column, Condition, Form, Question
from madang.core.texts.faults import Said

NAMES = Said(en="", ko="이름", de="")
AB = (Choice("a", NAMES), Choice("b", NAMES))
FIRST = Question("first", "choice", NAMES, choices=AB)


@pytest.mark.parametrize(
    ("form", "said"),
    [
        (Form(), ["the form asks nothing"]),
        (Form((Question("x", "short_text", NAMES),)), []),
        (Form((Question("x", "short_text", NAMES),) * 2), ["x stands there twice"]),
        (Form((Question("x", "riddle", NAMES),)), ["x: no such kind"]),
        (Form((Question("x", "number", Said("a", " ", "a")),)), ["x: the Korean wording is missing"]),
        (Form((Question("x", "number", NAMES, least=3, most=2),)), ["x: the least is more than the most"]),
        (Form((Question("x", "choice", NAMES, choices=AB[:1]),)), ["x: needs at least two choices"]),
        (Form((Question("x", "choices", NAMES, choices=AB + AB[:1]),)), ["x.a stands there twice"]),
        (Form((Question("x", "table", NAMES),)), ["x: needs at least one column"]),
        (Form((Question("x", "table", NAMES, columns=(Column("c", "table", NAMES),)),)), ["x.c: no such kind"]),
        (Form((FIRST, Question("x", "date", NAMES, shown_if=Condition("first", ("a",))))), []),
        (
            Form((FIRST, Question("x", "date", NAMES, shown_if=Condition("first", ("a", "z"))))),
            ["x: is never shown, first has no answer z"],
        ),
        (
            Form((Question("x", "date", NAMES, shown_if=Condition("first", ("a",))), FIRST)),
            ["x: is shown after first, which is no earlier question with choices"],
        ),
        (
            Form((Question("X 1", "date", NAMES),)),
            ["the key X 1 must be 1 to 40 of a-z, 0-9 and _, and begin with a letter"],
        ),
    ],
)
def test_each_fault_of_a_form_is_named(form: Form, said: list[str]) -> None:
    assert [fault.en for fault in faults(form)] == said
