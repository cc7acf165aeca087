"""Invitations and tokens of the invented world."""

from dataclasses import dataclass
from datetime import datetime

from madang.programme.people.models import Invitation, Membership, Token
from madang.programme.people.steps.inviting import Invited, accept_invitation, invite, withdraw_invitation
from madang.programme.people.steps.tokens import Wanted, make_token, revoke_token
from madang.programme.policy.viewer import Viewer
from madang.programme.world.cast import STRANGER, email

PLACE = "https://madang.example/invitations/open"


@dataclass(frozen=True)
class Joining:
    """What tests look for by name: invitations in each state, tokens that work and that do not."""

    invitations: dict[str, Invitation]
    tokens: dict[str, Token]


def joining(viewers: dict[str, Viewer], *, now: datetime) -> Joining:
    """Some are invited, one accepts; some let programs work for them."""
    owner = viewers["demand-owner"]

    def invited(to: str, by: str) -> Invitation:
        return invite(Invited(email(to), "member"), place=PLACE, by=viewers[by], now=now)

    def token(name: str, *scopes: str) -> Token:
        wanted = Wanted(label=f"프로그램 {name}", scopes=frozenset(scopes), days=90)
        return make_token(wanted, by=owner, now=now)

    return Joining(
        invitations={
            "waiting": invited(STRANGER, "demand-owner"),
            "withdrawn": withdraw_invitation(invited("nobody-yet", "demand-owner"), by=owner, now=now),
            "accepted": accept_invitation(invited("investor", "operator"), by=viewers["investor"], now=now),
        },
        tokens={
            "live": token("live", "need.read", "organisation.read", "membership.read"),
            "revoked": revoke_token(token("revoked", "need.read"), by=owner, now=now),
        },
    )


def memberships(viewers: dict[str, Viewer]) -> dict[str, Membership]:
    """What some of the cast are, by their name."""
    names = ("demand-owner", "demand-member", "demand-reader")
    return {name: Membership.objects.get(person_id=viewers[name].is_person) for name in names}
