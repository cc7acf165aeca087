"""A profile has three circles of readers, an offer three levels of sight and an end."""

import pytest

from madang.programme.offers import queries
from madang.programme.records.models import Reading
from madang.programme.world.build import World
from tests.conftest import BEGINNING


@pytest.mark.parametrize(
    ("viewer", "products", "representative", "phone", "completeness"),
    [
        ("nobody", "배터리 셀 진단기", None, None, None),
        ("stranger", "배터리 셀 진단기", None, None, None),
        ("rival-startup", "배터리 셀 진단기", "김가상", None, None),
        ("demand-owner", "배터리 셀 진단기", "김가상", "042-000-0000", None),
        ("operator", "배터리 셀 진단기", "김가상", "042-000-0000", None),
        ("startup-reader", "배터리 셀 진단기", "김가상", "042-000-0000", 58),
    ],
)
def test_each_viewer_sees_the_circle_that_is_theirs(
    world: World, viewer: str, products: str, representative: str | None, phone: str | None, completeness: int | None
) -> None:
    seen = queries.profiles_seen_by(world.viewers[viewer]).get(world.profiles["shown"].id)

    assert seen is not None
    assert (seen.products, seen.representative, seen.phone, seen.completeness) == (
        products,
        representative,
        phone,
        completeness,
    )


def test_a_hidden_profile_is_its_own_peoples(world: World) -> None:
    number = world.profiles["hidden"].id
    names = [name for name in world.viewers if queries.profiles_seen_by(world.viewers[name]).get(number)]

    assert names == ["rival-startup"]


def test_words_that_not_everybody_reads_find_nobody(world: World) -> None:
    found = [len(queries.profiles_seen_by(world.viewers["nobody"], words=word)) for word in ("진단기", "김가상", "042")]

    assert found == [1, 0, 0]


def test_where_a_value_comes_from_is_for_its_own_people(world: World) -> None:
    number = world.profiles["shown"].id
    told = [
        {value.confirmed_by for value in queries.values_seen_by(world.viewers[name], number)}
        for name in ("operator", "startup-owner")
    ]

    assert told == [{None}, {None, "startup-owner"}]


@pytest.mark.parametrize(
    ("viewer", "matched", "body"),
    [
        ("nobody", None, None),
        ("operator", None, None),
        ("demand-owner", "매칭 소개 published", "비밀 기술 published"),
        ("startup-reader", "매칭 소개 published", "비밀 기술 published"),
    ],
)
def test_each_level_of_an_offer_opens_to_its_readers(
    world: World, viewer: str, matched: str | None, body: str | None
) -> None:
    seen = queries.offers_seen_by(world.viewers[viewer]).get(world.offers["published"].id)

    assert seen is not None
    assert (seen.matched_teaser, seen.body) == (matched, body)


def test_what_has_expired_or_was_withdrawn_is_its_own_peoples(world: World) -> None:
    shown = {
        name: sorted(offer.title for offer in queries.offers_seen_by(world.viewers[name]))
        for name in ("nobody", "startup-owner")
    }

    assert shown == {
        "nobody": ["기술 ending", "기술 published"],
        "startup-owner": ["기술 draft", "기술 ending", "기술 expired", "기술 published", "기술 withdrawn"],
    }


def test_a_table_with_confidential_parts_is_put_on_record(world: World) -> None:
    viewer = world.viewers["demand-owner"]
    list(queries.offers_told_to(viewer, queries.offers_seen_by(viewer), now=BEGINNING))

    readings = Reading.objects.filter(thing="offer").values_list("person", "number", "fields")
    assert list(readings) == [(viewer.person, world.offers["published"].id, ["body"])]
