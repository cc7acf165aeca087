"""The form of a lent resource."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from madang.programme.needs.models import ResourceKind
from madang.programme.needs.queries import ResourceSeen
from madang.programme.needs.steps import ResourceText
from madang.programme.people.models import Region


def _day(label: Any) -> forms.DateField:
    return forms.DateField(
        label=label, required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )


class ResourceForm(forms.Form):
    """What is lent, where, when, under which conditions."""

    kind = forms.ChoiceField(label=_("What do you lend?"), choices=ResourceKind.choices)
    title = forms.CharField(label=_("Title"), max_length=200)
    text = forms.CharField(label=_("Description"), widget=forms.Textarea, required=False)
    place = forms.CharField(label=_("Where"), max_length=200, required=False)
    region = forms.ChoiceField(label=_("Region"), choices=[("", "—"), *Region.choices], required=False)
    starts_on = _day(_("Available from"))
    ends_on = _day(_("Available until"))
    conditions = forms.CharField(
        label=_("Conditions"),
        widget=forms.Textarea,
        required=False,
        help_text=_("Who may use it, what it costs, who answers for damage."),
    )

    def clean(self) -> dict[str, Any]:
        """The last day is not before the first."""
        given = self.cleaned_data
        if given.get("starts_on") and given.get("ends_on") and given["ends_on"] < given["starts_on"]:
            raise ValidationError({"ends_on": _("The last day lies before the first.")})
        return given

    def words(self) -> ResourceText:
        """The form's words for a step."""
        return ResourceText(**{name: self.cleaned_data[name] for name in self.base_fields})


def filled_resource(resource: ResourceSeen) -> dict[str, Any]:
    """The form's values for a resource."""
    return {name: getattr(resource, name) for name in ResourceForm.base_fields}
