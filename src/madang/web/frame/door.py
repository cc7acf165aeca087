"""The door of a page: it names the action of the policy, and turns refusals into the answers that people see."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_http_methods

from madang.programme.policy.asking import open_to
from madang.programme.policy.refused import NotAllowed, NotThere
from madang.programme.policy.seen import Seen
from madang.web.frame.middleware import Looking

P = ParamSpec("P")
Thing = TypeVar("Thing")
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


def page(action: str, *, methods: tuple[str, ...] = ("GET",)) -> Callable[[View[P]], View[P]]:
    """Make a view the page of ``action``.

    Whoever the policy does not speak of is asked to sign in, or told that there is no such page; so is whoever a step
    refuses.
    """

    def make(view: View[P]) -> View[P]:
        @require_http_methods(list(methods))
        @wraps(view)
        def guarded(request: HttpRequest, /, *args: P.args, **named: P.kwargs) -> HttpResponseBase:
            viewer = looking(request).viewer
            if not open_to(viewer, action):
                if viewer.signed_in:
                    raise Http404
                return redirect_to_login(request.get_full_path())
            try:
                return view(request, *args, **named)
            except NotThere as error:
                raise Http404 from error
            except NotAllowed as error:
                raise PermissionDenied from error

        guarded.action = action  # type: ignore[attr-defined]  # what the matrix of permissions reads
        return cast("View[P]", guarded)

    return make


def looking(request: HttpRequest) -> Looking:
    """Who looks."""
    return cast("Looking", request.looking)  # type: ignore[attr-defined]  # laid there by the middleware


def here_or_404(thing: Thing | None) -> Thing:
    """``thing``, or the answer that there is none."""
    if thing is None:
        raise Http404
    return thing


def paged(request: HttpRequest, rows: Seen[Thing], *, size: int = 20) -> Page[Thing]:
    """The part of ``rows`` that ``?page=`` asks for."""
    return Paginator(rows, size).get_page(request.GET.get("page"))
