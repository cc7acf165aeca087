"""The form of a profile, and of a document to fill it from."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from madang.core.texts.profiles import FIELDS
from madang.programme.offers.queries import ValueSeen
from madang.programme.offers.rules.profile import LABELS

_HELP = {
    "day": _("For example 2020-03-31."),
    "won": _("In won; 3억 5천만원 is understood too."),
    "registration": _("Ten digits, for example 123-45-67891."),
}
_KINDS = {"email": "email", "phone": "tel"}


def _field(name: str) -> forms.CharField:
    holds = FIELDS[name].holds
    text = holds == "text"
    widget: forms.Widget = forms.Textarea() if text else forms.TextInput(attrs={"type": _KINDS.get(holds, "text")})
    return forms.CharField(
        label=LABELS[name],
        required=False,
        widget=widget,
        max_length=4000 if text else 300,
        help_text=_HELP.get(holds, ""),
    )


class ProfileForm(forms.Form):
    """Every field of a profile."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.fields.update({name: _field(name) for name in LABELS})

    def values(self) -> dict[str, str]:
        """What was given, by field."""
        return {name: self.cleaned_data[name] for name in LABELS}

    def mark(self, wrong: Sequence[str]) -> None:
        """Say beside each of the fields ``wrong`` that it cannot hold what was given."""
        for name in wrong:
            self.add_error(name, _("This cannot be understood here."))


class PaperForm(forms.Form):
    """A document to read."""

    file = forms.FileField(label=_("Document"), help_text=_("HWP, HWPX, PDF, DOCX, PPTX, XLSX or text."))


def filled_profile(values: Sequence[ValueSeen]) -> dict[str, str]:
    """The form's values for a profile."""
    return {value.field: value.value for value in values}
