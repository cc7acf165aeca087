"""Forms of rounds, as a viewer may see them."""

from dataclasses import dataclass

from madang.core.flow.forms.form import Form as Questions
from madang.core.flow.forms.stored import form_from_json
from madang.core.flow.programmes import TEMPLATES
from madang.programme.policy.asking import can, row_for, with_parts
from madang.programme.policy.refused import NotThere
from madang.programme.policy.seen import Seen
from madang.programme.policy.viewer import Viewer
from madang.programme.rounds import rules  # noqa: F401 - lays down the policy of forms
from madang.programme.rounds.models import Form, Round


@dataclass(frozen=True)
class FormSeen:
    """A version of the questions of a track."""

    id: int
    round: int
    round_name: str
    track: str
    track_name: str
    version: int
    state: str
    questions: Questions


def forms_seen_by(viewer: Viewer, *, round_id: int | None = None) -> Seen[FormSeen]:
    """Forms by round, track and version; of one round when given."""
    rows = with_parts(Form.objects.select_related("round"), viewer, "form.read")
    if round_id is not None:
        rows = rows.filter(round_id=round_id)
    return Seen(rows.order_by("round_id", "track", "version"), lambda row: _form(row, viewer.language))


def form_for(viewer: Viewer, action: str, number: int) -> Form:
    """The row for the step ``action``; raises `NotThere` where it is not the viewer's to take."""
    return row_for(Form.objects.select_related("round"), viewer, action, number)


def may_change(viewer: Viewer, number: int) -> bool:
    """Whether ``viewer`` may change the questions of the form now."""
    form = Form.objects.filter(pk=number).first()
    return form is not None and can(viewer, "form.change", form)


def may_draft(viewer: Viewer, round_id: int) -> bool:
    """Whether ``viewer`` may write another version of a form of the round."""
    return can(viewer, "round.change", Round.objects.get(pk=round_id))


def form_in_use(round_id: int, track: str) -> Form:
    """The form that a track asks now; raises `NotThere` for a track that the round does not have."""
    form = Form.objects.filter(round_id=round_id, track=track, state=Form.USED).first()
    if form is None:
        raise NotThere("form.read")
    return form


def _form(row: Form, language: str) -> FormSeen:
    track = next(track for track in TEMPLATES[row.round.template].tracks if track.key == row.track)
    return FormSeen(
        id=row.id,
        round=row.round.id,
        round_name=row.round.name,
        track=row.track,
        track_name=track.names.in_language(language),
        version=row.version,
        state=row.state,
        questions=form_from_json(row.content),
    )
