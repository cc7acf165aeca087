"""Owners see who did and read what concerns them; what others may not know yet stays closed."""

from datetime import timedelta

from madang.programme.needs.queries import need_read_by
from madang.programme.needs.steps import publish_need
from madang.programme.policy.viewer import Viewer
from madang.programme.records.models import Step
from madang.programme.records.queries import Sought, readings_seen_by, sign_ins_seen_by, steps_seen_by
from madang.programme.records.steps import record
from madang.programme.world.build import World
from tests.conftest import BEGINNING


def test_an_owner_sees_who_read_the_confidential_body_by_organisation(world: World) -> None:
    number = world.needs["published"].id
    need_read_by(world.viewers["startup-owner"], number, now=BEGINNING)

    seen = readings_seen_by(world.viewers["demand-owner"], Sought(thing="need", number=number))

    assert [(one.organisation, one.person, one.fields) for one in seen] == [("없는배터리", None, ("body",))]


def test_nobody_else_sees_the_reading(world: World) -> None:
    need_read_by(world.viewers["startup-owner"], world.needs["published"].id, now=BEGINNING)

    others = ("rival-demand", "demand-member", "startup-owner", "operator", "stranger", "nobody")
    assert [len(readings_seen_by(world.viewers[name])) for name in others] == [0] * len(others)


def test_own_people_are_named_with_their_address_and_others_are_not(world: World) -> None:
    operator, owner = world.viewers["operator"], world.viewers["demand-owner"]
    at_desk = Viewer(operator.person, operator.organisation, operator.kind, operator.role, address="192.0.2.7")
    number = publish_need(world.needs["in_review"], by=at_desk, now=BEGINNING).id

    seen = [
        [
            (one.organisation, one.person, one.address)
            for one in steps_seen_by(viewer, Sought("need.publish", "", number))
        ]
        for viewer in (operator, owner)
    ]

    assert seen == [[("가상진흥원", "operator", "192.0.2.7")], [("가상진흥원", None, None)]]


def test_a_step_of_others_that_owners_are_not_told_of_stays_closed(world: World) -> None:
    need = world.needs["published"]
    record(Step, "review.score", need, fields=["mark"], by=world.viewers["operator"], now=BEGINNING)

    assert len(steps_seen_by(world.viewers["demand-owner"], Sought(action="review.score"))) == 0
    assert len(steps_seen_by(world.viewers["operator"], Sought(action="review.score"))) == 1


def test_the_records_are_narrowed_by_time(world: World) -> None:
    owner = world.viewers["demand-owner"]
    later = BEGINNING + timedelta(days=1)

    assert len(steps_seen_by(owner, Sought(since=later))) == 0
    assert len(steps_seen_by(owner, Sought(until=later))) == len(steps_seen_by(owner)) > 0


def test_sign_ins_are_for_their_own_person(world: World) -> None:
    owner = world.viewers["demand-owner"]
    record(Step, "session.begin", None, fields=[], by=owner, now=BEGINNING)

    seen = {name: len(sign_ins_seen_by(world.viewers[name])) for name in ("demand-owner", "demand-member", "operator")}

    assert seen == {"demand-owner": 1, "demand-member": 0, "operator": 0}
    assert len(steps_seen_by(owner, Sought(action="session"))) == 0
