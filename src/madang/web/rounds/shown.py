"""What pages show of a plan: its stages in time, and what comes next."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from madang.core.flow.stages import KINDS
from madang.programme.rounds.rules import Plan

STATES = (("open", _("open")), ("closed", _("closed")))


@dataclass(frozen=True)
class Shown:
    """A stage as a page shows it; ``when`` is past, now or coming."""

    kind: str
    name: str
    starts_at: datetime
    ends_at: datetime
    when: str


@dataclass(frozen=True)
class Due:
    """Something that happens at a moment to come."""

    name: str
    at: datetime
    ends: bool


def timeline(plan: Plan, *, language: str, now: datetime) -> list[Shown]:
    """The stages of a plan, each past, now or coming."""
    return [
        Shown(
            kind=span.kind,
            name=KINDS[span.kind].names.in_language(language),
            starts_at=span.starts_at,
            ends_at=span.ends_at,
            when="past" if span.ends_at <= now else "now" if span.starts_at <= now else "coming",
        )
        for span in plan.spans
    ]


def whats_next(line: list[Shown], *, now: datetime, most: int = 3) -> list[Due]:
    """The next moments at which a stage starts or ends, the nearest first."""
    due = [Due(stage.name, stage.starts_at, ends=False) for stage in line if stage.starts_at > now]
    due += [Due(stage.name, stage.ends_at, ends=True) for stage in line if stage.starts_at <= now < stage.ends_at]
    return sorted(due, key=lambda one: one.at)[:most]
