"""The form of a technology offer."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from madang.programme.offers.queries import OfferSeen
from madang.programme.offers.steps import OfferText
from madang.programme.people.models import Region


class OfferForm(forms.Form):
    """What a company says about a technology, in the order of who may read it."""

    title = forms.CharField(label=_("Title"), max_length=200, help_text=_("Everybody reads it."))
    teaser = forms.CharField(
        label=_("Public teaser"), widget=forms.Textarea, required=False, help_text=_("Everybody reads it.")
    )
    readiness = forms.IntegerField(
        label=_("Readiness (TRL)"), min_value=1, max_value=9, required=False, help_text=_("1 idea … 9 proven in use")
    )
    region = forms.ChoiceField(label=_("Region"), choices=[("", "—"), *Region.choices], required=False)
    matched_teaser = forms.CharField(label=_("Teaser for matched organisations"), widget=forms.Textarea, required=False)
    body = forms.CharField(
        label=_("Confidential description"),
        widget=forms.Textarea,
        required=False,
        help_text=_("Only those who signed your NDA read it."),
    )

    def words(self, *, language: str) -> OfferText:
        """The form's words for a step."""
        return OfferText(language=language, **{name: self.cleaned_data[name] for name in self.base_fields})


def filled_offer(offer: OfferSeen) -> dict[str, Any]:
    """The form's values for an offer."""
    return {name: getattr(offer, name) for name in OfferForm.base_fields}
