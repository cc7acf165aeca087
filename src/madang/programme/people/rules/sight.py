"""The rows that a grant of sight opens, and those that are one's own."""

from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Now

from madang.programme.people.models import Access
from madang.programme.policy.rows import own
from madang.programme.policy.table import NONE, Rows
from madang.programme.policy.viewer import Viewer

OWN = own()
OWN_ORGANISATION = own("pk")


def granted(thing: str, part: str) -> Rows:
    """Rows of the kind ``thing`` of which the viewer, or their organisation, was granted sight of ``part``.

    A grant past its end by the database's clock opens nothing.
    """

    def among(viewer: Viewer) -> Q:
        if viewer.organisation is None:
            return NONE
        grants = Access.objects.filter(
            Q(person=None) | Q(person_id=viewer.person),
            Q(ends_at=None) | Q(ends_at__gt=Now()),
            organisation_id=viewer.organisation,
            thing=thing,
            part=part,
            number=OuterRef("pk"),
        )
        return Q(Exists(grants))

    return Rows(f"granted sight of {part}", among)
