"""Organisations and memberships, as viewers see them."""

from datetime import timedelta

from madang.programme.people.models import Membership
from madang.programme.people.queries import memberships_of, organisations_seen_by
from madang.programme.world.build import World
from tests.conftest import BEGINNING


def test_a_registration_number_is_for_its_own_people(world: World) -> None:
    owner = world.viewers["startup-owner"]
    number = owner.acts_for

    seen = [organisations_seen_by(world.viewers[name]).get(number) for name in ("startup-owner", "rival-startup")]

    assert [one.registration if one else "hidden" for one in seen] == ["0009900019", None]


def test_a_role_ends_with_its_time(world: World) -> None:
    person = world.viewers["evaluator"].is_person
    Membership.objects.filter(person_id=person).update(ends_at=BEGINNING + timedelta(days=1))

    held = [len(memberships_of(person, now=BEGINNING + timedelta(days=days))) for days in (0, 2)]

    assert held == [1, 0]
