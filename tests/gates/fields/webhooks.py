"""Who may know what is stored of webhooks."""

from tests.gates.knowing import STRUCTURE, Knowing, of, part

FIELDS: dict[str, Knowing] = {
    "webhook.address": part("webhook.read", "card"),
    "webhook.secret": STRUCTURE,  # sealed: another text there could not be opened, and no answer holds it as it lies
    "webhook.former_secret": STRUCTURE,
    "delivery.reason": of("webhook", "webhook.read", "card"),
}
