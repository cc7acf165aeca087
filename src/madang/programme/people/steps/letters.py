"""Letters that are no step of anybody's: what signing in needs to send."""

from datetime import datetime

from madang.programme.records.models import Letter


def lay_down_letter(address: str, subject: str, body: str, *, language: str, now: datetime) -> Letter:
    """A letter that the outbox sends."""
    return Letter.objects.create(
        address=address, language=language[:2], subject=subject[:200], body=body, next_try_at=now, made_at=now
    )
