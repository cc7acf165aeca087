"""Nothing is open by oversight: what has no line in the policy keeps Madang from starting."""

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

from madang.api.whole import ROUTERS
from madang.programme.policy.table import lines_for
from madang.programme.records.steps import STEPS

OTHERS = {
    "accounts/": "sign-in and its settings (django-allauth): each checks the session itself",
    "api/v1/docs": "the description of the API, the same for everybody",
    "api/v1/openapi.json": "the description of the API, the same for everybody",
}
"""Addresses of others' code, and why they may be open."""


class Gap(RuntimeError):
    """Something could be reached that no line of the policy speaks of."""


def refuse_to_start_with_gaps() -> None:
    """Raise `Gap` naming every page, operation and step without a policy."""
    if found := gaps():
        raise Gap("no line in the policy: " + ", ".join(found))


def gaps() -> list[str]:
    """Pages, operations and steps without a policy, sorted."""
    return sorted([*_pages_without(), *_operations_without(), *_steps_without()])


def addresses() -> Iterator[tuple[str, URLPattern]]:
    """Every address of the site with its pattern."""
    yield from _below("", get_resolver())


def operations() -> Iterator[tuple[str, str, str | None]]:
    """Every operation of the API: method, path, action."""
    for prefix, router in ROUTERS.items():
        for place, view in router.path_operations.items():
            for operation in view.operations:
                for method in operation.methods:
                    yield method, f"{prefix}{place}", getattr(operation.view_func, "action", None)


def _below(prefix: str, resolver: URLResolver) -> Iterator[tuple[str, URLPattern]]:
    for pattern in resolver.url_patterns:
        place = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _below(place, pattern)
        else:
            yield place, pattern


def _pages_without() -> Iterator[str]:
    for place, pattern in addresses():
        action = getattr(pattern.callback, "action", None)
        of_others = place.startswith((*OTHERS, "api/v1/"))
        if not of_others and not lines_for(action or ""):
            yield f"page {place}"


def _operations_without() -> Iterator[str]:
    return (f"operation {method} {place}" for method, place, action in operations() if not lines_for(action or ""))


def _steps_without() -> Iterator[str]:
    return (f"step {action}" for action in STEPS if not lines_for(action))
