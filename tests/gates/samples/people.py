"""Samples of people and organisations."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Model

from madang.programme.people.models import Organisation
from madang.programme.world.build import World
from madang.programme.world.people import memberships
from tests.gates.sample import Sample


def _organisations(world: World) -> Mapping[str, Model]:
    numbers = {world.viewers[name].acts_for for name in ("demand-owner", "startup-owner", "operator")}
    return {str(one.pk): one for one in Organisation.objects.filter(pk__in=numbers)}


def _memberships(world: World) -> Mapping[str, Model]:
    return memberships(world.viewers)


def _invitations(world: World) -> Mapping[str, Model]:
    return world.joining.invitations


def _tokens(world: World) -> Mapping[str, Model]:
    return world.joining.tokens


def _text(_world: World) -> dict[str, Any]:
    return {"name": "새로지은이름", "region": "11"}


def _new(_world: World) -> dict[str, Any]:
    return {"name": "새로꾸민회사", "region": "11", "kind": "startup"}


def _office(_world: World) -> dict[str, Any]:
    return {"name": "새로꾸민센터", "region": "11", "kind": "centre", "email": "first@madang.example"}


def _whom(_world: World) -> dict[str, Any]:
    return {"email": "somebody@madang.example", "role": "reader", "language": "ko"}


def _into(world: World) -> dict[str, Any]:
    return {"into": world.viewers["rival-demand"].acts_for}


def _role(_world: World) -> dict[str, Any]:
    return {"role": "reader"}


def _token(_world: World) -> dict[str, Any]:
    return {"label": "표본", "days": "30", "scopes": ["need.read"]}


DONE = (302,)
LAST_OWNER = 409

PAGES = {
    "organisations": {"GET": Sample(search=("name",))},
    "organisation": {"GET": Sample(_organisations)},
    "organisation_make": {"GET": Sample(), "POST": Sample(data=_new, done=DONE)},
    "organisation_make_office": {"GET": Sample(), "POST": Sample(data=_office, done=DONE)},
    "organisation_change": {"GET": Sample(_organisations), "POST": Sample(_organisations, data=_text, done=DONE)},
    "organisation_merge": {"POST": Sample(_organisations, data=_into, done=DONE)},
    "duplicates": {"GET": Sample()},
    "arrive": {"GET": Sample()},
    "members": {"GET": Sample(done=(200, 302), search=("name",))},
    "membership_change": {"GET": Sample(_memberships), "POST": Sample(_memberships, data=_role, done=DONE)},
    "membership_end": {"POST": Sample(_memberships, done=DONE)},
    "invitations": {"GET": Sample(), "POST": Sample(data=_whom, done=DONE)},
    "invitation_open": {"GET": Sample()},
    "invitation_accept": {"POST": Sample(_invitations, done=DONE)},
    "invitation_withdraw": {"POST": Sample(_invitations, done=DONE)},
    "tokens": {"GET": Sample()},
    "token_make": {"GET": Sample(), "POST": Sample(data=_token)},
    "token_revoke": {"POST": Sample(_tokens, done=DONE)},
    "mine": {"GET": Sample(), "POST": Sample(data=lambda _world: {"name": "새 이름", "language": "de"}, done=DONE)},
    "sign_ins": {"GET": Sample()},
    "audit": {"GET": Sample(search=("action", "thing"))},
    "readings": {"GET": Sample(search=("action", "thing"))},
}
OPERATIONS = {
    ("GET", "/organisations"): Sample(search=("name",)),
    ("POST", "/organisations"): Sample(data=_new, done=(201,)),
    ("GET", "/organisations/{number}"): Sample(_organisations),
    ("PUT", "/organisations/{number}"): Sample(_organisations, data=_text),
    ("GET", "/organisations/{number}/former-names"): Sample(_organisations),
    ("POST", "/organisations/{number}/merge"): Sample(_organisations, data=_into),
    ("GET", "/members"): Sample(search=("name",)),
    ("PUT", "/members/{number}"): Sample(_memberships, data=_role, done=(200, LAST_OWNER)),
    ("DELETE", "/members/{number}"): Sample(_memberships, done=(204, LAST_OWNER)),
    ("GET", "/invitations"): Sample(),
    ("POST", "/invitations"): Sample(data=_whom, done=(201,)),
    ("POST", "/invitations/{number}/accept"): Sample(_invitations, done=(204,)),
    ("POST", "/invitations/{number}/withdraw"): Sample(_invitations, done=(204,)),
    ("GET", "/tokens"): Sample(),
    ("DELETE", "/tokens/{number}"): Sample(_tokens, done=(204,)),
    ("GET", "/audit/steps"): Sample(search=("action", "thing")),
    ("GET", "/audit/readings"): Sample(search=("action", "thing")),
    ("GET", "/audit/sign-ins"): Sample(),
}
