"""Steps with needs, their files, and lent resources."""

from madang.programme.needs.steps.files import add_need_file, remove_need_file
from madang.programme.needs.steps.needs import (
    NeedText,
    ask_changes,
    change_need,
    close_due_needs,
    close_need,
    draft_need,
    hand_in_need,
    publish_need,
    select_need,
    turn_down_need,
    withdraw_need,
)
from madang.programme.needs.steps.resources import (
    ResourceNotReady,
    ResourceText,
    change_resource,
    draft_resource,
    publish_resource,
    withdraw_resource,
)
from madang.programme.needs.steps.table import TABLE

__all__ = [
    "TABLE",
    "NeedText",
    "ResourceNotReady",
    "ResourceText",
    "add_need_file",
    "ask_changes",
    "change_need",
    "change_resource",
    "close_due_needs",
    "close_need",
    "draft_need",
    "draft_resource",
    "hand_in_need",
    "publish_need",
    "publish_resource",
    "remove_need_file",
    "select_need",
    "turn_down_need",
    "withdraw_need",
    "withdraw_resource",
]
