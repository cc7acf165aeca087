"""An organisation says where it wants to be told, and changes the secret."""

import secrets
from datetime import datetime

from madang.programme.keys.steps import lay_sealed, opened, seal
from madang.programme.policy.viewer import Viewer
from madang.programme.records.steps import beginning, step
from madang.programme.webhooks.models import Webhook
from madang.programme.webhooks.rules import FORMER_LASTS, MOST_WEBHOOKS
from madang.programme.webhooks.steps.guard import checked_address

lay_sealed(Webhook, "secret")
lay_sealed(Webhook, "former_secret")


class TooManyWebhooks(ValueError):
    """The organisation has as many as it may."""


@beginning("webhook.register")
def register_webhook(address: str, actions: list[str], *, by: Viewer, now: datetime) -> Webhook:
    """A webhook that is told of ``actions`` (of all when empty); its secret is read once with `secret_of`.

    Raises `AddressRefused` for an address that is not https or not on the open network, and `TooManyWebhooks`.
    """
    checked_address(address)
    if Webhook.objects.filter(organisation_id=by.acts_for, ended_at=None).count() >= MOST_WEBHOOKS:
        raise TooManyWebhooks
    hook = Webhook.objects.create(
        organisation_id=by.acts_for,
        person_id=by.is_person,
        address=address,
        actions=actions,
        looked_at=now,
        made_at=now,
    )
    seal(hook, "secret", _fresh())
    hook.save()
    return hook


@step("webhook.rotate")
def rotate_secret(hook: Webhook, *, by: Viewer, now: datetime) -> Webhook:  # noqa: ARG001 - the frame reads it
    """A new secret; what is sent is signed with the former one, too, for a day."""
    seal(hook, "former_secret", opened(hook, "secret"))
    hook.former_until = now + FORMER_LASTS
    seal(hook, "secret", _fresh())
    hook.save()
    return hook


@step("webhook.end")
def end_webhook(hook: Webhook, *, by: Viewer, now: datetime) -> Webhook:  # noqa: ARG001 - the frame reads it
    """Nothing more is sent there."""
    hook.ended_at = now
    hook.save()
    return hook


def secret_of(hook: Webhook) -> str:
    """The secret in clear, to be shown once to whoever just made it."""
    return opened(hook, "secret")


def _fresh() -> str:
    return f"whsec_{secrets.token_urlsafe(32)}"
