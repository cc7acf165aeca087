"""Profiles, as a viewer may see them."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, Prefetch, Q
from django.utils.translation import gettext_lazy as _

from madang.programme.offers.models import Profile, Value
from madang.programme.offers.rules.profile import CARD, LABELS, PART_OF, completeness, missing_for_completeness
from madang.programme.policy.asking import row_for, sees, steps_open_to, with_parts
from madang.programme.policy.refused import NotThere
from madang.programme.policy.seen import Seen
from madang.programme.policy.viewer import Viewer

_PUBLIC = [field for field, part in PART_OF.items() if part == CARD]
PROFILE_COLUMNS = {"id": _("number"), **LABELS, "region_name": _("region")}
"""What a list of profiles tells when it is handed out as a table, with the headings."""


@dataclass(frozen=True)
class ProfileSeen:
    """What a viewer sees of a profile; None where it is withheld, empty where there is nothing."""

    id: int
    organisation: int
    region: str
    region_name: str
    shown: bool
    name: str | None
    name_en: str | None
    representative: str | None
    registration: str | None
    founded_on: str | None
    address: str | None
    industry: str | None
    employees: str | None
    sales_won: str | None
    capital_won: str | None
    products: str | None
    technology: str | None
    about: str | None
    homepage: str | None
    phone: str | None
    email: str | None
    contact: str | None
    patents: str | None
    completeness: int | None
    missing: tuple[str, ...] | None


@dataclass(frozen=True)
class ValueSeen:
    """What a field holds and, for its own people, where that comes from and who confirmed it when."""

    field: str
    label: str
    value: str
    file: str | None
    page: int | None
    section: str | None
    sentence: str | None
    confirmed_by: str | None
    confirmed_at: datetime | None


def profiles_seen_by(viewer: Viewer, *, words: str = "", region: str = "") -> Seen[ProfileSeen]:
    """Profiles by name of the organisation; with ``words`` in what everybody reads, in ``region`` when given."""
    rows = with_parts(
        Profile.objects.select_related("organisation").prefetch_related(_current()), viewer, "profile.read"
    )
    for word in words.split():
        said = Value.objects.filter(profile=OuterRef("pk"), field__in=_PUBLIC, replaced_at=None, value__icontains=word)
        rows = rows.filter(Q(organisation__name__icontains=word) | Exists(said))
    if region:
        rows = rows.filter(organisation__region=region)
    return Seen(rows.order_by("organisation__name", "pk"), _profile)


def own_profile_of(viewer: Viewer) -> int | None:
    """The profile of the organisation that the viewer acts for; None when it has not been begun."""
    return Profile.objects.filter(organisation_id=viewer.acts_for).values_list("pk", flat=True).first()


def values_seen_by(viewer: Viewer, number: int) -> list[ValueSeen]:
    """Every field of the profile of which the viewer sees the part, in the order in which people are asked."""
    rows = with_parts(Profile.objects.prefetch_related(_current()), viewer, "profile.read")
    row = rows.filter(pk=number).first()
    if row is None:
        raise NotThere("profile.read")
    held = {value.field: value for value in row.held}  # type: ignore[attr-defined]  # laid there by `_current`
    inside = sees(row, "inside")
    return [_value(field, held.get(field), inside=inside) for field in LABELS if sees(row, PART_OF[field])]


def profile_for(viewer: Viewer, action: str, number: int) -> Profile:
    """The row for the step ``action``; raises `NotThere` or `NotAllowed`."""
    return row_for(Profile.objects, viewer, action, number)


def profile_choices_for(viewer: Viewer, number: int) -> frozenset[str]:
    """The steps that ``viewer`` may take with the profile now, by the last word of their action."""
    return steps_open_to(viewer, Profile.objects.get(pk=number), ("change", "show", "hide", "read_paper"))


def _current() -> "Prefetch[str]":
    held = Value.objects.filter(replaced_at=None).select_related("confirmed_by")
    return Prefetch("values", queryset=held, to_attr="held")


def _profile(row: Profile) -> ProfileSeen:
    held: dict[str, str] = {value.field: value.value for value in row.held}  # type: ignore[attr-defined]  # as above
    told = {field: held.get(field, "") if sees(row, PART_OF[field]) else None for field in LABELS}
    told["name"] = held.get("name") or row.organisation.name
    inside = sees(row, "inside")
    return ProfileSeen(
        id=row.id,
        organisation=row.organisation.id,
        region=row.organisation.region,
        region_name=str(row.organisation.get_region_display()),
        shown=row.shown,
        completeness=completeness(held) if inside else None,
        missing=tuple(str(LABELS[field]) for field in missing_for_completeness(held)) if inside else None,
        **told,
    )


def _value(field: str, value: Value | None, *, inside: bool) -> ValueSeen:
    if value is None or not inside:
        return ValueSeen(field, str(LABELS[field]), value.value if value else "", None, None, None, None, None, None)
    return ValueSeen(
        field=field,
        label=str(LABELS[field]),
        value=value.value,
        file=value.file,
        page=value.page,
        section=value.section,
        sentence=value.sentence,
        confirmed_by=str(value.confirmed_by) if value.confirmed_by else None,
        confirmed_at=value.confirmed_at,
    )
