"""Three levels of sight: the teaser for all, one for the matched, the body for those who hold a grant."""

import pytest

from madang.programme.needs.queries import need_read_by, needs_seen_by
from madang.programme.records.models import Reading
from madang.programme.world.build import World
from tests.conftest import BEGINNING


@pytest.mark.parametrize(
    ("viewer", "organisation", "matched", "body"),
    [
        ("nobody", "허구중공업", None, None),
        ("stranger", "허구중공업", None, None),
        ("rival-demand", "허구중공업", None, None),
        ("rival-startup", "허구중공업", None, None),
        ("startup-owner", "허구중공업", "매칭 요약 published", "비밀 본문 published"),
        ("operator", "허구중공업", "매칭 요약 published", None),
        ("demand-reader", "허구중공업", "매칭 요약 published", "비밀 본문 published"),
    ],
)
def test_each_viewer_sees_the_parts_that_are_theirs(
    world: World, viewer: str, organisation: str, matched: str | None, body: str | None
) -> None:
    seen = needs_seen_by(world.viewers[viewer]).get(world.needs["published"].id)

    assert seen is not None
    assert (seen.organisation, seen.matched_teaser, seen.body) == (organisation, matched, body)


def test_an_anonymous_poster_is_named_to_the_matched_only(world: World) -> None:
    number = world.needs["anonymous"].id
    names = {
        viewer: seen.organisation
        for viewer in ("nobody", "startup-owner", "rival-startup")
        if (seen := needs_seen_by(world.viewers[viewer]).get(number))
    }

    assert names == {"nobody": None, "startup-owner": None, "rival-startup": "허구중공업"}


def test_reading_a_confidential_body_is_put_on_record_and_ones_own_is_not(world: World) -> None:
    number = world.needs["published"].id
    for viewer in ("startup-owner", "demand-owner", "nobody"):
        need_read_by(world.viewers[viewer], number, now=BEGINNING)

    readings = list(Reading.objects.filter(thing="need", number=number).values_list("person", "fields"))
    assert readings == [(world.viewers["startup-owner"].person, ["body"])]


def test_words_of_the_body_find_nothing(world: World) -> None:
    assert len(needs_seen_by(world.viewers["nobody"], words="비밀")) == 0
    assert len(needs_seen_by(world.viewers["demand-owner"], words="비밀")) == 0
