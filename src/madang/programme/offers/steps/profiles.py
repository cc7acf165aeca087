"""Steps with a profile: make, change by hand, show, hide."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from madang.core.texts.profiles import FIELDS, NoValue, value_of
from madang.programme.offers.models import Profile, Value
from madang.programme.people.models import Organisation
from madang.programme.policy.viewer import Viewer
from madang.programme.records.steps import beginning, step


class WrongValues(ValueError):
    """Some fields were given what they cannot hold; ``fields`` names them."""

    def __init__(self, fields: list[str]) -> None:
        self.fields = fields
        super().__init__(", ".join(fields))


@beginning("profile.make")
def make_profile(*, by: Viewer, now: datetime) -> Profile:
    """The profile of the organisation that ``by`` acts for, begun with its name if there was none."""
    organisation = Organisation.objects.get(pk=by.acts_for)
    profile, fresh = Profile.objects.get_or_create(organisation=organisation, defaults={"made_at": now})
    if fresh:
        put(profile, "name", organisation.name, by=by, now=now)
    return profile


@step("profile.change")
def change_profile(profile: Profile, values: Mapping[str, str], *, by: Viewer, now: datetime) -> Profile:
    """Give fields other values by hand; an empty text takes a value away. Raises `WrongValues`."""
    told = {field: _held(field, text) for field, text in values.items()}
    if wrong := [field for field, value in told.items() if value is None]:
        raise WrongValues(wrong)
    for field, value in told.items():
        put(profile, field, value or "", by=by, now=now)
    return profile


@step("profile.show")
def show_profile(profile: Profile, *, by: Viewer, now: datetime) -> Profile:  # noqa: ARG001 - the frame reads them
    """Let others see the profile."""
    return _shown(profile, shown=True)


@step("profile.hide")
def hide_profile(profile: Profile, *, by: Viewer, now: datetime) -> Profile:  # noqa: ARG001 - the frame reads them
    """Keep the profile to oneself."""
    return _shown(profile, shown=False)


def put(
    profile: Profile, field: str, value: str, *, by: Viewer, now: datetime, source: Mapping[str, Any] | None = None
) -> None:
    """Let ``field`` hold ``value`` from now on, confirmed by ``by``; the same value from a new source is new too.

    What other stages ask of every organisation - age, size, name - follows the profile.
    """
    current = Value.objects.filter(profile=profile, field=field, replaced_at=None)
    if source is None and current.filter(value=value).exists():
        return
    current.update(replaced_at=now)
    if value:
        told = {"profile": profile, "field": field, "value": value, **(source or {})}
        Value.objects.create(**told, confirmed_by_id=by.person, confirmed_at=now)
    if field == "registration" and value:
        _claim(profile, value.replace("-", ""))
    if field in _ON_ORGANISATION:
        told = {field: _ON_ORGANISATION[field](value) if value else ("" if field == "name_en" else None)}
        Organisation.objects.filter(pk=profile.organisation_id).update(**told)


_ON_ORGANISATION: Mapping[str, Any] = {"name_en": str, "founded_on": date.fromisoformat, "employees": int}


def _claim(profile: Profile, digits: str) -> None:
    """Give the organisation its business number; one that another holds is a claim for the operators to look into."""
    own = Organisation.objects.filter(pk=profile.organisation_id)
    if Organisation.objects.filter(registration=digits).exclude(pk=profile.organisation_id).exists():
        own.update(claimed=digits)
    else:
        own.filter(registration=None).update(registration=digits, claimed="")


def _held(field: str, text: str) -> str | None:
    """The value in its written form, empty for nothing, None for what the field cannot hold."""
    if not text.strip():
        return ""
    try:
        return value_of(text, FIELDS[field].holds)
    except NoValue:
        return None


def _shown(profile: Profile, *, shown: bool) -> Profile:
    profile.shown = shown
    profile.save()
    return profile
