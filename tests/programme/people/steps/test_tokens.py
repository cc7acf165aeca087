"""Tokens let programs act for a person, within scopes, until they end or are revoked."""

from datetime import timedelta

import pytest

from madang.programme.people.models import Membership, Token
from madang.programme.people.queries import viewer_of_token
from madang.programme.people.queries.tokens import tokens_seen_by
from madang.programme.people.rules.scopes import ScopeNotYours
from madang.programme.people.steps.tokens import Wanted, make_token, revoke_token
from madang.programme.policy.refused import NotThere
from madang.programme.world.build import World
from tests.conftest import BEGINNING


def _token(world: World, *scopes: str) -> Token:
    wanted = Wanted(label="야간 집계", scopes=frozenset(scopes), days=30)
    return make_token(wanted, by=world.viewers["demand-owner"], now=BEGINNING)


def test_a_token_is_its_person_as_one_membership_with_its_scopes(world: World) -> None:
    owner = world.viewers["demand-owner"]

    seen = viewer_of_token(_token(world, "need.read").secret, now=BEGINNING)

    assert seen is not None
    assert (seen.person, seen.organisation, seen.role, seen.scopes) == (
        owner.person,
        owner.organisation,
        "owner",
        frozenset({"need.read"}),
    )


def test_the_secret_is_nowhere_in_the_database(world: World) -> None:
    token = _token(world, "need.read")

    row = Token.objects.filter(pk=token.pk).values().get()
    assert not any(token.secret in str(value) for value in row.values())
    assert token.secret.startswith(row["opening"])
    assert len(token.secret) - len(row["opening"]) > 32


def test_a_token_ends_with_its_time_its_membership_and_its_revocation(world: World) -> None:
    token = _token(world, "need.read")
    late = BEGINNING + timedelta(days=31)
    assert viewer_of_token(token.secret, now=late) is None

    Membership.objects.filter(pk=token.membership_id).update(ends_at=BEGINNING + timedelta(days=2))
    held = [viewer_of_token(token.secret, now=BEGINNING + timedelta(days=days)) for days in (1, 3)]
    revoke_token(token, by=world.viewers["demand-owner"], now=BEGINNING)

    assert [one is not None for one in held] == [True, False]
    assert viewer_of_token(token.secret, now=BEGINNING) is None
    assert viewer_of_token("madang_", now=BEGINNING) is None


@pytest.mark.parametrize("scope", ["round.make", "token.make", "need.sell", "invitation.accept"])
def test_a_token_reaches_no_further_than_its_person_and_makes_no_tokens(world: World, scope: str) -> None:
    with pytest.raises(ScopeNotYours):
        _token(world, "need.read", scope)


def test_a_token_is_seen_and_revoked_by_its_person_alone(world: World) -> None:
    token = _token(world, "need.read")

    assert len(tokens_seen_by(world.viewers["demand-member"])) == 0
    with pytest.raises(NotThere):
        revoke_token(token, by=world.viewers["demand-member"], now=BEGINNING)
    assert tokens_seen_by(world.viewers["demand-owner"])[0].label == "야간 집계"
