"""Letters that could not be sent, as operators see them: without their words and addresses."""

from dataclasses import dataclass
from datetime import datetime

from madang.programme.policy.asking import row_for, rows_open_to
from madang.programme.policy.seen import Seen
from madang.programme.policy.viewer import Viewer
from madang.programme.records import rules  # noqa: F401 - lays down the policy of letters
from madang.programme.records.models import Letter


@dataclass(frozen=True)
class LetterSeen:
    """A letter that is parked, and why."""

    id: int
    reason: str
    tries: int
    made_at: datetime


def parked_letters_seen_by(viewer: Viewer) -> Seen[LetterSeen]:
    """Parked letters, the newest first."""
    rows = Letter.objects.filter(rows_open_to(viewer, "letter.read"), state=Letter.PARKED)
    return Seen(rows.order_by("-pk"), _letter)


def letter_for(viewer: Viewer, action: str, number: int) -> Letter:
    """The row for the step ``action``; raises `NotThere` where it is not the viewer's to take."""
    return row_for(Letter.objects, viewer, action, number)


def _letter(row: Letter) -> LetterSeen:
    return LetterSeen(id=row.id, reason=row.reason, tries=row.tries, made_at=row.made_at)
