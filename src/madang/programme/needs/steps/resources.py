"""Steps with lent resources: draft, change, publish, withdraw."""

from dataclasses import dataclass, fields
from datetime import date, datetime

from madang.programme.needs.models import Resource, ResourceState
from madang.programme.policy.viewer import Viewer
from madang.programme.records.steps import beginning, step


class ResourceNotReady(Exception):
    """What is lent must say where, and under which conditions, before it is published."""


@dataclass(frozen=True)
class ResourceText:
    """What its organisation says about a resource."""

    kind: str
    title: str
    text: str = ""
    place: str = ""
    region: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    conditions: str = ""


@beginning("resource.draft")
def draft_resource(text: ResourceText, *, by: Viewer, now: datetime) -> Resource:
    """A new resource of the organisation that ``by`` acts for."""
    resource = Resource(organisation_id=by.acts_for, author_id=by.is_person, made_at=now)
    _write(resource, text)
    return resource


@step("resource.change")
def change_resource(resource: Resource, text: ResourceText, *, by: Viewer, now: datetime) -> Resource:  # noqa: ARG001 - the frame reads them
    """The resource with other words."""
    _write(resource, text)
    return resource


@step("resource.publish")
def publish_resource(resource: Resource, *, by: Viewer, now: datetime) -> Resource:  # noqa: ARG001 - the frame reads it
    """Show the resource to everybody; raises `ResourceNotReady`."""
    if not (resource.place.strip() and resource.conditions.strip()):
        raise ResourceNotReady
    resource.state, resource.published_at = ResourceState.PUBLISHED, now
    resource.save()
    return resource


@step("resource.withdraw")
def withdraw_resource(resource: Resource, *, by: Viewer, now: datetime) -> Resource:  # noqa: ARG001 - as above
    """Lend it no longer."""
    resource.state = ResourceState.WITHDRAWN
    resource.save()
    return resource


def _write(resource: Resource, text: ResourceText) -> None:
    for field in fields(text):
        setattr(resource, field.name, getattr(text, field.name))
    resource.save()
