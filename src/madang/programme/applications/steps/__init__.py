"""Steps with applications, and those with a round that applicants are told of."""

from madang.programme.applications.steps.applying import (
    agree_to_application,
    reopen_application,
    save_application,
    start_application,
    submit_application,
    withdraw_application,
)
from madang.programme.applications.steps.rounds import (
    change_round_and_tell,
    extend_round_and_tell,
    mind_the_calls,
)

__all__ = [
    "agree_to_application",
    "change_round_and_tell",
    "extend_round_and_tell",
    "mind_the_calls",
    "reopen_application",
    "save_application",
    "start_application",
    "submit_application",
    "withdraw_application",
]
