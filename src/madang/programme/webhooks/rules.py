"""Who may have webhooks, and the words for it."""

from datetime import timedelta

from django.db.models import Q

from madang.programme.policy.rows import own
from madang.programme.policy.table import Line, lay_down, where
from madang.programme.policy.who import OPERATORS, OWNERS

MOST_TRIES = 8
FIRST_PAUSE = timedelta(seconds=30)
FORMER_LASTS = timedelta(days=1)
"""How long a secret is still signed with after it was changed."""
MOST_WEBHOOKS = 10

ACTIVE = where("in use", Q(ended_at=None))
OWN = own()

lay_down(
    "webhooks",
    [
        Line("webhook.read", OWNERS | OPERATORS, OWN, frozenset({"card"})),
        Line("webhook.register", OWNERS | OPERATORS),
        Line("webhook.rotate", OWNERS | OPERATORS, OWN & ACTIVE),
        Line("webhook.end", OWNERS | OPERATORS, OWN & ACTIVE),
    ],
)
