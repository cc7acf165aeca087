"""Rounds, as a viewer may see them."""

from dataclasses import dataclass
from datetime import datetime

from madang.programme.policy.asking import with_parts
from madang.programme.policy.seen import Seen
from madang.programme.policy.viewer import Viewer
from madang.programme.rounds import rules  # noqa: F401 - lays down the policy of rounds
from madang.programme.rounds.models import Round


@dataclass(frozen=True)
class RoundSeen:
    """What a viewer sees of a round."""

    id: int
    template: str
    name: str
    state: str
    opens_at: datetime
    closes_at: datetime


def rounds_seen_by(viewer: Viewer) -> Seen[RoundSeen]:
    """Rounds, the one that closes first on top."""
    return Seen(with_parts(Round.objects.order_by("closes_at", "pk"), viewer, "round.read"), _round)


def _round(row: Round) -> RoundSeen:
    return RoundSeen(
        id=row.id, template=row.template, name=row.name, state=row.state, opens_at=row.opens_at, closes_at=row.closes_at
    )
