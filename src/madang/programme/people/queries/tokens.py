"""Personal tokens, as their person sees them."""

from dataclasses import dataclass
from datetime import datetime

from madang.programme.people.models import Token
from madang.programme.policy.asking import row_for, with_parts
from madang.programme.policy.seen import Seen
from madang.programme.policy.viewer import Viewer


@dataclass(frozen=True)
class TokenSeen:
    """A token without its secret."""

    id: int
    label: str
    opening: str
    organisation: int
    organisation_name: str
    role_name: str
    scopes: tuple[str, ...]
    made_at: datetime
    ends_at: datetime
    used_at: datetime | None
    revoked_at: datetime | None


def tokens_seen_by(viewer: Viewer) -> Seen[TokenSeen]:
    """The viewer's own tokens, the newest first."""
    rows = with_parts(Token.objects.select_related("membership__organisation"), viewer, "token.read")
    return Seen(rows.order_by("-made_at", "-pk"), _token)


def token_for(viewer: Viewer, action: str, number: int) -> Token:
    """The token with which ``viewer`` may take the step ``action``; raises `NotThere`."""
    return row_for(Token.objects, viewer, action, number)


def _token(row: Token) -> TokenSeen:
    held = row.membership
    return TokenSeen(
        id=row.id,
        label=row.label,
        opening=row.opening,
        organisation=held.organisation.id,
        organisation_name=held.organisation.name,
        role_name=str(held.get_role_display()),
        scopes=tuple(row.scopes),
        made_at=row.made_at,
        ends_at=row.ends_at,
        used_at=row.used_at,
        revoked_at=row.revoked_at,
    )
