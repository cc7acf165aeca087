"""The plan by which a round runs."""

from dataclasses import fields

from madang.core.flow.dates import Span
from madang.core.flow.stages import CALL
from madang.core.flow.template import Caps, Quota
from madang.programme.policy.viewer import Viewer
from madang.programme.rounds.models import Round
from madang.programme.rounds.queries.rounds import rounds_seen_by
from madang.programme.rounds.rules.plan import Plan, rule_from_json, template_of


def plan_of(round_: Round) -> Plan:
    """What the rows of the round say, as a plan."""
    template = template_of(round_.template)
    laid = {stage.kind: Span(stage.kind, stage.starts_at, stage.ends_at) for stage in round_.stages.all()}
    laid[CALL] = Span(CALL, round_.opens_at, round_.closes_at)
    names = {(quota.of, quota.by, quota.code): quota.names for quota in template.quotas}
    return Plan(
        template=round_.template,
        name=round_.name,
        about=round_.about,
        spans=tuple(laid[stage.kind] for stage in template.stages),
        tracks=tuple(round_.tracks),
        caps=Caps(**{field.name: getattr(round_, field.name) for field in fields(Caps)}),
        eligibility=tuple(rule_from_json(rule) for rule in round_.eligibility),
        quotas=tuple(
            Quota(row.of, row.by, row.most, row.code, row.least, names.get((row.of, row.by, row.code)))
            for row in round_.quotas.order_by("pk")
        ),
    )


def plan_seen_by(viewer: Viewer, number: int) -> Plan | None:
    """The plan of a round that the viewer sees; None where they see none."""
    if rounds_seen_by(viewer).get(number) is None:
        return None
    return plan_of(Round.objects.get(pk=number))
