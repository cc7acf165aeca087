"""Steps with rounds and their forms, and the record of when the site could be reached."""

from madang.programme.rounds.steps.forms import FormNotSound, change_form, draft_form, use_form
from madang.programme.rounds.steps.reach import extend_by_rule, rounds_to_extend
from madang.programme.rounds.steps.rounds import (
    EndNotLater,
    change_round,
    close_round,
    extend_round,
    make_round,
    open_round,
    rounds_to_close,
)

__all__ = [
    "EndNotLater",
    "FormNotSound",
    "change_form",
    "change_round",
    "close_round",
    "draft_form",
    "extend_by_rule",
    "extend_round",
    "make_round",
    "open_round",
    "rounds_to_close",
    "rounds_to_extend",
    "use_form",
]
