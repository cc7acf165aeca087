"""The door of each operation of the API: it names the action of the policy and says who asks."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from django.http import HttpRequest
from ninja.errors import AuthenticationError
from ninja.utils import check_csrf

from madang.programme.policy.asking import open_to
from madang.programme.policy.refused import NotThere
from madang.programme.policy.viewer import Viewer

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


class Forged(Exception):
    """A browser sent this with its session but without the sign that one of our pages made it."""


Operation = TypeVar("Operation", bound=Callable[..., Any])


def operation(action: str) -> Callable[[Operation], Operation]:
    """Make a function the operation of ``action``; whoever the policy does not speak of gets 401 or 404."""

    def make(function: Operation) -> Operation:
        @wraps(function)
        def guarded(request: HttpRequest, *args: Any, **named: Any) -> Any:
            viewer = viewer_of(request)
            _refuse_what_is_not_said_by(request, viewer)
            if not open_to(viewer, action):
                raise NotThere(action) if viewer.signed_in else AuthenticationError
            return function(request, *args, **named)

        guarded.action = action  # type: ignore[attr-defined]  # what the matrix of permissions reads
        return cast("Operation", guarded)

    return make


def viewer_of(request: HttpRequest) -> Viewer:
    """Who asks."""
    return cast("Viewer", request.looking.viewer)  # type: ignore[attr-defined]  # laid there by the middleware


def _refuse_what_is_not_said_by(request: HttpRequest, viewer: Viewer) -> None:
    """Raise where a token opens nothing, and where a session changes something without its proof against forgery."""
    if request.looking.token is not None:  # type: ignore[attr-defined]  # laid there by the middleware
        if not viewer.signed_in:
            raise AuthenticationError
    elif request.method not in SAFE and viewer.signed_in and check_csrf(request) is not None:
        raise Forged
