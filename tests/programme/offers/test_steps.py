"""A profile is filled by hand and from papers, an offer lives a year at a time."""

from datetime import timedelta

import pytest

from madang.core.texts.faults import BadInput
from madang.programme.offers import queries, steps
from madang.programme.offers.models import Offer, Paper, Value
from madang.programme.offers.rules.offer import OfferNotReady
from madang.programme.people.models import Organisation
from madang.programme.policy.refused import NotAllowed
from madang.programme.world.build import World
from tests.conftest import BEGINNING


def test_a_paper_proposes_and_changes_nothing_until_a_person_confirms(world: World) -> None:
    owner, paper = world.viewers["startup-owner"], world.papers["read"]
    seen = queries.papers_seen_by(owner).get(paper.id)
    assert seen is not None
    before = {one.field: (one.value, one.current) for one in seen.proposals}
    chosen = [one.id for one in seen.proposals if one.field in ("employees", "founded_on")]

    steps.confirm_proposals(paper, chosen, by=owner, now=BEGINNING)

    assert before == {
        "name": ("없는배터리 주식회사", "없는배터리"),
        "representative": ("김가상", "김가상"),
        "founded_on": ("2019-03-04", ""),
        "employees": ("27", "25"),
        "technology": ("셀을 멈추지 않고 임피던스를 잽니다.", "멈추지 않고 재는 임피던스"),
        "homepage": ("https://battery.example", ""),
        "phone": ("042-000-0000", "042-000-0000"),
    }
    values = {value.field: value for value in queries.values_seen_by(owner, world.profiles["shown"].id)}
    employees = values["employees"]
    assert (employees.value, employees.file, employees.sentence, employees.confirmed_by) == (
        "27",
        "소개서.txt",
        "임직원 수: 27명",
        "startup-owner",
    )
    assert values["representative"].file == ""


def test_what_a_field_held_before_is_kept(world: World) -> None:
    profile, owner = world.profiles["shown"], world.viewers["startup-owner"]

    steps.change_profile(profile, {"employees": "30명"}, by=owner, now=BEGINNING)

    held = Value.objects.filter(profile=profile, field="employees").order_by("pk").values_list("value", "replaced_at")
    assert list(held) == [("25", BEGINNING), ("30", None)]


def test_what_other_stages_ask_follows_the_profile(world: World) -> None:
    values = {"founded_on": "2020년 5월", "employees": "31"}
    steps.change_profile(world.profiles["shown"], values, by=world.viewers["startup-owner"], now=BEGINNING)

    organisation = Organisation.objects.get(pk=world.viewers["startup-owner"].acts_for)
    assert (str(organisation.founded_on), organisation.employees, organisation.registration) == (
        "2020-05-01",
        31,
        "0009900019",
    )


def test_a_number_that_another_company_holds_is_a_claim(world: World) -> None:
    rival = world.viewers["rival-startup"]
    steps.change_profile(world.profiles["hidden"], {"registration": "000-99-00019"}, by=rival, now=BEGINNING)

    organisation = Organisation.objects.get(pk=rival.acts_for)
    assert (organisation.registration, organisation.claimed) == (None, "0009900019")


def test_wrong_values_are_named_and_nothing_changes(world: World) -> None:
    profile, owner = world.profiles["shown"], world.viewers["startup-owner"]
    before = Value.objects.count()

    with pytest.raises(steps.WrongValues) as refused:
        steps.change_profile(
            profile, {"employees": "많음", "founded_on": "어제", "about": "가"}, by=owner, now=BEGINNING
        )

    assert (refused.value.fields, Value.objects.count()) == (["employees", "founded_on"], before)


def test_a_paper_that_cannot_be_read_is_refused_by_its_own_name_and_leaves_nothing(world: World) -> None:
    owner, before = world.viewers["startup-owner"], Paper.objects.count()

    with pytest.raises(BadInput) as refused:
        steps.read_paper(world.profiles["shown"], [b"\x89PNG\r\n\x1a\n"], name="사진.hwp", by=owner, now=BEGINNING)

    assert (refused.value.file, Paper.objects.count()) == ("사진.hwp", before)


def test_a_reader_does_not_write(world: World) -> None:
    with pytest.raises(NotAllowed):
        steps.change_profile(world.profiles["shown"], {}, by=world.viewers["startup-reader"], now=BEGINNING)


def test_an_offer_is_published_when_it_says_enough(world: World) -> None:
    owner = world.viewers["startup-owner"]
    offer = steps.draft_offer(steps.OfferText(title="제목만"), by=owner, now=BEGINNING)

    with pytest.raises(OfferNotReady) as refused:
        steps.publish_offer(offer, by=owner, now=BEGINNING)

    assert len(refused.value.missing) == 2


def test_an_offer_near_or_past_its_end_is_renewed_for_a_year_and_shown_again(world: World) -> None:
    owner = world.viewers["startup-owner"]
    with pytest.raises(NotAllowed):
        steps.renew_offer(world.offers["published"], by=owner, now=BEGINNING)

    renewed = steps.renew_offer(world.offers["expired"], by=owner, now=BEGINNING)

    assert renewed.expires_at == BEGINNING + timedelta(days=365)
    assert queries.offers_seen_by(world.viewers["nobody"]).get(renewed.id) is not None


def test_its_people_are_reminded_once_of_an_offer_that_ends(world: World) -> None:
    assert [steps.remind_of_ending_offers(now=BEGINNING) for _ in range(2)] == [1, 0]
    assert list(Offer.objects.exclude(reminded_at=None)) == [world.offers["ending"]]
