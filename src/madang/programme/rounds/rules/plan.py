"""What an operator plans for a round, and what makes the plan sound."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, tzinfo
from itertools import pairwise
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrPromise

from madang.core.flow import eligibility
from madang.core.flow.dates import Span, spans
from madang.core.flow.eligibility import Rule
from madang.core.flow.programmes import TEMPLATES
from madang.core.flow.stages import CALL, KINDS
from madang.core.flow.template import Caps, Quota, Template
from madang.programme.policy.refused import NotThere


@dataclass(frozen=True)
class Plan:
    """A round as its operator wants it; ``spans`` say when each stage of the template is open, the call among them."""

    template: str
    name: str
    spans: tuple[Span, ...]
    tracks: tuple[str, ...]
    caps: Caps = field(default_factory=Caps)
    eligibility: tuple[Rule, ...] = ()
    quotas: tuple[Quota, ...] = ()
    about: str = ""

    @property
    def call(self) -> Span:
        """When applications are taken."""
        return next(span for span in self.spans if span.kind == CALL)


class PlanNotSound(Exception):
    """No round can be made of this plan; ``faults`` say why in the reader's language."""

    def __init__(self, faults: list[StrPromise | str]) -> None:
        self.faults = faults
        super().__init__("; ".join(map(str, faults)))


def template_of(key: str) -> Template:
    """The template with this key; raises `NotThere` where there is none."""
    if key not in TEMPLATES:
        raise NotThere("template.read")
    return TEMPLATES[key]


def plan_from_template(key: str, *, name: str, start: date, zone: tzinfo) -> Plan:
    """What the template says, laid out from the day ``start``."""
    template = template_of(key)
    return Plan(
        template=key,
        name=name,
        spans=spans(template, start, zone),
        tracks=tuple(track.key for track in template.tracks),
        caps=template.caps,
        eligibility=template.eligibility,
        quotas=template.quotas,
    )


def faults_of(plan: Plan, *, published: Plan | None = None) -> list[Any]:
    """Why no round can run by ``plan``; empty where one can.

    For a round that is open, ``published`` is the plan that people act by: what it promised is not taken back.
    """
    if [span.kind for span in plan.spans] != [stage.kind for stage in template_of(plan.template).stages]:
        return [_("The stages are not those of the programme.")]
    return [*_faults_of_dates(plan), *_faults_of_rest(plan), *_promises_broken(plan, published)]


def _faults_of_dates(plan: Plan) -> Iterator[Any]:
    for span in plan.spans:
        if span.ends_at <= span.starts_at:
            yield _("%(stage)s ends before it starts.") % {"stage": _name(span.kind)}
    gates = [span for span in plan.spans if KINDS[span.kind].gate]
    for before, after in pairwise(gates):
        if after.starts_at < before.ends_at:
            yield _("%(after)s starts before %(before)s is over.") % {
                "after": _name(after.kind),
                "before": _name(before.kind),
            }


def _faults_of_rest(plan: Plan) -> Iterator[Any]:
    known = {track.key for track in template_of(plan.template).tracks}
    if not plan.name.strip():
        yield _("The round needs a name.")
    if not plan.tracks or not set(plan.tracks) <= known:
        yield _("The round needs at least one of the programme's tracks.")
    if eligibility.faults(plan.eligibility):
        yield _("A rule of eligibility lacks its value.")
    for quota in plan.quotas:
        if not 0 <= quota.least <= quota.most:
            yield _("A quota asks for more than it allows.")
    places = plan.caps.places
    if places is not None and sum(quota.least for quota in plan.quotas if quota.of == "places") > places:
        yield _("The quotas together ask for more than there are places.")


def _promises_broken(plan: Plan, published: Plan | None) -> Iterator[Any]:
    if published is None:
        return
    if plan.call.ends_at < published.call.ends_at:
        yield _("The call is published: its end may move later, never earlier.")
    if not set(published.tracks) <= set(plan.tracks):
        yield _("The call is published: a track can be added, never taken away.")


def _name(kind: str) -> str:
    return KINDS[kind].names.in_language(get_language() or "ko")


def rule_to_json(rule: Rule) -> dict[str, Any]:
    """A rule of eligibility as a round keeps it."""
    return {"kind": rule.kind, "codes": list(rule.codes), "number": rule.number}


def rule_from_json(data: dict[str, Any]) -> Rule:
    """The rule that a round keeps."""
    return Rule(data["kind"], tuple(data["codes"]), data["number"])
