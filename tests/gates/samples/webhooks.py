"""Samples of webhooks."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Model

from madang.programme.webhooks.models import Webhook
from madang.programme.webhooks.steps import end_webhook, register_webhook
from madang.programme.world.build import World
from tests.conftest import BEGINNING
from tests.gates.sample import Sample

ADDRESS = "http://127.0.0.1:9/hook"


def _hooks(world: World) -> Mapping[str, Model]:
    """One in use and one that has ended; made when first asked for, and once."""
    owner = world.viewers["demand-owner"]
    if not Webhook.objects.filter(address=ADDRESS).exists():
        register_webhook(ADDRESS, [], by=owner, now=BEGINNING)
        end_webhook(register_webhook(ADDRESS, [], by=owner, now=BEGINNING), by=owner, now=BEGINNING)
    return {str(hook.ended_at): hook for hook in Webhook.objects.filter(address=ADDRESS)}


def _where(_world: World) -> dict[str, Any]:
    return {"address": ADDRESS}


PAGES = {
    "webhooks": {"GET": Sample()},
    "webhook": {"GET": Sample(_hooks)},
    "webhook_register": {"POST": Sample(data=_where)},
    "webhook_rotate": {"POST": Sample(_hooks)},
    "webhook_end": {"POST": Sample(_hooks, done=(302,))},
}
OPERATIONS = {
    ("GET", "/webhooks"): Sample(),
    ("POST", "/webhooks"): Sample(data=_where, done=(201,)),
    ("GET", "/webhooks/{number}/deliveries"): Sample(_hooks),
    ("POST", "/webhooks/{number}/rotate"): Sample(_hooks),
    ("POST", "/webhooks/{number}/end"): Sample(_hooks, done=(204,)),
}
