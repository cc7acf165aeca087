"""Who may see organisations, and the rows that a grant of sight opens."""

from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Now

from madang.programme.people.models import Access
from madang.programme.policy.table import EVERY, NONE, Line, Rows, lay_down
from madang.programme.policy.viewer import Viewer
from madang.programme.policy.who import ANYONE, MEMBERS, OWNERS, SIGNED_IN

PUBLIC = frozenset({"card"})
ALL = frozenset({"card", "inside"})


def own(path: str = "organisation_id") -> Rows:
    """Rows whose organisation, found by ``path``, is the one that the viewer acts for."""

    def among(viewer: Viewer) -> Q:
        # An organisation that is missing on both sides is no agreement.
        return NONE if viewer.organisation is None else Q(**{path: viewer.organisation})

    return Rows(f"the viewer's own by {path}", among)


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


lay_down(
    "people",
    [
        Line("organisation.read", ANYONE, EVERY, PUBLIC),
        Line("organisation.read", MEMBERS, OWN_ORGANISATION, ALL),
        Line("organisation.change", OWNERS, OWN_ORGANISATION),
        Line("organisation.make", SIGNED_IN),
        Line("start.read", ANYONE),
        Line("start.act_as", SIGNED_IN),
    ],
)
