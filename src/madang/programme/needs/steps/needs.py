"""Steps with a need, from its draft to its end."""

from dataclasses import dataclass, fields
from datetime import date, datetime

from django.db.models import Q

from madang.programme.needs.models import Choice, Need, State
from madang.programme.needs.rules import NeedNotReady, ReasonMissing, missing_for_readiness
from madang.programme.people.models import Membership, Role
from madang.programme.policy.refused import NotThere
from madang.programme.policy.viewer import MACHINE, Viewer
from madang.programme.records.steps import News, beginning, notify, settle, step
from madang.programme.rounds.models import Round
from madang.programme.rounds.queries import rounds_seen_by


@dataclass(frozen=True)
class NeedText:
    """What its organisation says about a need."""

    title: str
    teaser: str = ""
    matched_teaser: str = ""
    body: str = ""
    region: str = ""
    language: str = "ko"
    anonymous: bool = False
    owner_name: str = ""
    budget_won: int | None = None
    data_access: str = ""
    decides_on: date | None = None
    success_test: str = ""
    ip_stance: str = ""


@beginning("need.draft")
def draft_need(text: NeedText, *, round_id: int, by: Viewer, now: datetime) -> Need:
    """A new need of the organisation that ``by`` acts for, in a round that they see."""
    if rounds_seen_by(by).get(round_id) is None:
        raise NotThere("round.read")
    need = Need(round=Round.objects.get(pk=round_id), organisation_id=by.acts_for, author_id=by.is_person, made_at=now)
    _write(need, text)
    need.save()
    return need


@step("need.change")
def change_need(need: Need, text: NeedText, *, by: Viewer, now: datetime) -> Need:  # noqa: ARG001 - the frame reads them
    """The need with other words."""
    _write(need, text)
    need.save()
    return need


@step("need.hand_in")
def hand_in_need(need: Need, *, by: Viewer, now: datetime) -> Need:  # noqa: ARG001 - the frame reads it
    """Give the need to the operator for review; raises `NeedNotReady` while something is missing."""
    if missing := missing_for_readiness(need):
        raise NeedNotReady(missing)
    need.state = State.IN_REVIEW
    need.save()
    settle("need.changes_asked", f"/needs/{need.id}/", now=now)
    return need


@step("need.ask_changes")
def ask_changes(need: Need, asked: str, *, by: Viewer, now: datetime) -> Need:  # noqa: ARG001 - the frame reads it
    """Give the need back to its organisation and say what to change."""
    need.state = State.CHANGES_ASKED
    need.asked = asked
    need.save()
    _tell_author(need, "need.changes_asked", due_at=need.round.closes_at, now=now)
    return need


@step("need.publish")
def publish_need(need: Need, *, by: Viewer, now: datetime) -> Need:  # noqa: ARG001 - the frame reads it
    """Show the teaser to everybody until the round closes."""
    need.state = State.PUBLISHED
    need.published_at = now
    need.closes_at = need.round.closes_at
    need.save()
    _tell_author(need, "need.published", due_at=None, now=now)
    return need


@step("need.select")
def select_need(need: Need, reason: str, *, by: Viewer, now: datetime) -> Need:  # noqa: ARG001 - the frame reads them
    """Take the need into the round, for a reason that its organisation is told."""
    return _choose(need, Choice.SELECTED, reason, now=now)


@step("need.turn_down")
def turn_down_need(need: Need, reason: str, *, by: Viewer, now: datetime) -> Need:  # noqa: ARG001 - as above
    """Leave the need out of the round, for a reason that its organisation is told."""
    return _choose(need, Choice.NOT_SELECTED, reason, now=now)


@step("need.withdraw")
def withdraw_need(need: Need, reason: str = "", *, by: Viewer, now: datetime) -> Need:  # noqa: ARG001 - as above
    """Take the need back; one that was public stays there with the reason, else `ReasonMissing` is raised."""
    if need.published_at is not None and not reason.strip():
        raise ReasonMissing
    need.state = State.WITHDRAWN
    need.withdrawn_reason = reason.strip()
    need.save()
    if need.published_at is not None:
        _tell_operator(need, now=now)
    return need


@step("need.close")
def close_need(need: Need, *, by: Viewer, now: datetime) -> Need:  # noqa: ARG001 - the frame reads them
    """Close the need at its deadline."""
    need.state = State.CLOSED
    need.save()
    return need


def close_due_needs(*, now: datetime) -> int:
    """Close every need past its deadline, for a timer; how many. What fell due meanwhile waits for the next time."""
    due = list(Need.objects.filter(state=State.PUBLISHED, closes_at__lte=now).order_by("pk"))
    for need in due:
        close_need(need, by=MACHINE, now=now)
    return len(due)


def _choose(need: Need, choice: Choice, reason: str, *, now: datetime) -> Need:
    if not reason.strip():
        raise ReasonMissing
    need.choice, need.choice_reason = choice, reason.strip()
    need.save()
    _tell_author(need, "need.chosen", due_at=None, now=now)
    return need


def _tell_author(need: Need, kind: str, *, due_at: datetime | None, now: datetime) -> None:
    news = News(
        kind, f"/needs/{need.id}/", {"round": need.round.name}, organisation=need.organisation_id, due_at=due_at
    )
    notify([need.author_id], news, now=now)


def _tell_operator(need: Need, *, now: datetime) -> None:
    """Tell the owners of the office that runs the round."""
    office = need.round.organisation_id
    owners = Membership.objects.filter(Q(ends_at=None) | Q(ends_at__gt=now), organisation_id=office, role=Role.OWNER)
    news = News("need.withdrawn", f"/needs/{need.id}/", {"round": need.round.name}, organisation=office)
    notify(owners.values_list("person_id", flat=True), news, now=now)


def _write(need: Need, text: NeedText) -> None:
    for field in fields(text):
        setattr(need, field.name, getattr(text, field.name))
