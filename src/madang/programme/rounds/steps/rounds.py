"""Steps of an operator with a round: make, change, open, extend, close."""

from dataclasses import asdict
from datetime import datetime

from madang.core.flow.dates import Span, moved
from madang.core.flow.forms.ready_made import FORMS
from madang.core.flow.forms.stored import form_to_json
from madang.core.flow.stages import CALL
from madang.programme.policy.viewer import Viewer
from madang.programme.records.steps import beginning, step
from madang.programme.rounds.models import Extension, Form, Quota, Round, Stage
from madang.programme.rounds.queries.plans import plan_of
from madang.programme.rounds.rules import Plan, PlanNotSound, faults_of
from madang.programme.rounds.rules.plan import rule_to_json, template_of


class EndNotLater(Exception):
    """An extension must move the end of the call later."""


@beginning("round.make")
def make_round(plan: Plan, *, by: Viewer, now: datetime) -> Round:
    """A round of the operator that ``by`` acts for, still a draft, with the programme's forms in use.

    Raises `PlanNotSound`.
    """
    _refuse_unsound(faults_of(plan))
    round_ = Round(organisation_id=by.acts_for, template=plan.template, made_at=now)
    _write(round_, plan)
    for track in template_of(plan.template).tracks:
        content = form_to_json(FORMS[track.form])
        Form.objects.create(
            round=round_, track=track.key, version=1, state=Form.USED, content=content, made_at=now, used_at=now
        )
    return round_


@step("round.change")
def change_round(round_: Round, plan: Plan, *, by: Viewer, now: datetime) -> Round:  # noqa: ARG001 - the frame reads it
    """The round by another plan of the same programme; raises `PlanNotSound`.

    Once it is open, what was promised is kept: the call does not end sooner, and no track is taken away. A later end is
    an extension and is written down as one.
    """
    open_ = round_.state == Round.OPEN
    if plan.template != round_.template:
        raise PlanNotSound([])
    _refuse_unsound(faults_of(plan, published=plan_of(round_) if open_ else None))
    if open_ and plan.call.ends_at > round_.closes_at:
        _note_extension(round_, plan.call.ends_at, reason="", now=now)
    _write(round_, plan)
    return round_


@step("round.open")
def open_round(round_: Round, *, by: Viewer, now: datetime) -> Round:  # noqa: ARG001 - the frame reads them
    """Show the round to everybody; applications are taken while its call lasts."""
    round_.state = Round.OPEN
    round_.opened_at = now
    round_.save()
    return round_


@step("round.extend")
def extend_round(round_: Round, until: datetime, reason: str, *, by: Viewer, now: datetime) -> Round:  # noqa: ARG001
    """End the call at ``until`` instead, for a reason that everybody reads; raises `EndNotLater`.

    The stages after it move along as far as they must.
    """
    if until <= max(round_.closes_at, now):
        raise EndNotLater
    move_end(round_, until, Extension(reason=reason), now=now)
    return round_


@step("round.close")
def close_round(round_: Round, *, by: Viewer, now: datetime) -> Round:  # noqa: ARG001 - the frame reads it
    """Nothing more can be handed in; what follows the call goes on."""
    round_.state = Round.CLOSED
    round_.closed_at = now
    round_.save()
    return round_


def rounds_to_close(*, now: datetime) -> list[Round]:
    """Open rounds whose call is over."""
    return list(Round.objects.filter(state=Round.OPEN, closes_at__lte=now).order_by("pk"))


def move_end(round_: Round, until: datetime, extension: Extension, *, now: datetime) -> None:
    """End the call of ``round_`` at ``until``, move what follows, and keep ``extension`` as the reason."""
    plan = plan_of(round_)
    later = until - round_.closes_at
    extension.round, extension.from_at, extension.until_at, extension.made_at = round_, round_.closes_at, until, now
    extension.save()
    _lay_spans(round_, moved(plan.spans, CALL, later))
    round_.save()


def _note_extension(round_: Round, until: datetime, *, reason: str, now: datetime) -> None:
    Extension.objects.create(round=round_, from_at=round_.closes_at, until_at=until, reason=reason, made_at=now)


def _refuse_unsound(faults: list[object]) -> None:
    if faults:
        raise PlanNotSound([str(fault) for fault in faults])


def _write(round_: Round, plan: Plan) -> None:
    round_.name, round_.about = plan.name.strip(), plan.about.strip()
    round_.tracks = list(plan.tracks)
    round_.eligibility = [rule_to_json(rule) for rule in plan.eligibility]
    for name, most in asdict(plan.caps).items():
        setattr(round_, name, most)
    round_.opens_at, round_.closes_at = plan.call.starts_at, plan.call.ends_at
    round_.save()
    _lay_spans(round_, plan.spans)
    for quota in plan.quotas:
        Quota.objects.update_or_create(
            round=round_,
            of=quota.of,
            by=quota.by,
            code=quota.code,
            defaults={"least": quota.least, "most": quota.most},
        )


def _lay_spans(round_: Round, spans: tuple[Span, ...]) -> None:
    for span in spans:
        if span.kind == CALL:
            round_.opens_at, round_.closes_at = span.starts_at, span.ends_at
            continue
        Stage.objects.update_or_create(
            round=round_, kind=span.kind, defaults={"starts_at": span.starts_at, "ends_at": span.ends_at}
        )
