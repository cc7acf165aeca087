"""Steps with personal tokens: make one, revoke it."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from madang.programme.people.models import Membership, Token
from madang.programme.people.rules.scopes import ScopeNotYours, scopes_for
from madang.programme.people.rules.secrets import digest
from madang.programme.policy.refused import NotThere
from madang.programme.policy.viewer import Viewer
from madang.programme.records.steps import beginning, step

MOST_DAYS = 366
PREFIX = "madang_"


@dataclass(frozen=True)
class Wanted:
    """What a token is for: its label, the actions it may take, and for how many days."""

    label: str
    scopes: frozenset[str]
    days: int


@beginning("token.make")
def make_token(wanted: Wanted, *, by: Viewer, now: datetime) -> Token:
    """A token with which programs act for ``by`` as what they are now; its ``secret`` is known only here and now.

    Raises `ScopeNotYours` for an action that is not open to ``by`` or that programs may not take.
    """
    if not wanted.scopes or wanted.scopes - scopes_for(by):
        raise ScopeNotYours(", ".join(sorted(wanted.scopes - scopes_for(by))))
    secret = PREFIX + secrets.token_urlsafe(32)
    token = Token.objects.create(
        person_id=by.is_person,
        membership=_acting(by, now=now),
        label=wanted.label,
        opening=secret[: len(PREFIX) + 4],
        digest=digest(secret),
        scopes=sorted(wanted.scopes),
        made_at=now,
        ends_at=now + timedelta(days=max(1, min(wanted.days, MOST_DAYS))),
    )
    token.secret = secret
    return token


@step("token.revoke")
def revoke_token(token: Token, *, by: Viewer, now: datetime) -> Token:  # noqa: ARG001 - the frame reads it
    """From now on the token opens nothing."""
    token.revoked_at = now
    token.save()
    return token


def _acting(by: Viewer, *, now: datetime) -> Membership:
    held = Membership.objects.filter(
        person_id=by.is_person, organisation_id=by.acts_for, role=by.role, starts_at__lte=now
    )
    found = held.exclude(ends_at__lte=now).order_by("starts_at", "pk").first()
    if found is None:
        raise NotThere("membership")
    return found
