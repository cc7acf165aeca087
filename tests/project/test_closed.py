"""Madang does not start while anything can be reached that no line of the policy speaks of."""

from unittest.mock import patch

import pytest

from madang.programme.policy import table
from madang.programme.records import steps
from madang.project.closed import Gap, gaps, refuse_to_start_with_gaps


def test_everything_has_its_line() -> None:
    assert gaps() == []


def test_a_page_an_operation_and_a_step_without_a_line_keep_it_from_starting() -> None:
    without = {action: lines for action, lines in table._LINES.items() if action not in ("need.read", "need.publish")}

    with (
        patch.dict(table._LINES, without, clear=True),
        patch.dict(steps.STEPS, {"need.sell": print}),
        pytest.raises(Gap) as refused,
    ):
        refuse_to_start_with_gaps()

    assert str(refused.value) == (
        "no line in the policy: operation GET /needs, operation GET /needs/{number},"
        " operation GET /needs/{number}/files, operation POST /needs/{number}/publish, page needs/,"
        " page needs/<int:number>/, page needs/<int:number>/publish, step need.publish, step need.sell"
    )
