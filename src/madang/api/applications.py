"""Operations on applications and receipts."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest
from ninja import Field, Router, Schema, Status

from madang.api.door import operation, viewer_of
from madang.api.paging import Id, Limit, Number, Offset, RoundId
from madang.programme.applications import queries, steps
from madang.programme.applications.models import Application
from madang.programme.policy.refused import NotThere
from madang.programme.records.queries import database_now

router = Router(tags=["applications"])
receipts = Router(tags=["applications"])


class ReceiptOut(Schema):
    """The receipt for what was submitted; ``fingerprint`` is the SHA-256 of the answers, written in one way."""

    id: int
    application: int
    number: str
    version: int
    submitted_at: datetime
    fingerprint: str
    answers: dict[str, Any]


class ApplicationOut(Schema):
    """An application as far as the asker may read it: null where it is withheld, or where there is nothing."""

    id: int
    round: int
    track: str
    need: int | None
    organisation: str
    partner: str | None
    state: str
    closes_at: datetime
    draft: dict[str, Any] | None
    saved_at: datetime | None
    partner_agreed: bool | None
    unsent_changes: bool | None
    latest: ReceiptOut | None


class ApplicationPage(Schema):
    """A part of the list."""

    count: int
    items: list[ApplicationOut]


class StartIn(Schema):
    """A way into a round, with the need or the partner that it asks for."""

    round: Id
    track: str = Field(max_length=30)
    need: Id | None = None
    partner: Id | None = None


class AnswersIn(Schema):
    """Answers by the keys of the questions."""

    answers: dict[str, Any]


@router.get("", response=ApplicationPage)
@operation("application.read")
def list_applications(
    request: HttpRequest, round_id: RoundId = None, state: str = "", offset: Offset = 0, limit: Limit = 20
) -> object:
    """Applications, the one saved last on top."""
    found = queries.applications_seen_by(viewer_of(request), round_id=round_id, state=state)
    return {"count": len(found), "items": found[offset : offset + limit]}


@router.post("", response={201: ApplicationOut})
@operation("application.start")
def start_application(request: HttpRequest, wanted: StartIn) -> object:
    """Start a draft, or get the one that was started."""
    viewer = viewer_of(request)
    made = steps.start_application(
        round_id=wanted.round,
        track=wanted.track,
        need_id=wanted.need,
        partner_id=wanted.partner,
        by=viewer,
        now=database_now(),
    )
    return Status(201, _one(request, made.id))


@router.get("/{number}", response=ApplicationOut)
@operation("application.read")
def show_application(request: HttpRequest, number: Number) -> object:
    """One application."""
    return _one(request, number)


@router.put("/{number}/answers", response=ApplicationOut)
@operation("application.save")
def save_answers(request: HttpRequest, number: Number, wanted: AnswersIn) -> object:
    """Keep answers as a draft; nothing is submitted by it."""
    row = _row(request, "application.save", number)
    steps.save_application(row, wanted.answers, by=viewer_of(request), now=database_now())
    return _one(request, number)


@router.post("/{number}/submit", response=ReceiptOut)
@operation("application.submit")
def submit_application(request: HttpRequest, number: Number) -> object:
    """Submit the answers as they are saved."""
    row = _row(request, "application.submit", number)
    made = steps.submit_application(row, by=viewer_of(request), now=database_now())
    return queries.receipts_seen_by(viewer_of(request)).get(made.id)


@router.post("/{number}/withdraw", response=ApplicationOut)
@operation("application.withdraw")
def withdraw_application(request: HttpRequest, number: Number) -> object:
    """Take it back."""
    row = _row(request, "application.withdraw", number)
    steps.withdraw_application(row, by=viewer_of(request), now=database_now())
    return _one(request, number)


@router.post("/{number}/reopen", response=ApplicationOut)
@operation("application.reopen")
def reopen_application(request: HttpRequest, number: Number) -> object:
    """Work on a withdrawn application again."""
    row = _row(request, "application.reopen", number)
    steps.reopen_application(row, by=viewer_of(request), now=database_now())
    return _one(request, number)


@router.post("/{number}/agree", response=ApplicationOut)
@operation("application.agree")
def agree_to_application(request: HttpRequest, number: Number) -> object:
    """The partner agrees with the answers as they are saved."""
    row = _row(request, "application.agree", number)
    steps.agree_to_application(row, by=viewer_of(request), now=database_now())
    return _one(request, number)


@receipts.get("/{number}", response=ReceiptOut)
@operation("receipt.read")
def show_receipt(request: HttpRequest, number: Number) -> object:
    """One receipt."""
    seen = queries.receipts_seen_by(viewer_of(request)).get(number)
    if seen is None:
        raise NotThere("receipt.read")
    return seen


def _one(request: HttpRequest, number: Number) -> object:
    seen = queries.application_read_by(viewer_of(request), number, now=database_now())
    if seen is None:
        raise NotThere("application.read")
    return seen


def _row(request: HttpRequest, action: str, number: Number) -> Application:
    return queries.application_for(viewer_of(request), action, number)
