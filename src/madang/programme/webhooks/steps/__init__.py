"""Writes of webhooks: registering, spreading what happened, delivering."""

from madang.programme.webhooks.steps.registering import end_webhook, register_webhook, rotate_secret

__all__ = ["end_webhook", "register_webhook", "rotate_secret"]
