"""Operations on webhooks."""

from datetime import datetime
from typing import Annotated

from django.http import HttpRequest
from ninja import Field, Router, Schema, Status

from madang.api.door import operation, viewer_of
from madang.api.paging import Limit, Number, Offset
from madang.programme.records.queries import database_now
from madang.programme.webhooks import queries, steps
from madang.programme.webhooks.steps.registering import secret_of

router = Router(tags=["webhooks"])


class WebhookIn(Schema):
    """Where to, and of which actions; none means all that the asker may see."""

    address: str = Field(max_length=500, pattern=r"^https?://[\x21-\x7e]+$")
    actions: list[Annotated[str, Field(pattern=r"^[a-z_]{1,30}\.[a-z_]{1,30}$")]] = Field(
        default_factory=list, max_length=100
    )


class WebhookOut(Schema):
    """A webhook without its secret."""

    id: int
    address: str
    actions: list[str]
    made_at: datetime
    ended_at: datetime | None


class SecretOut(Schema):
    """The secret, told this once."""

    id: int
    secret: str


class DeliveryOut(Schema):
    """An event and what became of it."""

    id: int
    action: str
    state: str
    tries: int
    status: int | None
    reason: str
    made_at: datetime
    delivered_at: datetime | None


class WebhookPage(Schema):
    """A part of the list."""

    count: int
    items: list[WebhookOut]


class DeliveryPage(Schema):
    """A part of the list."""

    count: int
    items: list[DeliveryOut]


@router.get("", response=WebhookPage)
@operation("webhook.read")
def list_webhooks(request: HttpRequest, offset: Offset = 0, limit: Limit = 20) -> object:
    """The webhooks of the asker's organisation."""
    hooks = queries.webhooks_seen_by(viewer_of(request))
    return {"count": len(hooks), "items": hooks[offset : offset + limit]}


@router.post("", response={201: SecretOut})
@operation("webhook.register")
def register_webhook(request: HttpRequest, given: WebhookIn) -> object:
    """Register a webhook."""
    viewer = viewer_of(request)
    hook = steps.register_webhook(given.address, given.actions, by=viewer, now=database_now())
    return Status(201, {"id": hook.pk, "secret": secret_of(hook)})


@router.get("/{number}/deliveries", response=DeliveryPage)
@operation("webhook.read")
def list_deliveries(request: HttpRequest, number: Number, offset: Offset = 0, limit: Limit = 20) -> object:
    """What was delivered, the latest first."""
    viewer = viewer_of(request)
    queries.webhook_for(viewer, "webhook.read", number)
    found = queries.deliveries_seen_by(viewer, number)
    return {"count": len(found), "items": found[offset : offset + limit]}


@router.post("/{number}/rotate", response=SecretOut)
@operation("webhook.rotate")
def rotate_secret(request: HttpRequest, number: Number) -> object:
    """A new secret; the former one signs, too, for a day."""
    viewer = viewer_of(request)
    hook = queries.webhook_for(viewer, "webhook.rotate", number)
    hook = steps.rotate_secret(hook, by=viewer, now=database_now())
    return {"id": hook.pk, "secret": secret_of(hook)}


@router.post("/{number}/end", response={204: None})
@operation("webhook.end")
def end_webhook(request: HttpRequest, number: Number) -> object:
    """Send nothing more there."""
    viewer = viewer_of(request)
    steps.end_webhook(queries.webhook_for(viewer, "webhook.end", number), by=viewer, now=database_now())
    return Status(204, None)
