"""Letters leave: each is sent, tried again later and later, and parked with the reason when that does not help."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F

from madang.programme.policy.asking import require
from madang.programme.policy.viewer import MACHINE, Viewer
from madang.programme.records.models import Letter
from madang.programme.records.steps.frame import step

MOST_TRIES = 6
"""Tries over about ten hours; then somebody must look."""
FIRST_PAUSE = timedelta(minutes=1)

Send = Callable[[Letter], None]


def send_due_letters(send: Send, *, now: datetime, most: int = 100) -> int:
    """Send what is due with ``send``, which raises `OSError` where the mail server does not take it; how many left.

    Each letter is put off before it is sent: whoever dies in between leaves it for a later try, which may send it a
    second time under the same message number, and never loses it.
    """
    sent = 0
    due = Letter.objects.filter(state=Letter.WAITING, next_try_at__lte=now).order_by("next_try_at", "pk")
    for number in list(due.values_list("pk", flat=True)[:most]):
        sent += _sent(number, send, now=now)
    return sent


@step("letter.retry")
def retry_letter(letter: Letter, *, by: Viewer, now: datetime) -> Letter:  # noqa: ARG001 - the frame reads it
    """Try a parked letter anew."""
    letter.state, letter.tries, letter.next_try_at, letter.reason = Letter.WAITING, 0, now, ""
    letter.save()
    return letter


def _sent(number: int, send: Send, *, now: datetime) -> bool:
    letter = _taken(number, now=now)
    if letter is None:
        return False
    try:
        send(letter)
    except OSError as error:
        _put_off(letter, error)
        return False
    Letter.objects.filter(pk=number).update(state=Letter.SENT, sent_at=now, reason="")
    return True


def _taken(number: int, *, now: datetime) -> Letter | None:
    """The letter, if nobody else took it; it counts as tried from now on."""
    with transaction.atomic():
        letter = Letter.objects.select_for_update().get(pk=number)
        require(MACHINE, "letter.send", letter)
        pause = FIRST_PAUSE * 3**letter.tries
        mine = Letter.objects.filter(pk=number, state=Letter.WAITING, next_try_at__lte=now)
        taken = mine.update(tries=F("tries") + 1, next_try_at=now + pause)
        letter.refresh_from_db()
    return letter if taken else None


def _put_off(letter: Letter, error: OSError) -> None:
    letter.reason = f"{type(error).__name__}: {getattr(error, 'smtp_code', None) or error.errno or ''}".rstrip(": ")
    letter.state = Letter.PARKED if letter.tries >= MOST_TRIES else Letter.WAITING
    letter.save(update_fields=["reason", "state"])
