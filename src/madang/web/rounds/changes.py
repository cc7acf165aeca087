"""How two plans of a round differ, line by line."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from madang.core.flow.stages import KINDS
from madang.programme.rounds.queries import quota_name, rules_shown
from madang.programme.rounds.rules import Plan

CAPS = {
    "places": gettext_lazy("Places"),
    "selected_a_need": gettext_lazy("Selected for a need, at most"),
    "applications_a_startup": gettext_lazy("Applications of a startup, at most"),
    "needs_an_organisation": gettext_lazy("Needs of an organisation, at most"),
    "grant_won": gettext_lazy("Grant for a startup, at most (KRW)"),
}


@dataclass(frozen=True)
class Change:
    """One thing that is other than before."""

    name: str
    before: str
    after: str


def changes(old: Plan, new: Plan, *, language: str) -> list[Change]:
    """Everything that differs, in the order of the page."""
    pairs = [*_names(old, new), *_dates(old, new, language), *_caps(old, new), *_quotas(old, new, language)]
    pairs.append((_("Tracks"), ", ".join(old.tracks), ", ".join(new.tracks)))
    rules = [", ".join(sorted(rules_shown(plan.eligibility, language))) for plan in (old, new)]
    pairs.append((_("Eligibility"), rules[0], rules[1]))
    return [Change(name, before, after) for name, before, after in pairs if before != after]


def _names(old: Plan, new: Plan) -> Iterator[tuple[str, str, str]]:
    yield _("Name"), old.name, new.name
    yield _("About the round"), old.about, new.about


def _dates(old: Plan, new: Plan, language: str) -> Iterator[tuple[str, str, str]]:
    for before, after in zip(old.spans, new.spans, strict=True):
        name = KINDS[before.kind].names.in_language(language)
        yield name, _span(before.starts_at, before.ends_at), _span(after.starts_at, after.ends_at)


def _caps(old: Plan, new: Plan) -> Iterator[tuple[str, str, str]]:
    for name, before in asdict(old.caps).items():
        after = getattr(new.caps, name)
        yield str(CAPS[name]), _figure(before), _figure(after)


def _quotas(old: Plan, new: Plan, language: str) -> Iterator[tuple[str, str, str]]:
    for before, after in zip(old.quotas, new.quotas, strict=True):
        yield (
            quota_name(before, language),
            f"{before.least:,}–{before.most:,}",
            f"{after.least:,}–{after.most:,}",
        )


def _span(start: datetime, end: datetime) -> str:
    return " – ".join(date_format(localtime(moment), "SHORT_DATETIME_FORMAT") for moment in (start, end))


def _figure(value: int | None) -> str:
    return _("no limit") if value is None else f"{value:,}"
