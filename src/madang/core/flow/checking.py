"""Checks a template: every move leads somewhere, no state is dead, dates are in order, all it names is known."""

from collections.abc import Iterator
from itertools import pairwise

from madang.core.flow import eligibility
from madang.core.flow.features import FEATURES
from madang.core.flow.moves import moves_of, way_of
from madang.core.flow.stages import CALL, GIVEN_UP, KINDS, STATES, WITHDRAWN
from madang.core.flow.template import JOINT, POSTED, PROPOSED, Template

ENDS = frozenset(("ineligible", "not_recommended", "not_met", "not_selected", "lapsed", "stopped", "awarded"))
ENDS |= {"completed", GIVEN_UP}
"""States in which the way of an application may end."""


def faults(template: Template) -> list[str]:
    """What is wrong with ``template``, a sentence each; an empty list for one that rounds can be made from."""
    unknown = [f"stage {stage.kind}: no such kind" for stage in template.stages if stage.kind not in KINDS]
    if unknown:
        return unknown
    return [*_faults_of_stages(template), *_faults_of_states(template), *_faults_of_parts(template)]


def _faults_of_stages(template: Template) -> Iterator[str]:
    kinds = [stage.kind for stage in template.stages]
    if len(set(kinds)) < len(kinds):
        yield "a stage stands there twice"
    if CALL not in kinds:
        yield "there is no call"
    if template.stages and template.stages[0].starts != 0:
        yield "the first stage does not start on day 0"
    yield from (f"stage {stage.kind}: ends before it starts" for stage in template.stages if stage.ends < stage.starts)
    for before, after in pairwise(template.stages):
        if after.starts < before.starts:
            yield f"stage {after.kind}: starts before {before.kind}, which comes first"
    gates = [stage for stage in template.stages if KINDS[stage.kind].gate]
    for before, after in pairwise(gates):
        if after.starts <= before.ends:
            yield f"stage {after.kind}: starts before {before.kind} is decided"


def _faults_of_states(template: Template) -> Iterator[str]:
    moves = moves_of(template)
    way = way_of(template)
    yield from (f"state {state}: passed twice" for state in sorted({state for state in way if way.count(state) > 1}))
    left = {move.source for move in moves}
    for state in sorted({move.target for move in moves}):
        if state not in STATES:
            yield f"state {state}: unknown"
        elif state not in left and state not in ENDS:
            yield f"state {state}: nothing leads on from it"
    if template.demand_sees_from not in way or template.demand_sees_from == way[0]:
        yield f"demand_sees_from: no application comes to {template.demand_sees_from}"
    if WITHDRAWN not in left:
        yield "a withdrawn application cannot be taken up again"


def _faults_of_parts(template: Template) -> Iterator[str]:
    if not template.tracks:
        yield "there is no track"
    yield from (f"track {t.key}: no such way" for t in template.tracks if t.way not in (POSTED, PROPOSED, JOINT))
    yield from (f"feature {name}: unknown" for name in sorted(template.features - FEATURES.keys()))
    yield from (f"rule {fault}" for fault in eligibility.faults(template.eligibility))
    for quota in template.quotas:
        if not 0 <= quota.least <= quota.most:
            yield f"quota by {quota.by} {quota.code}: at least {quota.least} of at most {quota.most}"
    places = template.caps.places
    shares = sum(quota.least for quota in template.quotas if quota.of == "places")
    if places is not None and shares > places:
        yield f"quotas ask for {shares} of {places} places"
