"""Webhooks and what was delivered, as their organisation sees them; never the secrets."""

from dataclasses import dataclass
from datetime import datetime

from madang.programme.policy.asking import row_for, rows_open_to
from madang.programme.policy.seen import Seen
from madang.programme.policy.viewer import Viewer
from madang.programme.webhooks import rules  # noqa: F401 - lays down the policy of webhooks
from madang.programme.webhooks.models import Delivery, Webhook


@dataclass(frozen=True)
class WebhookSeen:
    """A webhook without its secret."""

    id: int
    address: str
    actions: tuple[str, ...]
    made_at: datetime
    ended_at: datetime | None


@dataclass(frozen=True)
class DeliverySeen:
    """An event and what became of it."""

    id: int
    action: str
    state: str
    tries: int
    status: int | None
    reason: str
    made_at: datetime
    delivered_at: datetime | None


def webhooks_seen_by(viewer: Viewer) -> Seen[WebhookSeen]:
    """The webhooks of the viewer's organisation, those in use first, the newest first."""
    rows = Webhook.objects.filter(rows_open_to(viewer, "webhook.read"))
    return Seen(rows.order_by("ended_at", "-pk"), _webhook)


def deliveries_seen_by(viewer: Viewer, number: int) -> Seen[DeliverySeen]:
    """What was delivered to a webhook, the latest first; nothing where the webhook is not the viewer's."""
    hooks = Webhook.objects.filter(rows_open_to(viewer, "webhook.read"), pk=number)
    return Seen(Delivery.objects.filter(webhook__in=hooks).order_by("-pk"), _delivery)


def webhook_for(viewer: Viewer, action: str, number: int) -> Webhook:
    """The row for the step ``action``; raises `NotThere` or `NotAllowed` where it is not the viewer's to take."""
    return row_for(Webhook.objects, viewer, action, number)


def _webhook(row: Webhook) -> WebhookSeen:
    return WebhookSeen(row.id, row.address, tuple(row.actions), row.made_at, row.ended_at)


def _delivery(row: Delivery) -> DeliverySeen:
    return DeliverySeen(
        id=row.id,
        action=str(row.event["action"]),
        state=row.state,
        tries=row.tries,
        status=row.status,
        reason=row.reason,
        made_at=row.made_at,
        delivered_at=row.delivered_at,
    )
