"""Choices of rows that many stages make."""

from django.db.models import Q

from madang.programme.policy.table import NONE, Rows
from madang.programme.policy.viewer import Viewer


def own(path: str = "organisation_id") -> Rows:
    """Rows whose organisation, found by ``path``, is the one that the viewer acts for."""

    def among(viewer: Viewer) -> Q:
        # An organisation that is missing on both sides is no agreement.
        return NONE if viewer.organisation is None else Q(**{path: viewer.organisation})

    return Rows(f"the viewer's own by {path}", among)


def mine(path: str = "person_id") -> Rows:
    """Rows whose person, found by ``path``, is the viewer."""

    def among(viewer: Viewer) -> Q:
        return NONE if viewer.person is None else Q(**{path: viewer.person})

    return Rows(f"the viewer's by {path}", among)
