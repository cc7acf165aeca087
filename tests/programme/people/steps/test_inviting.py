"""An invitation opens an organisation once, for one address, for a while."""

from datetime import datetime, timedelta

import pytest

from madang.programme.people.models import Invitation
from madang.programme.people.queries.acting import memberships_of
from madang.programme.people.queries.members import invitation_behind, invitations_to
from madang.programme.people.rules.roles import RoleNotHere
from madang.programme.people.rules.secrets import digest
from madang.programme.people.steps.inviting import (
    AlreadyMember,
    Invited,
    accept_invitation,
    invite,
    withdraw_invitation,
)
from madang.programme.policy.refused import NotThere
from madang.programme.records.models import Letter
from madang.programme.world.build import World
from madang.programme.world.cast import email
from tests.conftest import BEGINNING

PLACE = "https://madang.example/invitations/open"


def _invite(world: World, to: str, *, role: str = "member", ends: datetime | None = None) -> Invitation:
    whom = Invited(email=email(to), role=role, role_ends_at=ends, language="de")
    return invite(whom, place=PLACE, by=world.viewers["demand-owner"], now=BEGINNING)


def test_the_letter_holds_the_link_and_the_database_only_a_digest_of_it(world: World) -> None:
    made = _invite(world, "stranger")

    letter = Letter.objects.get(address=email("stranger"), language="de")
    assert (letter.language, letter.subject) == ("de", "허구중공업 lädt Sie zu Madang ein")
    assert f"{PLACE}?key={made.secret}" in letter.body
    assert (made.digest, Invitation.objects.filter(digest__contains=made.secret).count()) == (digest(made.secret), 0)


def test_it_is_accepted_once_by_the_person_it_was_sent_to(world: World) -> None:
    made = _invite(world, "stranger", ends=BEGINNING + timedelta(days=60))
    stranger = world.viewers["stranger"]

    with pytest.raises(NotThere):
        accept_invitation(made, by=world.viewers["rival-demand"], now=BEGINNING)
    accept_invitation(made, by=stranger, now=BEGINNING)
    with pytest.raises(NotThere):
        accept_invitation(made, by=stranger, now=BEGINNING)

    now, later = (memberships_of(stranger.is_person, now=BEGINNING + timedelta(days=days)) for days in (0, 61))
    assert ([(one.name, one.role) for one in now], later) == ([("허구중공업", "member")], [])


def test_a_link_that_is_used_withdrawn_or_over_opens_nothing(world: World) -> None:
    used, withdrawn, over = (_invite(world, name) for name in ("stranger", "investor", "merchant"))
    accept_invitation(used, by=world.viewers["stranger"], now=BEGINNING)
    withdraw_invitation(withdrawn, by=world.viewers["demand-owner"], now=BEGINNING)
    Invitation.objects.filter(pk=over.pk).update(
        made_at=BEGINNING - timedelta(days=20), ends_at=BEGINNING - timedelta(days=6)
    )

    assert [invitation_behind(one.secret) for one in (used, withdrawn, over)] == [None, None, None]
    assert invitations_to(world.viewers["merchant"]) == []


def test_a_second_invitation_replaces_the_first(world: World) -> None:
    first, second = _invite(world, "stranger"), _invite(world, "stranger", role="reader")

    assert invitation_behind(first.secret) is None
    assert [one.id for one in invitations_to(world.viewers["stranger"])] == [second.id]


def test_a_member_is_not_invited_and_no_role_is_given_that_the_organisation_does_not_have(world: World) -> None:
    with pytest.raises(AlreadyMember):
        _invite(world, "demand-reader")
    with pytest.raises(RoleNotHere):
        _invite(world, "stranger", role="evaluator")
    with pytest.raises(NotThere):
        invite(Invited(email("stranger"), "member"), place=PLACE, by=world.viewers["demand-member"], now=BEGINNING)
