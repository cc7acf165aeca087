"""Needs, their files, and lent resources, as a viewer may see them."""

from madang.programme.needs.queries.files import NeedFileSeen, need_file_for, need_files_seen_by, need_paper_for
from madang.programme.needs.queries.needs import (
    NEED_COLUMNS,
    NeedSeen,
    choices_for,
    missing_in,
    need_for,
    need_read_by,
    needs_seen_by,
    needs_told_to,
    needs_waiting_for,
)
from madang.programme.needs.queries.resources import (
    RESOURCE_COLUMNS,
    ResourceSeen,
    resource_choices_for,
    resource_for,
    resources_seen_by,
)

__all__ = [
    "NEED_COLUMNS",
    "RESOURCE_COLUMNS",
    "NeedFileSeen",
    "NeedSeen",
    "ResourceSeen",
    "choices_for",
    "missing_in",
    "need_file_for",
    "need_files_seen_by",
    "need_for",
    "need_paper_for",
    "need_read_by",
    "needs_seen_by",
    "needs_told_to",
    "needs_waiting_for",
    "resource_choices_for",
    "resource_for",
    "resources_seen_by",
]
