"""Operations on the asker's own tokens; they are made by a person at the screen."""

from datetime import datetime

from django.http import HttpRequest
from ninja import Router, Schema, Status

from madang.api.door import operation, viewer_of
from madang.api.paging import Limit, Number, Offset
from madang.programme.people.queries.tokens import token_for, tokens_seen_by
from madang.programme.people.steps.tokens import revoke_token
from madang.programme.records.queries import database_now

router = Router(tags=["tokens"])


class TokenOut(Schema):
    """A token without its secret."""

    id: int
    label: str
    opening: str
    organisation: int
    scopes: list[str]
    made_at: datetime
    ends_at: datetime
    used_at: datetime | None
    revoked_at: datetime | None


class TokenPage(Schema):
    """A part of the list."""

    count: int
    items: list[TokenOut]


@router.get("", response=TokenPage)
@operation("token.read")
def list_tokens(request: HttpRequest, offset: Offset = 0, limit: Limit = 20) -> object:
    """The asker's tokens, the newest first."""
    rows = tokens_seen_by(viewer_of(request))
    return {"count": len(rows), "items": rows[offset : offset + limit]}


@router.delete("/{number}", response={204: None})
@operation("token.revoke")
def revoke(request: HttpRequest, number: Number) -> object:
    """From now on the token opens nothing."""
    viewer = viewer_of(request)
    revoke_token(token_for(viewer, "token.revoke", number), by=viewer, now=database_now())
    return Status(204, None)
