"""Steps of an operator: make a round, open it."""

from datetime import datetime

from madang.programme.policy.viewer import Viewer
from madang.programme.records.steps import beginning, step
from madang.programme.rounds.models import Round


@beginning("round.make")
def make_round(
    *, template: str, name: str, opens_at: datetime, closes_at: datetime, by: Viewer, now: datetime
) -> Round:
    """A round of the operator that ``by`` acts for, still a draft."""
    return Round.objects.create(
        organisation_id=by.acts_for,
        template=template,
        name=name,
        opens_at=opens_at,
        closes_at=closes_at,
        made_at=now,
    )


@step("round.open")
def open_round(round_: Round, *, by: Viewer, now: datetime) -> Round:  # noqa: ARG001 - the frame reads them
    """Show the round to everybody."""
    round_.state = Round.OPEN
    round_.save()
    return round_
