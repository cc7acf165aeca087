"""Rounds, as a viewer may see them."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from madang.core.flow.programmes import TEMPLATES
from madang.programme.policy.asking import row_for, steps_open_to, with_parts
from madang.programme.policy.seen import Seen
from madang.programme.policy.viewer import Viewer
from madang.programme.rounds import rules  # noqa: F401 - lays down the policy of rounds
from madang.programme.rounds.models import Extension, Round


@dataclass(frozen=True)
class RoundSeen:
    """What a viewer sees of a round."""

    id: int
    template: str
    template_name: str
    name: str
    about: str
    state: str
    organisation: str
    opens_at: datetime
    closes_at: datetime


@dataclass(frozen=True)
class ExtensionSeen:
    """A later end of a call, and why; ``outages`` are the times in which the site could not be reached."""

    from_at: datetime
    until_at: datetime
    by_rule: bool
    reason: str
    outages: tuple[tuple[datetime, datetime], ...]
    made_at: datetime


@dataclass(frozen=True)
class Phase:
    """Where a round stands at a moment."""

    key: str
    name: str


def rounds_seen_by(
    viewer: Viewer, *, template: str = "", state: str = "", taking_at: datetime | None = None
) -> Seen[RoundSeen]:
    """Rounds, the one that closes first on top; when given, of one ``template``, in one ``state``, not over by then."""
    rows = with_parts(Round.objects.select_related("organisation").order_by("closes_at", "pk"), viewer, "round.read")
    if template:
        rows = rows.filter(template=template)
    if state:
        rows = rows.filter(state=state)
    if taking_at is not None:
        rows = rows.filter(state=Round.OPEN, closes_at__gt=taking_at)
    return Seen(rows, lambda row: _round(row, viewer.language))


def phase_of(round_: RoundSeen, *, now: datetime) -> Phase:
    """Where the round stands at ``now``."""
    if round_.state == Round.DRAFT:
        return Phase("draft", _("being prepared"))
    if round_.state == Round.CLOSED or now >= round_.closes_at:
        return Phase("over", _("call over"))
    if now < round_.opens_at:
        return Phase("coming", _("opens soon"))
    return Phase("calling", _("taking applications"))


def extensions_seen_by(viewer: Viewer, number: int) -> list[ExtensionSeen]:
    """The extensions of a round that the viewer sees, the last one first."""
    if rounds_seen_by(viewer).get(number) is None:
        return []
    return [_extension(row) for row in Extension.objects.filter(round=number).order_by("-made_at", "-pk")]


def round_for(viewer: Viewer, action: str, number: int) -> Round:
    """The row for the step ``action``; raises `NotThere` or `NotAllowed` where it is not the viewer's to take."""
    return row_for(Round.objects, viewer, action, number)


def choices_for(viewer: Viewer, number: int) -> frozenset[str]:
    """The steps that ``viewer`` may take with the round now, by the last word of their action."""
    return steps_open_to(viewer, Round.objects.get(pk=number), ("change", "open", "extend", "close"))


def _round(row: Round, language: str) -> RoundSeen:
    return RoundSeen(
        id=row.id,
        template=row.template,
        template_name=TEMPLATES[row.template].names.in_language(language),
        name=row.name,
        about=row.about,
        state=row.state,
        organisation=row.organisation.name,
        opens_at=row.opens_at,
        closes_at=row.closes_at,
    )


def _extension(row: Extension) -> ExtensionSeen:
    return ExtensionSeen(
        from_at=row.from_at,
        until_at=row.until_at,
        by_rule=row.by_rule,
        reason=row.reason,
        outages=tuple((datetime.fromisoformat(start), datetime.fromisoformat(end)) for start, end in row.outages),
        made_at=row.made_at,
    )
