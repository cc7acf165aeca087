"""The moves that a programme allows, found from the order of its stages."""

from collections.abc import Iterator
from dataclasses import dataclass

from madang.core.flow.stages import CALL, DRAFT, GIVEN_UP, KINDS, SUBMITTED, WITHDRAWN
from madang.core.flow.template import Template


@dataclass(frozen=True)
class Move:
    """During a stage, ``by`` may bring an application from one state to another."""

    source: str
    target: str
    stage: str
    by: str


def moves_of(template: Template) -> tuple[Move, ...]:
    """Every allowed move, in the order of the stages.

    A gate takes what the gate before it let through. Whoever got that far may give up; during the call an application
    can be withdrawn and taken up again.
    """
    return tuple(_moves(template))


def way_of(template: Template) -> tuple[str, ...]:
    """The states of an application that passes every gate, from its draft to the end."""
    gates = (KINDS[stage.kind] for stage in template.stages)
    return (DRAFT, *(kind.passed for kind in gates if kind.gate))


def states_from(template: Template, state: str) -> frozenset[str]:
    """``state`` and every state that an application may still come to from it, other than by being withdrawn."""
    found, fresh = {state}, [state]
    moves = [move for move in moves_of(template) if move.target not in (WITHDRAWN, GIVEN_UP)]
    while fresh:
        here = fresh.pop()
        ahead = {move.target for move in moves if move.source == here} - found
        found |= ahead
        fresh.extend(ahead)
    return frozenset(found)


def _moves(template: Template) -> Iterator[Move]:
    here = DRAFT
    for stage in template.stages:
        kind = KINDS[stage.kind]
        if not kind.gate:
            continue
        yield Move(here, kind.passed, stage.kind, kind.decides)
        if stage.kind == CALL:
            yield Move(SUBMITTED, WITHDRAWN, CALL, "applicant")
            yield Move(WITHDRAWN, DRAFT, CALL, "applicant")
        else:
            yield Move(here, kind.failed, stage.kind, kind.decides)
            yield Move(here, GIVEN_UP, stage.kind, "applicant")
        here = kind.passed
