"""Moves follow from the order of the stages, whatever the order is."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from madang.core.flow.checking import ENDS, faults
from madang.core.flow.moves import Move, moves_of, states_from, way_of
from madang.core.flow.programmes import TEMPLATES
from madang.core.flow.stages import KINDS
from madang.core.flow.template import Stage, Template

MIDDLE = sorted(kind for kind in KINDS if kind not in ("call", "close", "contest", "follow_up"))


@st.composite
def programmes(draw: st.DrawFn) -> Template:
    kinds = ["call", *draw(st.lists(st.sampled_from(MIDDLE), unique=True)), draw(st.sampled_from(["close", "contest"]))]
    lengths = draw(st.lists(st.integers(0, 60), min_size=len(kinds), max_size=len(kinds)))
    stages, day = [], 0
    for kind, length in zip(kinds, lengths, strict=True):
        stages.append(Stage(kind, day, day + length))
        day += length + 1
    return replace(TEMPLATES["midsize-challenge"], stages=tuple(stages))


@given(programmes())
def test_any_order_of_stages_makes_a_sound_programme(template: Template) -> None:
    assert faults(template) == []


@given(programmes())
def test_from_every_state_the_way_comes_to_an_end(template: Template) -> None:
    moves = moves_of(template)
    reached = {move.source for move in moves} | {move.target for move in moves}

    assert [state for state in sorted(reached) if not (states_from(template, state) & ENDS)] == []


@given(programmes())
def test_the_way_is_made_of_moves(template: Template) -> None:
    way = way_of(template)
    allowed = {(move.source, move.target) for move in moves_of(template)}

    assert [step for step in pairwise(way) if step not in allowed] == []


def test_the_moves_of_the_merchants_programme() -> None:
    assert moves_of(TEMPLATES["local-merchants"]) == (
        Move("draft", "submitted", "call", "applicant"),
        Move("submitted", "withdrawn", "call", "applicant"),
        Move("withdrawn", "draft", "call", "applicant"),
        Move("submitted", "selected", "selection", "operator"),
        Move("submitted", "not_selected", "selection", "operator"),
        Move("submitted", "given_up", "selection", "applicant"),
        Move("selected", "agreed", "agreement", "operator"),
        Move("selected", "lapsed", "agreement", "operator"),
        Move("selected", "given_up", "agreement", "applicant"),
        Move("agreed", "completed", "close", "operator"),
        Move("agreed", "stopped", "close", "operator"),
        Move("agreed", "given_up", "close", "applicant"),
    )


def test_what_lies_behind_a_state_is_not_ahead_of_it() -> None:
    ahead = states_from(TEMPLATES["deeptech-value-up"], "recommended")

    assert (sorted(ahead & {"submitted", "eligible", "not_recommended", "draft"}), "met" in ahead) == ([], True)
