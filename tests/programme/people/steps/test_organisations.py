"""Organisations are registered and renamed by their people, and offices made by a programme office."""

import pytest

from madang.programme.people.models import Membership, Organisation
from madang.programme.people.queries.organisations import former_names_seen_by, organisations_seen_by
from madang.programme.people.rules.registration import BadRegistration
from madang.programme.people.steps.organisations import (
    OrganisationText,
    change_organisation,
    make_office,
    make_organisation,
)
from madang.programme.policy.refused import NotAllowed, NotThere
from madang.programme.records.models import Step
from madang.programme.world.build import World
from tests.conftest import BEGINNING

TEXT = OrganisationText(name="새로꾸민로봇", region="11", registration="123-45-67891", fields=("C29",))


def test_whoever_registers_an_organisation_owns_it(world: World) -> None:
    made = make_organisation("startup", TEXT, by=world.viewers["stranger"], now=BEGINNING)

    held = Membership.objects.get(organisation=made)
    step = Step.objects.get(thing="organisation", number=made.id)
    assert (held.person_id, held.role, made.registration, step.owner_id) == (
        world.viewers["stranger"].person,
        "owner",
        "1234567891",
        made.id,
    )


def test_a_number_that_another_holds_is_kept_as_a_claim(world: World) -> None:
    first = make_organisation("startup", TEXT, by=world.viewers["stranger"], now=BEGINNING)
    second = make_organisation("startup", TEXT, by=world.viewers["investor"], now=BEGINNING)

    assert (first.registration, first.claimed, second.registration, second.claimed) == (
        "1234567891",
        "",
        None,
        "1234567891",
    )


def test_an_impossible_number_makes_no_organisation(world: World) -> None:
    before = Organisation.objects.count()

    with pytest.raises(BadRegistration):
        make_organisation(
            "startup",
            OrganisationText(name="숫자틀림", region="11", registration="123-45-67890"),
            by=world.viewers["stranger"],
            now=BEGINNING,
        )

    assert Organisation.objects.count() == before


@pytest.mark.parametrize("kind", ["operator", "centre"])
def test_nobody_makes_themselves_a_programme_office_or_a_centre(world: World, kind: str) -> None:
    with pytest.raises(NotThere):
        make_organisation(kind, TEXT, by=world.viewers["stranger"], now=BEGINNING)
    with pytest.raises(NotThere):
        make_office(kind, TEXT, by=world.viewers["demand-owner"], now=BEGINNING)

    made = make_office(kind, TEXT, by=world.viewers["operator"], now=BEGINNING)
    assert (made.kind, made.memberships.count()) == (kind, 0)


def test_a_renamed_organisation_is_found_under_its_new_name_and_its_own_people_see_the_old_one(world: World) -> None:
    owner = world.viewers["startup-owner"]
    organisation = Organisation.objects.get(pk=owner.acts_for)

    change_organisation(organisation, TEXT, by=owner, now=BEGINNING)

    assert [one.id for one in organisations_seen_by(world.viewers["nobody"], name="새로꾸민")] == [organisation.id]
    assert [one.name for one in former_names_seen_by(owner, organisation.id)] == ["없는배터리"]
    assert former_names_seen_by(world.viewers["rival-startup"], organisation.id) == []


def test_only_owners_change_their_organisation(world: World) -> None:
    organisation = Organisation.objects.get(pk=world.viewers["demand-owner"].acts_for)

    with pytest.raises(NotAllowed):
        change_organisation(organisation, TEXT, by=world.viewers["demand-member"], now=BEGINNING)
    with pytest.raises(NotThere):
        change_organisation(organisation, TEXT, by=world.viewers["rival-demand"], now=BEGINNING)
