"""Roles change and end, and an organisation always keeps an owner."""

from datetime import timedelta

import pytest

from madang.programme.people.models import Membership
from madang.programme.people.queries.acting import memberships_of
from madang.programme.people.rules.roles import LastOwner, RoleNotHere
from madang.programme.people.steps.members import change_membership, end_membership
from madang.programme.policy.refused import NotAllowed, NotThere
from madang.programme.world.build import World
from tests.conftest import BEGINNING


def _of(world: World, name: str) -> Membership:
    return Membership.objects.get(person_id=world.viewers[name].is_person)


def test_the_last_owner_neither_leaves_nor_steps_down_nor_lets_the_role_run_out(world: World) -> None:
    owner, held = world.viewers["demand-owner"], _of(world, "demand-owner")

    with pytest.raises(LastOwner):
        end_membership(held, by=owner, now=BEGINNING)
    with pytest.raises(LastOwner):
        change_membership(held, "member", None, by=owner, now=BEGINNING)
    with pytest.raises(LastOwner):
        change_membership(held, "owner", BEGINNING + timedelta(days=9), by=owner, now=BEGINNING)


def test_an_owner_leaves_once_there_is_another_without_an_end(world: World) -> None:
    owner, colleague = world.viewers["demand-owner"], _of(world, "demand-member")
    change_membership(colleague, "owner", BEGINNING + timedelta(days=30), by=owner, now=BEGINNING)
    with pytest.raises(LastOwner):
        end_membership(_of(world, "demand-owner"), by=owner, now=BEGINNING)

    change_membership(colleague, "owner", None, by=owner, now=BEGINNING)
    end_membership(_of(world, "demand-owner"), by=owner, now=BEGINNING)

    assert memberships_of(owner.is_person, now=BEGINNING) == []


def test_a_colleague_may_leave_but_not_send_others_away(world: World) -> None:
    colleague = world.viewers["demand-member"]

    with pytest.raises(NotAllowed):
        end_membership(_of(world, "demand-reader"), by=colleague, now=BEGINNING)
    with pytest.raises(NotThere):
        end_membership(_of(world, "demand-reader"), by=world.viewers["rival-demand"], now=BEGINNING)
    end_membership(_of(world, "demand-member"), by=colleague, now=BEGINNING)

    assert memberships_of(colleague.is_person, now=BEGINNING) == []


def test_only_a_programme_office_has_evaluators(world: World) -> None:
    with pytest.raises(RoleNotHere):
        change_membership(
            _of(world, "demand-reader"), "evaluator", None, by=world.viewers["demand-owner"], now=BEGINNING
        )

    held = change_membership(
        _of(world, "operator-reader"), "evaluator", None, by=world.viewers["operator"], now=BEGINNING
    )
    assert held.role == "evaluator"
