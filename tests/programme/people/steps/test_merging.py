"""Two organisations that are one become one, and nothing is lost on the way."""

import pytest

from madang.programme.models import Access, Invitation, Membership, Merger, Need, Organisation
from madang.programme.people.queries.acting import memberships_of
from madang.programme.people.queries.duplicates import duplicates_seen_by
from madang.programme.people.queries.organisations import moved_to, organisations_seen_by
from madang.programme.people.steps.merging import merge_organisation
from madang.programme.policy.refused import NotThere
from madang.programme.records.models import Step
from madang.programme.world.build import World
from tests.conftest import BEGINNING


def _pair(world: World) -> tuple[Organisation, Organisation]:
    """The demand organisation with its needs, and one of nearly the same name."""
    absorbed = Organisation.objects.get(pk=world.viewers["demand-owner"].acts_for)
    kept = Organisation.objects.create(kind="large", name="(주)허구 중공업", region="31", made_at=BEGINNING)
    return absorbed, kept


def test_needs_grants_and_memberships_move_and_the_trail_names_them(world: World) -> None:
    absorbed, kept = _pair(world)
    needs = sorted(Need.objects.filter(organisation=absorbed).values_list("pk", flat=True))
    members = sorted(Membership.objects.filter(organisation=absorbed).values_list("pk", flat=True))
    Access.objects.create(organisation=absorbed, thing="need", number=1, part="body", reason="test", given_at=BEGINNING)
    steps_before = Step.objects.filter(owner=absorbed).count()

    merge_organisation(absorbed, kept, by=world.viewers["operator"], now=BEGINNING)

    assert sorted(Need.objects.filter(organisation=kept).values_list("pk", flat=True)) == needs
    assert sorted(Membership.objects.filter(organisation=kept).values_list("pk", flat=True)) == members
    assert Access.objects.filter(organisation=kept, number=1, reason="test").count() == 1
    trail = Merger.objects.get(absorbed=absorbed)
    assert (trail.moved["need.organisation"], trail.moved["membership.organisation"], trail.stayed) == (
        needs,
        members,
        {},
    )
    assert Step.objects.filter(owner=absorbed).count() == steps_before + 1


def test_the_old_number_leads_to_the_new_one_and_its_people_act_for_it(world: World) -> None:
    absorbed, kept = _pair(world)

    merge_organisation(absorbed, kept, by=world.viewers["operator"], now=BEGINNING)

    assert (moved_to(absorbed.id), organisations_seen_by(world.viewers["nobody"]).get(absorbed.id)) == (kept.id, None)
    held = memberships_of(world.viewers["demand-owner"].is_person, now=BEGINNING)
    assert [(one.organisation, one.role) for one in held] == [(kept.id, "owner")]


def test_whoever_belongs_to_both_belongs_to_the_one_once(world: World) -> None:
    absorbed, kept = _pair(world)
    person = world.viewers["demand-owner"].is_person
    Membership.objects.create(person_id=person, organisation=kept, role="owner", starts_at=BEGINNING)
    for organisation in (absorbed, kept):
        Invitation.objects.create(
            organisation=organisation,
            email="both@madang.example",
            role="member",
            digest=str(organisation.pk),
            made_at=BEGINNING,
            ends_at=world.rounds["open"].closes_at,
        )

    merge_organisation(absorbed, kept, by=world.viewers["operator"], now=BEGINNING)

    assert [one.organisation for one in memberships_of(person, now=BEGINNING)] == [kept.id]
    waiting = Invitation.objects.filter(email="both@madang.example", withdrawn_at=None)
    assert [one.organisation_id for one in waiting] == [kept.id]


def test_a_business_number_moves_with_its_organisation(world: World) -> None:
    absorbed, kept = _pair(world)
    Organisation.objects.filter(pk=absorbed.pk).update(registration="1234567891")
    Organisation.objects.filter(pk=kept.pk).update(claimed="1234567891")

    merge_organisation(absorbed, kept, by=world.viewers["operator"], now=BEGINNING)

    kept.refresh_from_db()
    assert (kept.registration, kept.claimed) == ("1234567891", "")


def test_only_a_programme_office_merges_and_only_what_is_still_two(world: World) -> None:
    absorbed, kept = _pair(world)

    for name in ("demand-owner", "centre", "stranger", "operator-reader"):
        with pytest.raises(Exception, match=r"organisation\.merge"):
            merge_organisation(absorbed, kept, by=world.viewers[name], now=BEGINNING)
    with pytest.raises(NotThere):
        merge_organisation(kept, kept, by=world.viewers["operator"], now=BEGINNING)
    merge_organisation(absorbed, kept, by=world.viewers["operator"], now=BEGINNING)
    with pytest.raises(NotThere):
        merge_organisation(absorbed, kept, by=world.viewers["operator"], now=BEGINNING)


def test_duplicates_are_found_by_number_and_by_name_and_by_nobody_but_the_office(world: World) -> None:
    absorbed, kept = _pair(world)
    other = Organisation.objects.create(
        kind="startup", name="전혀다른", region="11", claimed="1234567891", made_at=BEGINNING
    )
    Organisation.objects.filter(pk=kept.pk).update(registration="1234567891")

    pairs = duplicates_seen_by(world.viewers["operator"])

    found = {(pair.first.id, pair.second.id): pair.same_number for pair in pairs}
    assert found[kept.id, other.id] is True
    assert found[absorbed.id, kept.id] is False
    with pytest.raises(NotThere):
        duplicates_seen_by(world.viewers["demand-owner"])
