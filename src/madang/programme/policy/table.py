"""The policy table: each line opens one action on some rows, or some parts of them, to somebody; all else is closed."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db.models import Q

from madang.programme.policy.viewer import Viewer
from madang.programme.policy.who import Who


@dataclass(frozen=True)
class Rows:
    """A named choice of rows: ``among(viewer)`` is the filter that leaves the rows meant."""

    name: str
    among: Callable[[Viewer], Q]

    def __and__(self, other: "Rows") -> "Rows":
        return Rows(f"{self.name}, {other.name}", lambda viewer: self.among(viewer) & other.among(viewer))

    def __or__(self, other: "Rows") -> "Rows":
        return Rows(f"{self.name} or {other.name}", lambda viewer: self.among(viewer) | other.among(viewer))


def where(name: str, condition: Q) -> Rows:
    """Rows that meet ``condition``, whoever looks."""
    return Rows(name, lambda _viewer: condition)


NONE = Q(pk__in=[])
EVERY = where("every one", ~NONE)  # not Q(): `NONE | Q()` is NONE, since an empty condition counts for nothing


@dataclass(frozen=True)
class Line:
    """``who`` may do ``action`` (`thing.verb`) with ``rows``, and then sees ``parts`` of them.

    Actions that make something new have no row yet: their lines keep ``rows`` at EVERY. ``parts`` are named by the
    stage that owns the thing and matter for reading only.
    """

    action: str
    who: Who
    rows: Rows = EVERY
    parts: frozenset[str] = frozenset()


class Twice(ValueError):
    """Two stages gave lines for one kind of thing: whoever owns a thing speaks for it alone."""


_LINES: dict[str, list[Line]] = defaultdict(list)
_STAGES: dict[str, str] = {}


def lay_down(stage: str, lines: Iterable[Line]) -> None:
    """Add the lines of ``stage`` (the module that calls), once; a second call with the same lines changes nothing."""
    fresh: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        fresh[line.action].append(line)
    for action, given in fresh.items():
        if _STAGES.setdefault(action, stage) != stage:
            raise Twice(f"{action} has lines from {_STAGES[action]} and from {stage}")
        _LINES[action] = given


def lines_for(action: str) -> list[Line]:
    """All lines of ``action``; none means that nobody may do it."""
    return _LINES.get(action, [])


def actions() -> list[str]:
    """The names of all actions that have a line, sorted."""
    return sorted(_LINES)
