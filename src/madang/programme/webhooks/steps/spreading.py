"""What happened is told to whoever may know: the records themselves decide, by their own lines of the policy."""

from datetime import datetime, timedelta

from django.db import transaction

from madang.programme.people.queries import memberships_of, viewer_of
from madang.programme.policy.asking import rows_open_to
from madang.programme.policy.viewer import Viewer
from madang.programme.records.models import Step
from madang.programme.webhooks.models import Delivery, Webhook

OVERLAP = timedelta(minutes=15)
"""Looked through twice: a step may become visible after one with a later number."""


def spread(*, now: datetime, most: int = 500) -> int:
    """Lay down a delivery for each step that a webhook's owner may see in the records; how many are new."""
    return sum(_spread(hook, now=now, most=most) for hook in Webhook.objects.filter(ended_at=None).order_by("pk"))


def viewer_behind(hook: Webhook, *, now: datetime) -> Viewer | None:
    """Whoever registered the webhook, as they stand in its organisation now; None when they left."""
    held = [one for one in memberships_of(hook.person_id, now=now) if one.organisation == hook.organisation_id]
    return viewer_of(hook.person_id, membership=held[0]) if held else None


def _spread(hook: Webhook, *, now: datetime, most: int) -> int:
    viewer = viewer_behind(hook, now=now)
    if viewer is None:
        return 0
    since = max(hook.made_at, hook.looked_at - OVERLAP)
    steps = Step.objects.filter(rows_open_to(viewer, "step.read"), at__gte=since).exclude(
        pk__in=Delivery.objects.filter(webhook=hook, made_at__gte=since).values("step")
    )
    if hook.actions:
        steps = steps.filter(action__in=hook.actions)
    fresh = [_delivery(hook, step, now=now) for step in steps.order_by("pk")[:most]]
    with transaction.atomic():
        Delivery.objects.bulk_create(fresh, ignore_conflicts=True)
        if len(fresh) < most:
            Webhook.objects.filter(pk=hook.pk).update(looked_at=now)
    return len(fresh)


def _delivery(hook: Webhook, step: Step, *, now: datetime) -> Delivery:
    event = {
        "id": step.pk,
        "action": step.action,
        "thing": step.thing,
        "number": step.number,
        "at": step.at.isoformat(),
    }
    return Delivery(webhook=hook, step=step.pk, event=event, next_try_at=now, made_at=now)
