"""What the policy table promises for a cell of the matrix, read from its lines and not through the doors."""

from django.db.models import Model

from madang.programme.policy.table import lines_for
from madang.programme.policy.viewer import Viewer

SIGN_IN = (302, 401)
HIDDEN = (404,)
NOT_YOURS = (403,)


def promised(viewer: Viewer, action: str, thing: Model | None, done: tuple[int, ...]) -> tuple[int, ...]:
    """The codes that an answer to ``viewer`` may have."""
    lines = [line for line in lines_for(action) if line.who.includes(viewer)]
    if not lines:
        return HIDDEN if viewer.signed_in else SIGN_IN
    if thing is None:
        return done
    rows = type(thing)._default_manager
    if any(rows.filter(line.rows.among(viewer), pk=thing.pk).exists() for line in lines):
        return done
    owner = getattr(thing, "organisation_id", None)
    reads = action.endswith(".read")
    return NOT_YOURS if owner is not None and owner == viewer.organisation and not reads else HIDDEN
