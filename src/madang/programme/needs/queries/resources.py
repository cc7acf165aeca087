"""Lent resources, as a viewer may see them."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from madang.programme.needs import rules  # noqa: F401 - lays down the policy of resources
from madang.programme.needs.models import Resource
from madang.programme.policy.asking import row_for, steps_open_to, with_parts
from madang.programme.policy.seen import Seen
from madang.programme.policy.viewer import Viewer

RESOURCE_COLUMNS = {
    "id": _("number"),
    "kind_name": _("kind"),
    "title": _("title"),
    "text": _("description"),
    "place": _("place"),
    "region_name": _("region"),
    "starts_on": _("available from"),
    "ends_on": _("available until"),
    "conditions": _("conditions"),
    "organisation": _("organisation"),
    "state_name": _("state"),
}
"""What a list of resources tells when it is handed out as a table, with the headings."""


@dataclass(frozen=True)
class ResourceSeen:
    """Something that is lent."""

    id: int
    kind: str
    kind_name: str
    title: str
    text: str
    place: str
    region: str
    region_name: str
    starts_on: date | None
    ends_on: date | None
    conditions: str
    organisation: str
    state: str
    state_name: str


def resources_seen_by(viewer: Viewer, *, words: str = "", kind: str = "", region: str = "") -> Seen[ResourceSeen]:
    """Resources, the newest first; with ``words``, of one ``kind``, in ``region`` when given."""
    rows = with_parts(Resource.objects.select_related("organisation"), viewer, "resource.read")
    for word in words.split():
        rows = rows.filter(Q(title__icontains=word) | Q(text__icontains=word))
    if kind:
        rows = rows.filter(kind=kind)
    if region:
        rows = rows.filter(region=region)
    return Seen(rows.order_by("-published_at", "-pk"), _resource)


def resource_for(viewer: Viewer, action: str, number: int) -> Resource:
    """The row for the step ``action``; raises `NotThere` or `NotAllowed`."""
    return row_for(Resource.objects, viewer, action, number)


def resource_choices_for(viewer: Viewer, number: int) -> frozenset[str]:
    """The steps that ``viewer`` may take with the resource now, by the last word of their action."""
    return steps_open_to(viewer, Resource.objects.get(pk=number), ("change", "publish", "withdraw"))


def _resource(row: Resource) -> ResourceSeen:
    return ResourceSeen(
        id=row.id,
        kind=row.kind,
        kind_name=str(row.get_kind_display()),
        title=row.title,
        text=row.text,
        place=row.place,
        region=str(row.region),
        region_name=str(row.get_region_display()),
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        conditions=row.conditions,
        organisation=row.organisation.name,
        state=row.state,
        state_name=str(row.get_state_display()),
    )
