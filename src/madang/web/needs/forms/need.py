"""Forms of needs."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from madang.programme.needs.models import Part
from madang.programme.needs.queries import NeedSeen
from madang.programme.needs.steps import NeedText
from madang.programme.people.models import Region
from madang.programme.rounds.queries import RoundSeen


class NeedForm(forms.Form):
    """What an organisation says about a need, in the order of who may read it."""

    title = forms.CharField(label=_("Title"), max_length=200, help_text=_("Everybody reads it."))
    teaser = forms.CharField(
        label=_("Public teaser"), widget=forms.Textarea, required=False, help_text=_("Everybody reads it.")
    )
    anonymous = forms.BooleanField(label=_("Keep our name from the public"), required=False)
    region = forms.ChoiceField(label=_("Region"), choices=[("", "—"), *Region.choices], required=False)
    matched_teaser = forms.CharField(label=_("Teaser for matched startups"), widget=forms.Textarea, required=False)
    body = forms.CharField(
        label=_("Confidential description"),
        widget=forms.Textarea,
        required=False,
        help_text=_("Only those who signed your NDA read it."),
    )
    owner_name = forms.CharField(label=_("Who owns the problem"), max_length=100, required=False)
    budget_won = forms.IntegerField(label=_("Budget (KRW)"), min_value=0, required=False)
    data_access = forms.CharField(label=_("Access to data and equipment"), widget=forms.Textarea, required=False)
    decides_on = forms.DateField(
        label=_("Day of the decision"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    success_test = forms.CharField(label=_("How success is tested"), widget=forms.Textarea, required=False)
    ip_stance = forms.CharField(label=_("Stance on intellectual property"), widget=forms.Textarea, required=False)

    def text(self, *, language: str) -> NeedText:
        """The form's words for a step."""
        given: dict[str, Any] = self.cleaned_data
        return NeedText(language=language, **{name: given[name] for name in self.base_fields})


class RoundForm(forms.Form):
    """The round that a new need belongs to."""

    round = forms.TypedChoiceField(label=_("Round"), coerce=int)

    def __init__(self, rounds: list[RoundSeen], *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.fields["round"].choices = [(one.id, one.name) for one in rounds]  # type: ignore[attr-defined]  # a choice field


class AskForm(forms.Form):
    """What an operator asks to change."""

    asked = forms.CharField(label=_("What should change?"), widget=forms.Textarea)


def filled(need: NeedSeen) -> dict[str, Any]:
    """The form's values for a need that the viewer sees whole."""
    return {name: getattr(need, name) for name in NeedForm.base_fields}


class ReasonForm(forms.Form):
    """Why something is done; those whom it concerns read it."""

    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea, required=False)


class FileForm(forms.Form):
    """A file for a part of a need."""

    file = forms.FileField(label=_("File"))
    part = forms.ChoiceField(label=_("Who may open it"), choices=Part.choices)
