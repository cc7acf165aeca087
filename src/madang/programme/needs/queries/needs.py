"""Needs, as a viewer may see them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from madang.programme.needs import rules
from madang.programme.needs.models import Need
from madang.programme.policy.asking import can, row_for, rows_open_to, sees, steps_open_to, with_parts
from madang.programme.policy.seen import Seen
from madang.programme.policy.viewer import Viewer
from madang.programme.records.steps.reading import told_on_record

Value = TypeVar("Value")

NEED_COLUMNS = {
    "id": _("number"),
    "title": _("title"),
    "teaser": _("public teaser"),
    "region_name": _("region"),
    "organisation": _("organisation"),
    "round_name": _("round"),
    "state_name": _("state"),
    "published_at": _("published at"),
    "closes_at": _("closes at"),
    "matched_teaser": _("teaser for matched startups"),
    "body": _("confidential description"),
    "budget_won": _("budget (KRW)"),
    "data_access": _("access to data and equipment"),
    "decides_on": _("day of the decision"),
    "success_test": _("how success is tested"),
    "ip_stance": _("stance on intellectual property"),
    "choice_name": _("selection"),
    "choice_reason": _("reason of the selection"),
}
"""What a list of needs tells when it is handed out as a table, with the headings."""


@dataclass(frozen=True)
class NeedSeen:
    """What a viewer sees of a need; None where it is withheld, an empty text where nothing was written."""

    id: int
    title: str
    teaser: str
    region: str
    region_name: str
    state: str
    state_name: str
    closes_at: datetime | None
    published_at: datetime | None
    round: int
    round_name: str
    organisation: str | None
    matched_teaser: str | None
    body: str | None
    owner_name: str | None
    budget_won: int | None
    data_access: str | None
    decides_on: date | None
    success_test: str | None
    ip_stance: str | None
    asked: str | None
    choice: str | None
    choice_name: str | None
    choice_reason: str | None
    withdrawn_reason: str
    language: str
    anonymous: bool


def needs_seen_by(viewer: Viewer, *, words: str = "", region: str = "", round_id: int | None = None) -> Seen[NeedSeen]:
    """Needs, the newest first; with ``words`` in title or public teaser, in ``region``, of one round when given."""
    rows = with_parts(Need.objects.select_related("organisation", "round"), viewer, "need.read")
    for word in words.split():
        rows = rows.filter(Q(title__icontains=word) | Q(teaser__icontains=word))
    if region:
        rows = rows.filter(region=region)
    if round_id is not None:
        rows = rows.filter(round_id=round_id)
    return Seen(rows.order_by("-published_at", "-pk"), _need)


def needs_waiting_for(viewer: Viewer) -> Seen[NeedSeen]:
    """Needs with which it is the viewer's turn: to hand in, or to publish or give back; what closes first on top."""
    turn = rows_open_to(viewer, "need.hand_in") | rows_open_to(viewer, "need.publish")
    rows = with_parts(Need.objects.select_related("organisation", "round"), viewer, "need.read").filter(turn)
    return Seen(rows.order_by("round__closes_at", "pk"), _need)


def need_read_by(viewer: Viewer, number: int, *, now: datetime) -> NeedSeen | None:
    """One need for reading; a confidential part that is shown is put on record."""
    seen = needs_seen_by(viewer).get(number)
    return None if seen is None else next(needs_told_to(viewer, [seen], now=now))


def needs_told_to(viewer: Viewer, needs: Iterable[NeedSeen], *, now: datetime) -> Iterator[NeedSeen]:
    """``needs`` for a list that goes out whole; bodies of others that are in it are put on record, before they go."""
    return told_on_record(needs, Need.objects, "need.read", by=viewer, now=now)


def need_for(viewer: Viewer, action: str, number: int) -> Need:
    """The row for the step ``action``; raises `NotThere` or `NotAllowed` where it is not the viewer's to take."""
    return row_for(Need.objects, viewer, action, number)


def choices_for(viewer: Viewer, number: int) -> frozenset[str]:
    """The steps that ``viewer`` may take with the need now, by the last word of their action."""
    return steps_open_to(viewer, Need.objects.get(pk=number), _STEPS)


def missing_in(viewer: Viewer, number: int) -> list[str]:
    """What the need lacks before it can be handed in, for those who may change it; empty for others."""
    need = Need.objects.get(pk=number)
    if not can(viewer, "need.change", need):
        return []
    return [str(reason) for reason in rules.missing_for_readiness(need)]


_STEPS = ("change", "hand_in", "ask_changes", "publish", "select", "turn_down", "withdraw", "add_file")


def _need(row: Need) -> NeedSeen:
    def part(name: str, value: Value) -> Value | None:
        return value if sees(row, name) else None

    return NeedSeen(
        id=row.id,
        title=row.title,
        teaser=row.teaser,
        region=str(row.region),
        region_name=str(row.get_region_display()),
        state=row.state,
        state_name=str(row.get_state_display()),
        closes_at=row.closes_at,
        published_at=row.published_at,
        round=row.round.id,
        round_name=row.round.name,
        organisation=part("poster", row.organisation.name),
        matched_teaser=part("matched", row.matched_teaser),
        body=part("body", row.body),
        owner_name=part("workings", row.owner_name),
        budget_won=part("matched", row.budget_won),
        data_access=part("matched", row.data_access),
        decides_on=part("matched", row.decides_on),
        success_test=part("matched", row.success_test),
        ip_stance=part("matched", row.ip_stance),
        asked=part("workings", row.asked),
        choice=part("workings", row.choice),
        choice_name=part("workings", str(row.get_choice_display())),
        choice_reason=part("workings", row.choice_reason),
        withdrawn_reason=row.withdrawn_reason if row.published_at else "",
        language=row.language,
        anonymous=row.anonymous,
    )
