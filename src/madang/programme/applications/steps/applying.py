"""Steps of an applicant: start, save, submit, withdraw, take up again; and of a partner: agree."""

from collections.abc import Mapping
from datetime import datetime

from django.db.models import F

from madang.core.flow.eligibility import NOT_MET
from madang.core.flow.forms.answering import answered, fingerprint, kept
from madang.core.flow.forms.stored import form_from_json
from madang.core.flow.stages import DRAFT, SUBMITTED, WITHDRAWN
from madang.core.flow.template import JOINT, POSTED, Track
from madang.programme.applications.models import Allowance, Application, Submission
from madang.programme.applications.queries import findings_for
from madang.programme.applications.rules import (
    AnswersNotRight,
    CallNotOpen,
    NotEligible,
    NotForThem,
    PartnerHasNotAgreed,
    TooManyApplications,
)
from madang.programme.applications.steps.telling import tell_of_submission, tell_of_withdrawal
from madang.programme.needs.models import Need, State
from madang.programme.needs.queries import needs_seen_by
from madang.programme.people.queries import organisations_seen_by
from madang.programme.policy.refused import NotThere
from madang.programme.policy.viewer import Viewer
from madang.programme.records.steps import beginning, step
from madang.programme.rounds.models import Round
from madang.programme.rounds.queries import form_in_use, rounds_seen_by
from madang.programme.rounds.rules import OPEN_CALL
from madang.programme.rounds.rules.plan import template_of


@beginning("application.start")
def start_application(
    *, round_id: int, track: str, by: Viewer, now: datetime, need_id: int | None = None, partner_id: int | None = None
) -> Application:
    """A draft of the organisation that ``by`` acts for; the one that is there already, if there is.

    Raises `CallNotOpen` outside the call by the database's clock, and `NotForThem`.
    """
    if rounds_seen_by(by).get(round_id) is None:
        raise NotThere("round.read")
    round_ = Round.objects.filter(OPEN_CALL.among(by), pk=round_id).first()
    if round_ is None:
        raise CallNotOpen
    way = _track(round_, track, by)
    need, partner = _need(way, round_, need_id, by), _partner(way, round_, partner_id, by)
    known: dict[str, int | str | None] = {"organisation_id": by.acts_for, "need_id": need}
    if need is None:
        known |= {"round_id": round_.id, "track": track}
    fresh = {"round_id": round_.id, "track": track, "partner_id": partner, "saved_by_id": by.is_person}
    return Application.objects.get_or_create(**known, defaults={**fresh, "saved_at": now, "made_at": now})[0]


@step("application.save")
def save_application(
    application: Application, given: Mapping[str, object], *, by: Viewer, now: datetime
) -> Application:
    """Keep answers as they are, right or not yet; nothing is submitted by it."""
    form = form_from_json(form_in_use(application.round_id, application.track).content)
    application.draft = kept(form, given)
    if application.agreed_with != fingerprint(answered(form, application.draft).values):
        application.agreed_with, application.agreed_at = "", None
    application.saved_at, application.saved_by_id = now, by.is_person
    application.save()
    return application


@step("application.submit")
def submit_application(application: Application, *, by: Viewer, now: datetime) -> Submission:
    """Submit the answers as they are saved, and give the receipt; the same answers again get the same receipt.

    Raises `AnswersNotRight`, `NotEligible`, `PartnerHasNotAgreed`, `TooManyApplications`.
    """
    form = form_in_use(application.round_id, application.track)
    checked = answered(form_from_json(form.content), application.draft)
    if checked.wrong:
        raise AnswersNotRight(checked.wrong)
    findings = findings_for(application.organisation_id, application.round_id)
    if missed := [finding for finding in findings if finding.verdict == NOT_MET]:
        raise NotEligible(missed)
    if application.partner_id is not None and application.agreed_at is None:
        raise PartnerHasNotAgreed
    latest = application.submissions.order_by("-version").first()
    told = fingerprint(checked.values)
    if latest and application.state == SUBMITTED and (latest.fingerprint, latest.form_id) == (told, form.id):
        return latest
    if application.state != SUBMITTED:
        _take_allowance(application)
    version = 1 if latest is None else latest.version + 1
    submission = Submission.objects.create(
        application=application,
        version=version,
        number=f"MD{now:%Y}-{application.round_id:04}-{application.id:06}-{version:02}",
        form=form,
        answers=checked.values,
        fingerprint=told,
        eligibility=[[finding.rule.kind, finding.verdict] for finding in findings],
        submitted_at=now,
        person_id=by.is_person,
    )
    application.state, application.draft = SUBMITTED, checked.values
    application.save()
    tell_of_submission(submission, now=now)
    return submission


@step("application.withdraw")
def withdraw_application(application: Application, *, by: Viewer, now: datetime) -> Application:  # noqa: ARG001
    """Take the application back before the call ends; what was submitted stays on record, for its own people."""
    application.state = WITHDRAWN
    application.save()
    Allowance.objects.filter(round_id=application.round_id, organisation_id=application.organisation_id).update(
        used=F("used") - 1
    )
    tell_of_withdrawal(application, now=now)
    return application


@step("application.reopen")
def reopen_application(application: Application, *, by: Viewer, now: datetime) -> Application:  # noqa: ARG001
    """Work on a withdrawn application again; it counts only when it is submitted anew."""
    application.state = DRAFT
    application.save()
    return application


@step("application.agree")
def agree_to_application(application: Application, *, by: Viewer, now: datetime) -> Application:  # noqa: ARG001
    """The partner agrees with the answers as they are saved; other answers would need a new consent."""
    form = form_from_json(form_in_use(application.round_id, application.track).content)
    application.agreed_with = fingerprint(answered(form, application.draft).values)
    application.agreed_at = now
    application.save()
    return application


def _track(round_: Round, key: str, by: Viewer) -> Track:
    template = template_of(round_.template)
    way = next((track for track in template.tracks if track.key == key and key in round_.tracks), None)
    if way is None:
        raise NotThere("application.start")
    if by.kind not in template.applicants:
        raise NotForThem
    return way


def _need(way: Track, round_: Round, need_id: int | None, by: Viewer) -> int | None:
    if way.way != POSTED:
        return None
    if need_id is None:
        raise NotForThem
    if needs_seen_by(by, round_id=round_.id).get(need_id) is None:
        raise NotThere("need.read")
    if not Need.objects.filter(pk=need_id, state=State.PUBLISHED).exists():
        raise CallNotOpen
    return need_id


def _partner(way: Track, round_: Round, partner_id: int | None, by: Viewer) -> int | None:
    if way.way != JOINT:
        return None
    partner = None if partner_id is None else organisations_seen_by(by).get(partner_id)
    if partner is None or partner.kind not in template_of(round_.template).partners:
        raise NotForThem
    return partner.id


def _take_allowance(application: Application) -> None:
    """Count one more application of the organisation in the round; raises `TooManyApplications` beyond the cap."""
    cap = application.round.applications_a_startup
    most = 10**6 if cap is None else cap
    row, _ = Allowance.objects.get_or_create(
        round_id=application.round_id, organisation_id=application.organisation_id, defaults={"most": most}
    )
    if not Allowance.objects.filter(pk=row.pk, used__lt=most).update(used=F("used") + 1, most=most):
        raise TooManyApplications
