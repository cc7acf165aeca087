"""What every template knows."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from madang.programme.policy.asking import open_to
from madang.programme.policy.viewer import NOBODY, Viewer
from madang.programme.records.queries.notices import unread_by
from madang.web.frame.middleware import Looking


class May:
    """Whether the viewer may begin a step, for links and buttons: ``{% if may.need_draft %}`` asks for `need.draft`."""

    def __init__(self, viewer: Viewer) -> None:
        self._viewer = viewer

    def __getitem__(self, name: str) -> bool:
        return open_to(self._viewer, name.replace("_", ".", 1))


def frame(request: HttpRequest) -> dict[str, Any]:
    """``looking``: who looks and for whom; ``may``: what they may begin; ``unread``: their notices."""
    found: Looking | None = getattr(request, "looking", None)
    viewer = found.viewer if found else NOBODY
    return {"looking": found, "may": May(viewer), "unread": SimpleLazyObject(lambda: unread_by(viewer))}
