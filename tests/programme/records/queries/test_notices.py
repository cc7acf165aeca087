"""The database's clock, and notices as their person sees them."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils.translation import override

from madang.programme.policy.refused import NotThere
from madang.programme.records.models import Notice
from madang.programme.records.queries import database_now
from madang.programme.records.queries.notices import notice_for, notices_seen_by, unread_by
from madang.programme.world.build import World


@pytest.mark.django_db
def test_the_databases_clock_is_this_machines_clock_here() -> None:
    assert abs(database_now() - datetime.now(UTC)) < timedelta(seconds=5)


def test_notices_are_said_in_the_language_of_the_page_to_their_person_alone(world: World) -> None:
    owner, colleague = world.viewers["demand-owner"], world.viewers["demand-member"]

    with override("en"):
        lines = [notice.line for notice in notices_seen_by(owner)]
        others = [notice.line for notice in notices_seen_by(colleague)]

    assert lines[0] == "Changes are asked for your need in “가상 문제해결 라운드”"
    assert (unread_by(owner), unread_by(colleague)) == (len(lines), len(others))
    assert lines[0] not in others


def test_a_notice_that_is_not_there_and_one_of_a_stranger_are_refused_alike(world: World) -> None:
    theirs = Notice.objects.filter(person_id=world.viewers["demand-owner"].is_person).latest("pk")

    for number in (theirs.pk, 999_999):
        with pytest.raises(NotThere):
            notice_for(world.viewers["rival-demand"], "notice.open", number)
