"""Operations on templates and rounds."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest
from ninja import Field, Router, Schema, Status

from madang.api.door import operation, viewer_of
from madang.api.paging import PLAIN, Limit, Moment, Number, Offset
from madang.core.flow.dates import Span
from madang.core.flow.eligibility import Rule
from madang.core.flow.template import Caps, Quota
from madang.programme.applications.queries import findings_shown, touched_by_change
from madang.programme.applications.steps import change_round_and_tell, extend_round_and_tell
from madang.programme.policy.refused import NotThere
from madang.programme.records.queries import database_now
from madang.programme.rounds import queries, steps
from madang.programme.rounds.rules import Plan

templates = Router(tags=["rounds"])
router = Router(tags=["rounds"])


class StageOut(Schema):
    """A stage of a programme, with its days counted from the start of a round."""

    kind: str
    name: str
    starts: int
    ends: int
    gate: bool


class TrackOut(Schema):
    """A way into a round: a firm posts, a startup proposes, or a pair files jointly."""

    key: str
    name: str
    way: str
    scored: bool


class CapsBoth(Schema):
    """The most there may be; null is no limit. Money is in won."""

    places: int | None = Field(None, ge=0, le=10**6)
    selected_a_need: int | None = Field(None, ge=0, le=10**6)
    applications_a_startup: int | None = Field(None, ge=0, le=10**6)
    needs_an_organisation: int | None = Field(None, ge=0, le=10**6)
    grant_won: int | None = Field(None, ge=0, le=10**12)


class TemplateOut(Schema):
    """A programme that rounds are made from."""

    key: str
    name: str
    summary: str
    stages: list[StageOut]
    tracks: list[TrackOut]
    features: list[str]
    caps: CapsBoth


class SpanBoth(Schema):
    """When a stage is open, from ``starts_at`` until just before ``ends_at``."""

    kind: str = Field(max_length=20)
    starts_at: Moment
    ends_at: Moment


class RuleBoth(Schema):
    """A rule of eligibility: its kind with codes or a number."""

    kind: str = Field(max_length=20)
    codes: list[str] = Field([], max_length=200)
    number: int | None = Field(None, ge=0, le=10**9)


class QuotaBoth(Schema):
    """How many of what a group may have; an empty code means every group alike."""

    of: str = Field(max_length=20)
    by: str = Field(max_length=10)
    code: str = Field("", max_length=20)
    least: int = Field(0, ge=0, le=10**6)
    most: int = Field(ge=0, le=10**6)


class PlanIn(Schema):
    """A round as its operator wants it."""

    template: str = Field(max_length=30)
    name: str = Field(max_length=200, pattern=PLAIN)
    about: str = Field("", max_length=5000, pattern=PLAIN)
    stages: list[SpanBoth] = Field(max_length=30)
    tracks: list[str] = Field(max_length=20)
    caps: CapsBoth = Field(default_factory=lambda: CapsBoth.model_validate({}))
    eligibility: list[RuleBoth] = Field([], max_length=50)
    quotas: list[QuotaBoth] = Field([], max_length=100)

    def plan(self) -> Plan:
        """The plan for a step."""
        return Plan(
            template=self.template,
            name=self.name,
            about=self.about,
            spans=tuple(Span(one.kind, one.starts_at, one.ends_at) for one in self.stages),
            tracks=tuple(self.tracks),
            caps=Caps(**self.caps.dict()),
            eligibility=tuple(Rule(one.kind, tuple(one.codes), one.number) for one in self.eligibility),
            quotas=tuple(Quota(q.of, q.by, q.most, q.code, q.least) for q in self.quotas),
        )


class RoundOut(Schema):
    """A round in a list."""

    id: int
    template: str
    template_name: str
    name: str
    about: str
    state: str
    organisation: str
    opens_at: datetime
    closes_at: datetime


class ExtensionOut(Schema):
    """A later end of the call, and why."""

    from_at: datetime
    until_at: datetime
    by_rule: bool
    reason: str
    outages: list[tuple[datetime, datetime]]
    made_at: datetime


class RoundWhole(RoundOut):
    """A round with its plan and its extensions."""

    stages: list[SpanBoth]
    tracks: list[str]
    caps: CapsBoth
    eligibility: list[RuleBoth]
    quotas: list[QuotaBoth]
    extensions: list[ExtensionOut]


class RoundPage(Schema):
    """A part of the list."""

    count: int
    items: list[RoundOut]


class TouchedOut(Schema):
    """What a change of the round touches."""

    needs: int
    drafts: int
    submitted: int
    people: int


class ExtendIn(Schema):
    """A later end of the call, with the reason that everybody reads."""

    until: Moment
    reason: str = Field(min_length=1, max_length=500, pattern=PLAIN)


class FindingOut(Schema):
    """A rule of eligibility: met, not_met or unknown; ``part`` is the fact to fill in."""

    rule: str
    verdict: str
    part: str


@templates.get("", response=list[TemplateOut])
@operation("template.read")
def list_templates(request: HttpRequest) -> object:
    """The programmes."""
    return queries.templates_seen(viewer_of(request).language)


@router.get("", response=RoundPage)
@operation("round.read")
def list_rounds(
    request: HttpRequest, template: str = "", state: str = "", offset: Offset = 0, limit: Limit = 20
) -> object:
    """Rounds, the one that closes first on top."""
    rounds = queries.rounds_seen_by(viewer_of(request), template=template, state=state)
    return {"count": len(rounds), "items": rounds[offset : offset + limit]}


@router.post("", response={201: RoundWhole})
@operation("round.make")
def make_round(request: HttpRequest, wanted: PlanIn) -> object:
    """Make a round; it stays a draft until it is opened."""
    made = steps.make_round(wanted.plan(), by=viewer_of(request), now=database_now())
    return Status(201, _whole(request, made.id))


@router.get("/{number}", response=RoundWhole)
@operation("round.read")
def show_round(request: HttpRequest, number: Number) -> object:
    """One round."""
    return _whole(request, number)


@router.put("/{number}", response=RoundWhole)
@operation("round.change")
def change_round(request: HttpRequest, number: Number, wanted: PlanIn) -> object:
    """Change dates, caps, tracks and rules."""
    row = queries.round_for(viewer_of(request), "round.change", number)
    change_round_and_tell(row, wanted.plan(), by=viewer_of(request), now=database_now())
    return _whole(request, number)


@router.get("/{number}/touched", response=TouchedOut)
@operation("round.change")
def show_touched(request: HttpRequest, number: Number) -> object:
    """What a change of the round would touch."""
    queries.round_for(viewer_of(request), "round.change", number)
    return touched_by_change(viewer_of(request), number)


@router.post("/{number}/open", response=RoundWhole)
@operation("round.open")
def open_round(request: HttpRequest, number: Number) -> object:
    """Show the round to everybody."""
    row = queries.round_for(viewer_of(request), "round.open", number)
    steps.open_round(row, by=viewer_of(request), now=database_now())
    return _whole(request, number)


@router.post("/{number}/extend", response=RoundWhole)
@operation("round.extend")
def extend_round(request: HttpRequest, number: Number, wanted: ExtendIn) -> object:
    """End the call later."""
    row = queries.round_for(viewer_of(request), "round.extend", number)
    extend_round_and_tell(row, wanted.until, wanted.reason, by=viewer_of(request), now=database_now())
    return _whole(request, number)


@router.post("/{number}/close", response=RoundWhole)
@operation("round.close")
def close_round(request: HttpRequest, number: Number) -> object:
    """Close a call that is over."""
    row = queries.round_for(viewer_of(request), "round.close", number)
    steps.close_round(row, by=viewer_of(request), now=database_now())
    return _whole(request, number)


@router.get("/{number}/eligibility", response=list[FindingOut])
@operation("application.check")
def check_eligibility(request: HttpRequest, number: Number) -> object:
    """How each rule of the round turns out for the asker's organisation."""
    if queries.rounds_seen_by(viewer_of(request)).get(number) is None:
        raise NotThere("round.read")
    return findings_shown(viewer_of(request), number)


def _whole(request: HttpRequest, number: Number) -> dict[str, Any]:
    viewer = viewer_of(request)
    seen, plan = queries.rounds_seen_by(viewer).get(number), queries.plan_seen_by(viewer, number)
    if seen is None or plan is None:
        raise NotThere("round.read")
    return {
        **vars(seen),
        "stages": plan.spans,
        "tracks": plan.tracks,
        "caps": plan.caps,
        "eligibility": plan.eligibility,
        "quotas": plan.quotas,
        "extensions": queries.extensions_seen_by(viewer, number),
    }
