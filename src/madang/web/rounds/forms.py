"""Forms of rounds: the whole plan on one page, and an extension."""

from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import UTC, datetime
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy as _

from madang.core.flow.dates import Span
from madang.core.flow.eligibility import Rule
from madang.core.flow.programmes import TEMPLATES
from madang.core.flow.stages import KINDS
from madang.core.flow.template import Caps, Quota
from madang.programme.people.models import Region
from madang.programme.rounds.queries import quota_name
from madang.programme.rounds.rules import Plan
from madang.web.rounds.changes import CAPS

MOMENT = "%Y-%m-%dT%H:%M"
CENTURY = [MinValueValidator(datetime(2000, 1, 1, tzinfo=UTC)), MaxValueValidator(datetime(2100, 1, 1, tzinfo=UTC))]
NUMBERS = {
    "oldest": _("Founded less than so many years ago"),
    "youngest": _("Founded at least so many years ago"),
    "least_employees": _("Employees, at least"),
    "most_employees": _("Employees, at most"),
    "most_earlier": _("Selected in this programme before, at most"),
}
"""Rules of eligibility that an operator sets by a number."""


def moment(label: Any) -> forms.DateTimeField:
    """A field for a moment by the clocks of Seoul."""
    widget = forms.DateTimeInput(format=MOMENT, attrs={"type": "datetime-local"})
    formats = [MOMENT, "%Y-%m-%dT%H:%M:%S"]
    return forms.DateTimeField(label=label, input_formats=formats, widget=widget, validators=CENTURY)


def number(label: Any, *, most: int = 10**6) -> forms.IntegerField:
    """A field for a limit; empty means none."""
    return forms.IntegerField(label=label, min_value=0, max_value=most, required=False)


class PlanForm(forms.Form):
    """A plan, every part of it a field that is filled in already."""

    name = forms.CharField(label=_("Name"), max_length=200)
    about = forms.CharField(
        label=_("About the round"), widget=forms.Textarea(attrs={"rows": 4}), required=False, max_length=5000
    )

    def __init__(self, plan: Plan, *args: Any, language: str, **named: Any) -> None:
        super().__init__(*args, **named)
        self._plan = plan
        self._language = language
        self.initial.update({"name": plan.name, "about": plan.about})
        self._add_dates()
        self._add_tracks()
        self._add_caps()
        self._add_rules()

    def plan(self) -> Plan:
        """The plan that the fields say; only after `is_valid`."""
        given = self.cleaned_data
        return replace(
            self._plan,
            name=given["name"],
            about=given["about"],
            spans=tuple(Span(s.kind, given[f"{s.kind}_starts"], given[f"{s.kind}_ends"]) for s in self._plan.spans),
            tracks=tuple(track for track in self._tracks() if track in given["tracks"]),
            caps=Caps(**{name: given[f"cap_{name}"] for name in CAPS}),
            quotas=tuple(self._quota(place, quota) for place, quota in enumerate(self._plan.quotas)),
            eligibility=tuple(self._rules()),
        )

    def stages(self) -> list[tuple[str, forms.BoundField, forms.BoundField]]:
        """Every stage with the fields of its start and its end."""
        return [
            (KINDS[span.kind].names.in_language(self._language), self[f"{span.kind}_starts"], self[f"{span.kind}_ends"])
            for span in self._plan.spans
        ]

    def caps(self) -> list[forms.BoundField]:
        """The fields of the caps."""
        return [self[f"cap_{name}"] for name in CAPS]

    def quotas(self) -> list[tuple[str, forms.BoundField, forms.BoundField]]:
        """Every quota with the fields of its least and its most."""
        return [
            (quota_name(quota, self._language), self[f"quota_{place}_least"], self[f"quota_{place}_most"])
            for place, quota in enumerate(self._plan.quotas)
        ]

    def rules(self) -> list[forms.BoundField]:
        """The fields of eligibility."""
        return [self[name] for name in ("registered", *NUMBERS, "regions", "fields_of_work")]

    def _add_dates(self) -> None:
        for span in self._plan.spans:
            name = KINDS[span.kind].names.in_language(self._language)
            self.fields[f"{span.kind}_starts"] = moment(_("%(stage)s: from") % {"stage": name})
            self.fields[f"{span.kind}_ends"] = moment(_("%(stage)s: until") % {"stage": name})
            self.initial.update({f"{span.kind}_starts": span.starts_at, f"{span.kind}_ends": span.ends_at})

    def _add_tracks(self) -> None:
        choices = [
            (track.key, track.names.in_language(self._language)) for track in TEMPLATES[self._plan.template].tracks
        ]
        self.fields["tracks"] = forms.MultipleChoiceField(
            label=_("Tracks"), choices=choices, widget=forms.CheckboxSelectMultiple
        )
        self.initial["tracks"] = list(self._plan.tracks)

    def _add_caps(self) -> None:
        for name, value in asdict(self._plan.caps).items():
            self.fields[f"cap_{name}"] = number(CAPS[name], most=10**12 if name == "grant_won" else 10**6)
            self.initial[f"cap_{name}"] = value
        for place, quota in enumerate(self._plan.quotas):
            name = quota_name(quota, self._language)
            self.fields[f"quota_{place}_least"] = number(_("%(quota)s: at least") % {"quota": name})
            self.fields[f"quota_{place}_most"] = number(_("%(quota)s: at most") % {"quota": name})
            self.fields[f"quota_{place}_most"].required = True
            self.initial.update({f"quota_{place}_least": quota.least, f"quota_{place}_most": quota.most})

    def _add_rules(self) -> None:
        set_ = {rule.kind: rule for rule in self._plan.eligibility}
        self.fields["registered"] = forms.BooleanField(label=_("A business registration number"), required=False)
        self.initial["registered"] = "registered" in set_
        for kind, label in NUMBERS.items():
            self.fields[kind] = number(label)
            self.initial[kind] = set_[kind].number if kind in set_ else None
        self.fields["regions"] = forms.MultipleChoiceField(
            label=_("Only from these regions"),
            choices=Region.choices,
            required=False,
            widget=forms.CheckboxSelectMultiple,
            help_text=_("None chosen means all."),
        )
        self.initial["regions"] = list(set_["region"].codes) if "region" in set_ else []
        self.fields["fields_of_work"] = forms.RegexField(
            r"^[A-Z0-9]{1,6}([ ,]+[A-Z0-9]{1,6})*$",
            label=_("Only in these fields"),
            required=False,
            help_text=_("Codes of the industrial classification, such as C26, separated by commas."),
        )
        self.initial["fields_of_work"] = ", ".join(set_["field"].codes) if "field" in set_ else ""

    def _quota(self, place: int, quota: Quota) -> Quota:
        given = self.cleaned_data
        return replace(quota, least=given[f"quota_{place}_least"] or 0, most=given[f"quota_{place}_most"])

    def _rules(self) -> Iterator[Rule]:
        """The rules of the fields; those that no field shows stay as they are."""
        given = self.cleaned_data
        shown = {"registered", "region", "field", *NUMBERS}
        yield from (rule for rule in self._plan.eligibility if rule.kind not in shown)
        if given["registered"]:
            yield Rule("registered")
        yield from (Rule(kind, number=given[kind]) for kind in NUMBERS if given[kind] is not None)
        if given["regions"]:
            yield Rule("region", tuple(given["regions"]))
        if codes := given["fields_of_work"].replace(",", " ").split():
            yield Rule("field", tuple(codes))

    def _tracks(self) -> list[str]:
        return [track.key for track in TEMPLATES[self._plan.template].tracks]


class ExtendForm(forms.Form):
    """A later end of a call, and why."""

    until = moment(_("The call ends at"))
    reason = forms.CharField(label=_("Reason, shown to everybody"), max_length=500)
