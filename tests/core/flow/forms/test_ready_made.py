"""The forms that programmes come with can be answered."""

import pytest

from madang.core.flow.forms.checking import faults
from madang.core.flow.forms.ready_made import FORMS, QUESTIONS
from madang.core.flow.forms.stored import form_from_json, form_to_json
from madang.core.flow.programmes import TEMPLATES


@pytest.mark.parametrize("name", FORMS)
def test_a_ready_made_form_has_no_fault_and_survives_being_stored(name: str) -> None:
    assert faults(FORMS[name]) == []
    assert form_from_json(form_to_json(FORMS[name])) == FORMS[name]


def test_every_track_names_a_form_and_every_form_has_a_track() -> None:
    named = {track.form for template in TEMPLATES.values() for track in template.tracks}

    assert named == set(FORMS)


def test_every_question_is_asked_and_worded_in_three_languages() -> None:
    asked = {question.key for form in FORMS.values() for question in form.questions}
    words = [said for q in QUESTIONS.values() for said in (q.label, q.help, *(c.names for c in q.choices)) if said]

    assert (asked, [said for said in words if not (said.ko and said.en and said.de)]) == (set(QUESTIONS), [])
