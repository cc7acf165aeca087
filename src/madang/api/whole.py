"""The whole API: all operations, and how refusals are answered."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, ValidationError
from ninja.openapi.schema import OpenAPISchema

from madang import __version__
from madang.api import (
    applications,
    audit,
    forms,
    imports,
    inbox,
    invitations,
    members,
    needs,
    offers,
    organisations,
    profiles,
    resources,
    rounds,
    tokens,
    webhooks,
)
from madang.api.door import Forged, viewer_of
from madang.api.refusals import TOLD
from madang.programme.policy.refused import NotAllowed, NotThere

REFUSALS = {
    401: "Nobody signed in, or the token is not valid.",
    403: "The thing is your organisation's, but this is not yours to do.",
    404: "There is no such thing for you.",
    409: "It is not possible as things stand.",
    413: "The body is too large.",
    422: "The request cannot be used; `errors` names each place.",
    428: "A key is missing: send `Idempotency-Key`.",
    429: "Too many requests; try again later.",
}
"""What every operation may answer beside its own answer, as problem details (RFC 9457)."""


class Described(NinjaAPI):
    """An API whose description names the refusals of every operation, once."""

    def get_openapi_schema(self, **more: Any) -> OpenAPISchema:
        """The description, with the refusals."""
        schema = super().get_openapi_schema(**more)
        schema["components"].setdefault("schemas", {})["Problem"] = PROBLEM
        content = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
        for by_method in schema["paths"].values():
            for operation in by_method.values():
                for code, said in REFUSALS.items():
                    operation["responses"].setdefault(code, {"description": said, "content": content})
        return schema


PROBLEM = {
    "title": "Problem",
    "type": "object",
    "required": ["type", "status"],
    "properties": {
        "type": {"type": "string", "description": "What kind of problem, as a path."},
        "status": {"type": "integer", "description": "The code of the answer."},
    },
}

api = Described(title="Madang", version=__version__, urls_namespace="api")
ROUTERS = {
    "/imports": imports.router,
    "/offers": offers.router,
    "/profiles": profiles.router,
    "/resources": resources.router,
    "/inbox": inbox.router,
    "/needs": needs.router,
    "/webhooks": webhooks.router,
    "/organisations": organisations.router,
    "/members": members.router,
    "/invitations": invitations.router,
    "/tokens": tokens.router,
    "/audit": audit.router,
    "/templates": rounds.templates,
    "/rounds": rounds.router,
    "/forms": forms.router,
    "/applications": applications.router,
    "/receipts": applications.receipts,
}
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


@api.exception_handler(Forged)
def forged(request: HttpRequest, refusal: Forged) -> HttpResponse:  # noqa: ARG001 - ninja calls it so
    """A session alone is no proof: send the header `X-CSRFToken`, or use a token."""
    return problem(request, 403, "forged")


@api.exception_handler(ValidationError)
def unusable(request: HttpRequest, refusal: ValidationError) -> HttpResponse:
    """The request's own fault, field by field."""
    return problem(
        request, 422, "unusable", errors=[{"place": list(e["loc"]), "found": e["msg"]} for e in refusal.errors]
    )


def refused(request: HttpRequest, refusal: Exception | type[Exception]) -> HttpResponse:
    """A rule that a step keeps."""
    told = next(TOLD[kind] for kind in type(refusal).__mro__ if kind in TOLD)
    return problem(request, told.status, told.kind, **told.more(refusal, viewer_of(request).language))


for _refusal in TOLD:
    api.add_exception_handler(_refusal, refused)


def problem(request: HttpRequest, status: int, kind: str, **more: Any) -> HttpResponse:
    """An answer in the form of RFC 9457, problem details."""
    answer = api.create_response(request, {"type": f"/problems/{kind}", "status": status, **more}, status=status)
    answer["Content-Type"] = "application/problem+json"
    return answer
