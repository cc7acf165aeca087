"""Forms as JSON: what comes back is what went in, and what is no form is refused with its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.core.flow.forms.stored import BadForm, form_from_json

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["key", "kind", "x"]), inner),
    max_leaves=8,
)


@given(st.dictionaries(st.just("questions"), st.lists(JSON, max_size=3)) | JSON)
def test_any_json_is_a_form_or_refused(data: object) -> None:
    try:
        form_from_json(data)
    except BadForm as refusal:
        assert refusal.place  # noqa: PT017 - any JSON may also be a form


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ([], "form: expected an object with only questions"),
        ({"questions": {}}, "questions: expected a list"),
        (
            {"questions": [{"key": "a", "kind": "date", "label": {"ko": "가", "fr": "a"}}]},
            "questions[0].label: expected an object with only de, en, ko",
        ),
        (
            {"questions": [{"key": "a", "kind": "date", "label": {"ko": "가"}, "least": True}]},
            "questions[0].least: expected a whole number from 0 to 10^15",
        ),
        (
            {"questions": [{"key": "a", "kind": "date", "label": {"ko": "가"}, "latest": "tomorrow"}]},
            "questions[0].latest: expected a day as YYYY-MM-DD",
        ),
    ],
)
def test_the_place_that_is_wrong_is_named(data: object, said: str) -> None:
    with pytest.raises(BadForm) as refusal:
        form_from_json(data)

    assert str(refusal.value) == said
