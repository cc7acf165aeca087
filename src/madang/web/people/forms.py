"""Forms of people and organisations."""

from datetime import UTC, datetime, time
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from madang.programme.people.models import Kind, Region, Role
from madang.programme.people.models.industries import industries
from madang.programme.people.queries import OrganisationSeen
from madang.programme.people.rules.registration import BadRegistration, registration
from madang.programme.people.rules.roles import OPEN_KINDS
from madang.programme.people.steps.inviting import Invited
from madang.programme.people.steps.organisations import OrganisationText

LANGUAGES = [("ko", "한국어"), ("en", "English"), ("de", "Deutsch")]


def _industries() -> list[tuple[str, str]]:
    return list(industries((get_language() or "ko")[:2]).items())


class OrganisationForm(forms.Form):
    """What its people say about an organisation."""

    name = forms.CharField(label=_("Name"), max_length=200)
    name_en = forms.CharField(label=_("Name in English"), max_length=200, required=False)
    registration = forms.CharField(
        label=_("Business number"),
        max_length=20,
        required=False,
        help_text=_("Ten digits. Only your own people and the programme office see it."),
    )
    region = forms.ChoiceField(label=_("Region"), choices=Region.choices)
    fields_of_business = forms.MultipleChoiceField(
        label=_("Fields of business"),
        choices=_industries,
        required=False,
        widget=forms.SelectMultiple(attrs={"size": 8}),
        help_text=_("Hold Ctrl (on a Mac: Command) to choose several."),
    )
    founded_on = forms.DateField(
        label=_("Founded on"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    employees = forms.IntegerField(label=_("Employees"), min_value=0, max_value=10_000_000, required=False)

    def clean_registration(self) -> str:
        """The number as ten digits, or the reason why it is none."""
        written = str(self.cleaned_data["registration"])
        try:
            return registration(written) if written.strip() else ""
        except BadRegistration as refusal:
            raise forms.ValidationError(str(refusal.reason)) from refusal

    def text(self) -> OrganisationText:
        """The form's words for a step."""
        given: dict[str, Any] = dict(self.cleaned_data)
        return OrganisationText(fields=tuple(given.pop("fields_of_business")), **given)


class KindForm(forms.Form):
    """What a new organisation is."""

    kind = forms.ChoiceField(label=_("What it is"), choices=[(kind.value, kind.label) for kind in OPEN_KINDS])


class OfficeForm(forms.Form):
    """What a new office is, and who is its first owner."""

    kind = forms.ChoiceField(
        label=_("What it is"), choices=[(kind.value, kind.label) for kind in (Kind.CENTRE, Kind.OPERATOR)]
    )
    email = forms.EmailField(label=_("E-mail of the first owner"))


class MemberForm(forms.Form):
    """A role, and the day on which it ends."""

    role = forms.ChoiceField(label=_("Role"))
    ends_on = forms.DateField(
        label=_("Ends after"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, roles: tuple[Role, ...], *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.fields["role"].choices = [(role.value, role.label) for role in roles]  # type: ignore[attr-defined]  # a choice field

    def ends_at(self) -> datetime | None:
        """The end of the day that was given."""
        day = self.cleaned_data["ends_on"]
        return None if day is None else datetime.combine(day, time.max, tzinfo=UTC)


class InvitationForm(MemberForm):
    """Whom to invite, as what, and in which language to write."""

    email = forms.EmailField(label=_("E-mail"))
    language = forms.ChoiceField(label=_("Language of the letter"), choices=LANGUAGES)
    field_order = ("email", "role", "ends_on", "language")

    def whom(self) -> Invited:
        """The form's words for a step."""
        given = self.cleaned_data
        return Invited(given["email"], given["role"], role_ends_at=self.ends_at(), language=given["language"])


class TokenForm(forms.Form):
    """What a token is for."""

    label = forms.CharField(label=_("What it is for"), max_length=100)
    days = forms.TypedChoiceField(
        label=_("Works for"),
        coerce=int,
        choices=[(7, _("7 days")), (30, _("30 days")), (90, _("90 days")), (365, _("a year"))],
    )
    scopes = forms.MultipleChoiceField(
        label=_("What it may do"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Actions as the API names them. A token never reaches further than you do."),
    )

    def __init__(self, scopes: frozenset[str], *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.fields["scopes"].choices = [(scope, scope) for scope in sorted(scopes)]  # type: ignore[attr-defined]  # a choice field


class PersonForm(forms.Form):
    """What people say about themselves."""

    name = forms.CharField(label=_("Your name"), max_length=100)
    language = forms.ChoiceField(label=_("Language of our letters to you"), choices=LANGUAGES)


class SoughtForm(forms.Form):
    """What to look for in the records."""

    action = forms.CharField(label=_("Action"), max_length=60, required=False)
    thing = forms.CharField(label=_("Thing"), max_length=40, required=False)
    number = forms.IntegerField(label=_("Number"), min_value=1, required=False)
    since = forms.DateField(
        label=_("From"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    until = forms.DateField(
        label=_("Until"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )


def filled(organisation: OrganisationSeen) -> dict[str, Any]:
    """The form's values for an organisation that the viewer sees from the inside."""
    values = {name: getattr(organisation, name, None) for name in OrganisationForm.base_fields}
    number = organisation.registration or organisation.claimed
    return {**values, "fields_of_business": list(organisation.fields), "registration": number}
