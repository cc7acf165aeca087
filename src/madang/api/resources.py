"""Operations on lent resources."""

from datetime import date

from django.http import HttpRequest
from ninja import Router, Schema
from pydantic import model_validator

from madang.api.door import operation, viewer_of
from madang.api.given import Line, RegionCode, Text, Title
from madang.api.paging import Limit, Number, Offset
from madang.programme.needs import queries, steps
from madang.programme.needs.models import ResourceKind
from madang.programme.needs.queries import ResourceSeen
from madang.programme.policy.refused import NotThere
from madang.programme.policy.viewer import Viewer
from madang.programme.records.queries import database_now

router = Router(tags=["resources"])


class ResourceGiven(Schema):
    """What is lent, where, when, under which conditions."""

    kind: ResourceKind
    title: Title
    text: Text = ""
    place: Line = ""
    region: RegionCode = ""
    starts_on: date | None = None
    ends_on: date | None = None
    conditions: Text = ""

    @model_validator(mode="after")
    def in_order(self) -> "ResourceGiven":
        """The last day is not before the first."""
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValueError("ends_on lies before starts_on")
        return self


class ResourceOut(Schema):
    """Something that is lent."""

    id: int
    kind: str
    title: str
    text: str
    place: str
    region: str
    starts_on: date | None
    ends_on: date | None
    conditions: str
    organisation: str
    state: str


class ResourcePage(Schema):
    """A part of the list."""

    count: int
    items: list[ResourceOut]


@router.get("", response=ResourcePage)
@operation("resource.read")
def list_resources(
    request: HttpRequest, words: str = "", kind: str = "", region: str = "", offset: Offset = 0, limit: Limit = 20
) -> object:
    """What is lent, the newest first."""
    resources = queries.resources_seen_by(viewer_of(request), words=words, kind=kind, region=region)
    return {"count": len(resources), "items": resources[offset : offset + limit]}


@router.post("", response=ResourceOut)
@operation("resource.draft")
def draft_resource(request: HttpRequest, given: ResourceGiven) -> object:
    """Something new to lend, still a draft."""
    viewer = viewer_of(request)
    return _read(viewer, steps.draft_resource(_text(given), by=viewer, now=database_now()).id)


@router.get("/{number}", response=ResourceOut)
@operation("resource.read")
def show_resource(request: HttpRequest, number: Number) -> object:
    """One resource."""
    return _read(viewer_of(request), number)


@router.put("/{number}", response=ResourceOut)
@operation("resource.change")
def change_resource(request: HttpRequest, number: Number, given: ResourceGiven) -> object:
    """The resource with other words."""
    viewer = viewer_of(request)
    resource = queries.resource_for(viewer, "resource.change", number)
    steps.change_resource(resource, _text(given), by=viewer, now=database_now())
    return _read(viewer, number)


@router.post("/{number}/publish", response=ResourceOut)
@operation("resource.publish")
def publish_resource(request: HttpRequest, number: Number) -> object:
    """Show the resource to everybody."""
    viewer = viewer_of(request)
    steps.publish_resource(queries.resource_for(viewer, "resource.publish", number), by=viewer, now=database_now())
    return _read(viewer, number)


@router.post("/{number}/withdraw", response=ResourceOut)
@operation("resource.withdraw")
def withdraw_resource(request: HttpRequest, number: Number) -> object:
    """Lend it no longer."""
    viewer = viewer_of(request)
    steps.withdraw_resource(queries.resource_for(viewer, "resource.withdraw", number), by=viewer, now=database_now())
    return _read(viewer, number)


def _read(viewer: Viewer, number: Number) -> ResourceSeen:
    resource = queries.resources_seen_by(viewer).get(number)
    if resource is None:
        raise NotThere("resource.read")
    return resource


def _text(given: ResourceGiven) -> steps.ResourceText:
    return steps.ResourceText(**{name: getattr(given, name) for name in ResourceGiven.model_fields})
