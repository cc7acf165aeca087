"""Tells people of submissions, withdrawals and new deadlines, in the transaction of the step that causes them."""

from datetime import datetime

from django.utils.timezone import localtime

from madang.programme.applications.models import Application, Submission
from madang.programme.applications.queries import organisations_concerned
from madang.programme.people.models import Membership
from madang.programme.records.steps import News, notify
from madang.programme.rounds.models import Round


def tell_of_submission(submission: Submission, *, now: datetime) -> None:
    """The receipt, to everybody who writes for the applicant and for its partner."""
    about = {
        "round": submission.application.round.name,
        "number": submission.number,
        "version": submission.version,
        "when": _moment(submission.submitted_at),
        "print": submission.fingerprint,
        "until": _moment(submission.application.round.closes_at),
    }
    for organisation in _sides(submission.application):
        _tell(organisation, News("application.submitted", f"/receipts/{submission.id}/", about, organisation), now=now)


def tell_of_withdrawal(application: Application, *, now: datetime) -> None:
    """That nothing is submitted any more."""
    about = {"round": application.round.name, "until": _moment(application.round.closes_at)}
    for organisation in _sides(application):
        path = f"/applications/{application.id}/"
        _tell(organisation, News("application.withdrawn", path, about, organisation), now=now)


def tell_of_new_end(round_: Round, *, now: datetime) -> None:
    """The new end of the call, to everybody with an application in the round."""
    about = {"round": round_.name, "until": _moment(round_.closes_at)}
    for organisation in organisations_concerned(round_.id):
        news = News("application.new_deadline", f"/rounds/{round_.id}/", about, organisation.id)
        _tell(organisation.id, news, now=now)


def _sides(application: Application) -> list[int]:
    return [one for one in (application.organisation_id, application.partner_id) if one is not None]


def _tell(organisation: int, news: News, *, now: datetime) -> None:
    """Tell everybody who writes for the organisation."""
    held = Membership.objects.filter(
        organisation_id=organisation, role__in=("owner", "member"), starts_at__lte=now
    ).exclude(ends_at__lte=now)
    notify(held.values_list("person", flat=True), news, now=now)


def _moment(moment: datetime) -> str:
    """A moment as everybody reads it, to the second and with its zone."""
    return localtime(moment).strftime("%Y-%m-%d %H:%M:%S UTC%z")
