"""Who did and read what, as owners and the people themselves see it."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from madang.programme.policy.asking import sees, with_parts
from madang.programme.policy.seen import Seen
from madang.programme.policy.viewer import Viewer
from madang.programme.records import rules  # noqa: F401 - lays down the policy of the records
from madang.programme.records.models import Done, Reading, Step


@dataclass(frozen=True)
class DoneSeen:
    """Something done or read; person and address are named to the person's own organisation alone."""

    id: int
    at: datetime
    action: str
    thing: str
    number: int | None
    fields: tuple[str, ...]
    organisation: str | None
    person: str | None
    address: str | None


@dataclass(frozen=True)
class Sought:
    """What to look for in the records; what is left empty narrows nothing."""

    action: str = ""
    thing: str = ""
    number: int | None = None
    since: datetime | None = None
    until: datetime | None = None

    def condition(self) -> Q:
        """The filter; none of it speaks of a part that some viewer does not see."""
        chosen = Q()
        for condition in (
            Q(action__startswith=self.action) if self.action else None,
            Q(thing=self.thing) if self.thing else None,
            None if self.number is None else Q(number=self.number),
            None if self.since is None else Q(at__gte=self.since),
            None if self.until is None else Q(at__lt=self.until),
        ):
            chosen &= condition or Q()
        return chosen


ALL = Sought()


def steps_seen_by(viewer: Viewer, sought: Sought = ALL) -> Seen[DoneSeen]:
    """Who did what: steps of the viewer's organisation, and what others did with its things; the latest first."""
    return _seen(Step.objects.all(), viewer, "step.read", sought)


def readings_seen_by(viewer: Viewer, sought: Sought = ALL) -> Seen[DoneSeen]:
    """Who read confidential parts of the things of the viewer's organisation; the latest first."""
    return _seen(Reading.objects.all(), viewer, "reading.read", sought)


def sign_ins_seen_by(viewer: Viewer) -> Seen[DoneSeen]:
    """When and from where the viewer signed in and out; the latest first."""
    return _seen(Step.objects.all(), viewer, "session.read", ALL)


def _seen(rows: QuerySet[Step] | QuerySet[Reading], viewer: Viewer, action: str, sought: Sought) -> Seen[DoneSeen]:
    shown = with_parts(rows.select_related("person", "organisation"), viewer, action).filter(sought.condition())
    return Seen(shown.order_by("-at", "-pk"), lambda row: _done(row, own=action == "session.read"))


def _done(row: Done, *, own: bool) -> DoneSeen:
    inside = own or sees(row, "person")
    return DoneSeen(
        id=row.id,
        at=row.at,
        action=row.action,
        thing=row.thing,
        number=row.number,
        fields=tuple(row.fields),
        organisation=None if row.organisation is None else str(row.organisation),
        person=row.person.name if inside and row.person else None,
        address=row.address if inside else None,
    )
