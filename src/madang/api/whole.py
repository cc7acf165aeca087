"""The whole API: all operations, and how refusals are answered."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, ValidationError

from madang import __version__
from madang.api import needs
from madang.programme.policy.refused import NotAllowed, NotThere

api = NinjaAPI(title="Madang", version=__version__, urls_namespace="api")
ROUTERS = {"/needs": needs.router}
for _place, _router in ROUTERS.items():
    api.add_router(_place, _router)


@api.exception_handler(NotThere)
def not_there(request: HttpRequest, refusal: NotThere) -> HttpResponse:  # noqa: ARG001 - ninja calls it so
    """The same answer for what is missing and for what is hidden."""
    return problem(request, 404, "not-there")


@api.exception_handler(NotAllowed)
def not_allowed(request: HttpRequest, refusal: NotAllowed) -> HttpResponse:  # noqa: ARG001 - ninja calls it so
    """Within one's own organisation."""
    return problem(request, 403, "not-allowed")


@api.exception_handler(AuthenticationError)
def unknown(request: HttpRequest, refusal: AuthenticationError) -> HttpResponse:  # noqa: ARG001 - ninja calls it so
    """Nobody signed in."""
    return problem(request, 401, "sign-in")


@api.exception_handler(ValidationError)
def unusable(request: HttpRequest, refusal: ValidationError) -> HttpResponse:
    """The request's own fault, field by field."""
    return problem(
        request, 422, "unusable", errors=[{"place": list(e["loc"]), "found": e["msg"]} for e in refusal.errors]
    )


def problem(request: HttpRequest, status: int, kind: str, **more: Any) -> HttpResponse:
    """An answer in the form of RFC 9457, problem details."""
    answer = api.create_response(request, {"type": f"/problems/{kind}", "status": status, **more}, status=status)
    answer["Content-Type"] = "application/problem+json"
    return answer
