"""Applications and receipts, as a viewer may see them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Q, QuerySet

from madang.core.flow.eligibility import Facts, Finding, judged
from madang.core.flow.forms.answering import answered
from madang.core.flow.forms.form import Form as Questions
from madang.core.flow.forms.stored import form_from_json
from madang.core.flow.programmes import TEMPLATES
from madang.core.flow.stages import DRAFT, STATES, WITHDRAWN
from madang.programme.applications import rules  # noqa: F401 - lays down the policy of applications
from madang.programme.applications.models import Application, Submission
from madang.programme.needs.models import Need
from madang.programme.people.models import Organisation
from madang.programme.policy.asking import require, row_for, sees, steps_open_to, with_parts
from madang.programme.policy.seen import Seen
from madang.programme.policy.viewer import Viewer
from madang.programme.records.steps import record_reading
from madang.programme.rounds.models import Form, Round
from madang.programme.rounds.queries import form_in_use, rule_said
from madang.programme.rounds.rules.plan import rule_from_json


@dataclass(frozen=True)
class ReceiptSeen:
    """The receipt for what was submitted."""

    id: int
    application: int
    number: str
    version: int
    submitted_at: datetime
    fingerprint: str
    organisation: str
    round_name: str
    track_name: str
    need_title: str | None
    person: str | None
    answers: dict[str, Any]
    questions: Questions


@dataclass(frozen=True)
class ApplicationSeen:
    """What a viewer sees of an application; None where it is withheld or there is none."""

    id: int
    round: int
    round_name: str
    closes_at: datetime
    template: str
    track: str
    track_name: str
    need: int | None
    need_title: str | None
    organisation: str
    partner: str | None
    state: str
    state_name: str
    draft: dict[str, Any] | None
    saved_at: datetime | None
    partner_agreed: bool | None
    latest: ReceiptSeen | None
    unsent_changes: bool | None


def applications_seen_by(
    viewer: Viewer, *, round_id: int | None = None, need_id: int | None = None, state: str = ""
) -> Seen[ApplicationSeen]:
    """Applications, the one saved last on top; of a round, to a need, in a state when given."""
    rows = with_parts(_rows(), viewer, "application.read")
    wanted = {"round_id": round_id, "need_id": need_id, "state": state or None}
    rows = rows.filter(**{name: value for name, value in wanted.items() if value is not None})
    return Seen(rows.order_by("-saved_at", "-pk"), lambda row: _application(row, viewer.language))


def application_read_by(viewer: Viewer, number: int, *, now: datetime) -> ApplicationSeen | None:
    """One application for reading; answers of somebody else that are shown are put on record."""
    seen = applications_seen_by(viewer).get(number)
    if seen is not None and seen.latest is not None:
        row = Application.objects.get(pk=number)
        if viewer.organisation not in (row.organisation_id, row.partner_id):
            record_reading("application.read", row, parts=["answers"], by=viewer, now=now)
    return seen


def receipts_seen_by(viewer: Viewer, *, application: int | None = None) -> Seen[ReceiptSeen]:
    """Receipts, the last one first; of one application when given."""
    rows = with_parts(
        Submission.objects.select_related(
            "application__organisation", "application__round", "application__need", "form", "person"
        ),
        viewer,
        "receipt.read",
    )
    if application is not None:
        rows = rows.filter(application_id=application)
    return Seen(
        rows.order_by("-submitted_at", "-pk"),
        lambda row: _receipt(row, row.application, viewer.language, person=sees(row, "person")),
    )


def application_for(viewer: Viewer, action: str, number: int) -> Application:
    """The row for the step ``action``; raises `NotThere` or `NotAllowed` where it is not the viewer's to take."""
    return row_for(Application.objects.select_related("round"), viewer, action, number)


def choices_for(viewer: Viewer, number: int) -> frozenset[str]:
    """The steps that ``viewer`` may take with the application now, by the last word of their action."""
    steps = ("save", "submit", "withdraw", "reopen", "agree")
    return steps_open_to(viewer, Application.objects.get(pk=number), steps)


def questions_for(application: ApplicationSeen) -> Questions:
    """The questions that the application's track asks now."""
    return form_from_json(form_in_use(application.round, application.track).content)


def findings_for(organisation_id: int, round_id: int) -> tuple[Finding, ...]:
    """How each rule of eligibility of the round turns out for the organisation, by what it has told."""
    round_ = Round.objects.get(pk=round_id)
    organisation = Organisation.objects.get(pk=organisation_id)
    return judged([rule_from_json(rule) for rule in round_.eligibility], _facts(organisation, round_))


@dataclass(frozen=True)
class FindingSeen:
    """A rule of eligibility in words, how it turned out, and the fact to fill in where it is unknown."""

    rule: str
    verdict: str
    part: str


def findings_shown(viewer: Viewer, round_id: int) -> list[FindingSeen]:
    """How each rule of the round turns out for the organisation that the viewer acts for."""
    return [
        FindingSeen(rule_said(finding.rule, viewer.language), finding.verdict, finding.part)
        for finding in findings_for(viewer.acts_for, round_id)
    ]


@dataclass(frozen=True)
class Touched:
    """How many things a change of a round touches, and how many people will be told of it."""

    needs: int
    drafts: int
    submitted: int
    people: int


def touched_by_change(viewer: Viewer, round_id: int) -> Touched:
    """What hangs on the dates and caps of a round of the viewer's own."""
    require(viewer, "round.change", Round.objects.get(pk=round_id))
    counts = Application.objects.filter(round=round_id).aggregate(
        drafts=Count("pk", filter=Q(state=DRAFT)), submitted=Count("pk", filter=~Q(state__in=[DRAFT, WITHDRAWN]))
    )
    return Touched(
        needs=Need.objects.filter(round=round_id, published_at__isnull=False).count(),
        drafts=counts["drafts"],
        submitted=counts["submitted"],
        people=organisations_concerned(round_id).count(),
    )


def applications_under(round_id: int, track: str) -> int:
    """How many applications of a track are in the making or may still be edited."""
    return Application.objects.filter(round=round_id, track=track).exclude(state=WITHDRAWN).count()


def organisations_concerned(round_id: int) -> QuerySet[Organisation]:
    """Organisations that hold applications in the round and have not withdrawn them."""
    return Organisation.objects.filter(Q(applications__round=round_id) & ~Q(applications__state=WITHDRAWN)).distinct()


def _rows() -> QuerySet[Application]:
    return Application.objects.select_related("organisation", "partner", "round", "need").prefetch_related(
        "submissions__form"
    )


def _facts(organisation: Organisation, round_: Round) -> Facts:
    earlier = Submission.objects.filter(
        application__organisation=organisation,
        application__round__template=round_.template,
        application__state__in=("selected", "agreed", "verified", "market_verified", "awarded", "completed"),
    ).exclude(application__round=round_)
    return Facts(
        on=round_.closes_at.date(),
        kind=organisation.kind,
        region=organisation.region or None,
        fields=tuple(organisation.fields) or None,
        founded_on=organisation.founded_on,
        employees=organisation.employees,
        registration=organisation.registration,
        earlier=earlier.values("application__round").distinct().count(),
    )


def _application(row: Application, language: str) -> ApplicationSeen:
    own, answers = sees(row, "draft"), sees(row, "answers")
    sent = sorted(row.submissions.all(), key=lambda one: one.version)
    latest = _receipt(sent[-1], row, language) if sent and answers else None
    return ApplicationSeen(
        id=row.id,
        round=row.round.id,
        round_name=row.round.name,
        closes_at=row.round.closes_at,
        template=row.round.template,
        track=row.track,
        track_name=_track(row, language),
        need=None if row.need is None else row.need.id,
        need_title=None if row.need is None else row.need.title,
        organisation=row.organisation.name,
        partner=None if row.partner is None else row.partner.name,
        state=row.state,
        state_name=STATES[row.state].in_language(language),
        draft=row.draft if own else None,
        saved_at=row.saved_at if own else None,
        partner_agreed=row.agreed_at is not None if own and row.partner is not None else None,
        latest=latest,
        unsent_changes=_unsent(row, sent) if own else None,
    )


def _unsent(row: Application, sent: list[Submission]) -> bool:
    if not sent:
        return bool(row.draft)
    checked = answered(form_from_json(sent[-1].form.content), row.draft)
    return bool(checked.wrong) or checked.values != sent[-1].answers


def _receipt(row: Submission, application: Application, language: str, *, person: bool = False) -> ReceiptSeen:
    form: Form = row.form
    return ReceiptSeen(
        id=row.id,
        application=application.id,
        number=row.number,
        version=row.version,
        submitted_at=row.submitted_at,
        fingerprint=row.fingerprint,
        organisation=application.organisation.name,
        round_name=application.round.name,
        track_name=_track(application, language),
        need_title=None if application.need is None else application.need.title,
        person=row.person.name if person else None,
        answers=row.answers,
        questions=form_from_json(form.content),
    )


def _track(row: Application, language: str) -> str:
    tracks = {track.key: track.names for track in TEMPLATES[row.round.template].tracks}
    return tracks[row.track].in_language(language)
