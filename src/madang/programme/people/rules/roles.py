"""Which roles an organisation can give, and that it always keeps an owner."""

from madang.programme.people.models import Kind, Membership, Organisation, Role

_WORKING = (Role.OWNER, Role.MEMBER, Role.READER)

OPEN_KINDS = tuple(kind for kind in Kind if kind not in (Kind.CENTRE, Kind.OPERATOR))
"""What people can register themselves; centres and programme offices are made by a programme office."""


class RoleNotHere(Exception):
    """The organisation has no such role to give."""


class LastOwner(Exception):
    """The organisation would be left without an owner."""


def roles_of(kind: str) -> tuple[Role, ...]:
    """The roles that an organisation of ``kind`` can give: only a programme office has evaluators and advisers."""
    return (*_WORKING, Role.EVALUATOR, Role.ADVISER) if kind == Kind.OPERATOR else _WORKING


def has_another_owner(held: Membership) -> bool:
    """Whether somebody else owns the organisation without an end in sight; call it with the organisation locked."""
    others = Membership.objects.filter(organisation_id=held.organisation_id, role=Role.OWNER, ends_at=None)
    return others.exclude(person_id=held.person_id).exists()


def locked(organisation: int) -> Organisation:
    """The organisation, held until the step is over, so that two owners cannot both leave as the last but one."""
    return Organisation.objects.select_for_update().get(pk=organisation)
