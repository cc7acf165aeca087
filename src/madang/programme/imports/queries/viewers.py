"""For whom a command at the machine acts."""

from datetime import datetime

from django.db.models import Q

from madang.programme.people.models import Membership, Person, Role
from madang.programme.people.queries import memberships_of, viewer_of
from madang.programme.policy.refused import NotThere
from madang.programme.policy.viewer import Viewer
from madang.programme.rounds.models import Round


def viewer_named(email: str, *, now: datetime) -> Viewer:
    """The person with this address, acting for the organisation that they joined first; raises `NotThere`."""
    person = Person.objects.filter(email=email.lower(), is_active=True).values_list("pk", flat=True).first()
    if person is None:
        raise NotThere("person.read")
    return viewer_of(person, membership=next(iter(memberships_of(person, now=now)), None))


def operator_of(round_id: int | None, *, now: datetime) -> Viewer:
    """An owner of the office that runs the round, or of the first office; raises `NotThere`."""
    held = Membership.objects.filter(
        Q(ends_at=None) | Q(ends_at__gt=now), role=Role.OWNER, organisation__kind="operator"
    ).order_by("pk")
    if round_id is not None:
        held = held.filter(organisation__in=Round.objects.filter(pk=round_id).values("organisation"))
    owner = held.first()
    if owner is None:
        raise NotThere("round.read")
    acting = next(one for one in memberships_of(owner.person_id, now=now) if one.organisation == owner.organisation_id)
    return viewer_of(owner.person_id, membership=acting)
