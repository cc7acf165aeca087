"""Steps of an operator with the forms of a round: draft a version, change it, put it in use."""

from datetime import datetime
from typing import Any

from madang.core.flow.forms.checking import faults
from madang.core.flow.forms.form import Form as Questions
from madang.core.flow.forms.stored import form_from_json, form_to_json
from madang.core.texts.faults import Said
from madang.programme.policy.asking import require
from madang.programme.policy.refused import NotThere
from madang.programme.policy.viewer import Viewer
from madang.programme.records.steps import beginning, step
from madang.programme.rounds.models import Form, Round


class FormNotSound(Exception):
    """The form cannot be put in use; ``faults`` say why."""

    def __init__(self, found: list[Said]) -> None:
        self.faults = found
        super().__init__("; ".join(fault.en for fault in found))


@beginning("form.draft")
def draft_form(*, round_id: int, track: str, by: Viewer, now: datetime) -> Form:
    """A new version of the form of a track, with the questions of the one in use; the one being drafted if there is."""
    round_ = Round.objects.filter(pk=round_id).first()
    if round_ is None:
        raise NotThere("form.draft")
    require(by, "round.change", round_)
    known = {form.state: form for form in Form.objects.filter(round=round_, track=track).order_by("version")}
    if not known:
        raise NotThere("form.draft")
    if Form.DRAFT in known:
        return known[Form.DRAFT]
    latest = Form.objects.filter(round=round_, track=track).latest("version")
    return Form.objects.create(
        round=round_, track=track, version=latest.version + 1, content=known[Form.USED].content, made_at=now
    )


@step("form.change")
def change_form(form: Form, questions: Questions, *, by: Viewer, now: datetime) -> Form:  # noqa: ARG001 - the frame
    """The draft with other questions; it may still have faults."""
    form.content = form_to_json(questions)
    form.save()
    return form


@step("form.use")
def use_form(form: Form, *, by: Viewer, now: datetime) -> Form:  # noqa: ARG001 - the frame reads it
    """Ask these questions from now on; raises `FormNotSound`. What was submitted keeps the version it answered."""
    if found := faults(questions_of(form)):
        raise FormNotSound(found)
    Form.objects.filter(round=form.round, track=form.track, state=Form.USED).update(state=Form.REPLACED)
    form.state, form.used_at = Form.USED, now
    form.save()
    return form


def questions_of(form: Form) -> Questions:
    """The questions that a row holds."""
    content: dict[str, Any] = form.content
    return form_from_json(content)
