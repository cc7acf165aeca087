"""Says on every request who looks, for whom, and what the time is."""

from collections.abc import Callable
from datetime import datetime
from functools import cached_property

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from madang.programme.people.queries import MembershipSeen, memberships_of, viewer_of, viewer_of_token
from madang.programme.policy.viewer import Viewer
from madang.programme.records.queries import database_now

ACTING = "acting_as"
"""The session's key for the membership that a person acts as."""


class Looking:
    """Who looks at a page, found out when first asked."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request

    @cached_property
    def now(self) -> datetime:
        """The moment of this request by the database's clock."""
        return database_now()

    @cached_property
    def memberships(self) -> list[MembershipSeen]:
        """What the person is, and where."""
        number = self._person
        return [] if number is None else memberships_of(number, now=self.now)

    @cached_property
    def acting(self) -> MembershipSeen | None:
        """The membership that the person chose to act as, or the first."""
        chosen = self._request.session.get(ACTING)
        own = [one for one in self.memberships if one.id == chosen]
        return next(iter([*own, *self.memberships]), None)

    @cached_property
    def viewer(self) -> Viewer:
        """The viewer for the policy: a program's token counts alone, whatever cookies came with it."""
        language, address = (get_language() or "ko")[:2], self._request.META.get("REMOTE_ADDR")
        if self.token is not None:
            found = viewer_of_token(self.token, now=self.now, address=address, language=language)
            return found or viewer_of(None, membership=None, language=language, address=address)
        return viewer_of(self._person, membership=self.acting, language=language, address=address)

    @cached_property
    def token(self) -> str | None:
        """The personal token that a program sent to the API; pages take none."""
        scheme, _space, secret = self._request.headers.get("Authorization", "").partition(" ")
        given = scheme.lower() == "bearer" and self._request.path.startswith("/api/")
        return secret.strip() if given else None

    @property
    def _person(self) -> int | None:
        user = self._request.user
        return int(user.pk) if user.is_authenticated else None


def viewer(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: ``request.looking`` is a `Looking`."""

    def answer(request: HttpRequest) -> HttpResponse:
        if "%00" in request.META.get("QUERY_STRING", ""):
            return HttpResponse(status=422)  # no word has a NUL in it, and PostgreSQL stops at one
        request.looking = Looking(request)  # type: ignore[attr-defined]  # Django's requests carry what middleware adds
        return get_response(request)

    return answer
