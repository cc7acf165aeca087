"""What the records keep of signing in and out."""

from datetime import datetime

from madang.programme.people.models import Person
from madang.programme.policy.viewer import Viewer
from madang.programme.records.models import Step
from madang.programme.records.steps import record


def record_sign_in(person: int, *, address: str | None, now: datetime) -> None:
    """Put on record that ``person`` signed in from ``address``."""
    record(Step, "session.begin", _row(person), fields=[], by=Viewer(person=person, address=address), now=now)


def record_sign_out(person: int, *, address: str | None, now: datetime) -> None:
    """Put on record that ``person`` signed out."""
    record(Step, "session.end", _row(person), fields=[], by=Viewer(person=person, address=address), now=now)


def _row(person: int) -> Person:
    return Person.objects.get(pk=person)
