"""Operations on the forms of rounds."""

from typing import Any

from django.http import HttpRequest
from ninja import Field, Router, Schema, Status

from madang.api.door import operation, viewer_of
from madang.api.paging import Id, Limit, Number, Offset, RoundId
from madang.core.flow.forms.stored import form_from_json, form_to_json
from madang.programme.policy.refused import NotThere
from madang.programme.records.queries import database_now
from madang.programme.rounds import queries, steps

router = Router(tags=["forms"])


class FormOut(Schema):
    """A version of the questions of a track; ``content`` is described in the manual under Forms."""

    id: int
    round: int
    track: str
    track_name: str
    version: int
    state: str
    content: dict[str, Any]


class FormPage(Schema):
    """A part of the list."""

    count: int
    items: list[FormOut]


class DraftIn(Schema):
    """A new version of the form of a track."""

    round: Id
    track: str = Field(max_length=30)


class ContentIn(Schema):
    """Questions, as the manual describes them under Forms."""

    content: dict[str, Any]


@router.get("", response=FormPage)
@operation("form.read")
def list_forms(request: HttpRequest, round_id: RoundId = None, offset: Offset = 0, limit: Limit = 20) -> object:
    """Forms by round, track and version."""
    forms = queries.forms_seen_by(viewer_of(request), round_id=round_id)
    return {"count": len(forms), "items": [_shown(one) for one in forms[offset : offset + limit]]}


@router.post("", response={201: FormOut})
@operation("form.draft")
def draft_form(request: HttpRequest, wanted: DraftIn) -> object:
    """Begin a new version with the questions in use, or get the one that was begun."""
    viewer = viewer_of(request)
    made = steps.draft_form(round_id=wanted.round, track=wanted.track, by=viewer, now=database_now())
    return Status(201, _one(request, made.id))


@router.get("/{number}", response=FormOut)
@operation("form.read")
def show_form(request: HttpRequest, number: Number) -> object:
    """One form."""
    return _one(request, number)


@router.put("/{number}", response=FormOut)
@operation("form.change")
def change_form(request: HttpRequest, number: Number, wanted: ContentIn) -> object:
    """Replace the questions of a version that is being drafted."""
    row = queries.form_for(viewer_of(request), "form.change", number)
    steps.change_form(row, form_from_json(wanted.content), by=viewer_of(request), now=database_now())
    return _one(request, number)


@router.post("/{number}/use", response=FormOut)
@operation("form.use")
def use_form(request: HttpRequest, number: Number) -> object:
    """Put the version in use."""
    row = queries.form_for(viewer_of(request), "form.use", number)
    steps.use_form(row, by=viewer_of(request), now=database_now())
    return _one(request, number)


def _one(request: HttpRequest, number: Number) -> dict[str, Any]:
    seen = queries.forms_seen_by(viewer_of(request)).get(number)
    if seen is None:
        raise NotThere("form.read")
    return _shown(seen)


def _shown(seen: queries.FormSeen) -> dict[str, Any]:
    return {**vars(seen), "content": form_to_json(seen.questions)}
