"""Who may do what with people, organisations, memberships, invitations and tokens."""

from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Now

from madang.programme.people.models import Organisation, Person
from madang.programme.people.rules.sight import OWN, OWN_ORGANISATION
from madang.programme.policy.rows import mine
from madang.programme.policy.table import EVERY, NONE, Line, Rows, lay_down, where
from madang.programme.policy.viewer import Viewer
from madang.programme.policy.who import ANYONE, MEMBERS, OPERATOR_READERS, OPERATORS, OWNERS, SIGNED_IN

CARD = frozenset({"card"})
INSIDE = frozenset({"card", "inside"})
CONTACT = frozenset({"card", "contact"})

ACTIVE = where("active", Q(state=Organisation.ACTIVE))
STILL_HELD = where("not over", Q(ends_at=None) | Q(ends_at__gt=Now()))
WAITING = where("waiting for an answer", Q(accepted_at=None, withdrawn_at=None, ends_at__gt=Now()))
LIVE = where("neither over nor revoked", Q(revoked_at=None, ends_at__gt=Now()))


def _addressed(viewer: Viewer) -> Q:
    # The address must be confirmed: whoever merely says that it is theirs gets nothing by it.
    if viewer.person is None:
        return NONE
    confirmed = Person.objects.filter(
        pk=viewer.person, emailaddress__email=OuterRef("email"), emailaddress__verified=True
    )
    return Q(Exists(confirmed))


ADDRESSED = Rows("addressed to the viewer", _addressed)

lay_down(
    "people",
    [
        Line("start.read", ANYONE),
        Line("start.act_as", SIGNED_IN),
        Line("person.read", SIGNED_IN, mine("pk"), CARD),
        Line("person.change", SIGNED_IN, mine("pk")),
        Line("organisation.read", ANYONE, EVERY, CARD),
        Line("organisation.read", MEMBERS, OWN_ORGANISATION, INSIDE),
        Line("organisation.read", OPERATOR_READERS, EVERY, INSIDE),
        Line("organisation.make", SIGNED_IN),
        Line("organisation.make_office", OPERATORS),
        Line("organisation.change", OWNERS, OWN_ORGANISATION & ACTIVE),
        Line("organisation.compare", OPERATORS),
        Line("organisation.merge", OPERATORS, ACTIVE),
        Line("membership.read", MEMBERS, OWN, CARD),
        Line("membership.read", OWNERS, OWN, CONTACT),
        Line("membership.read", SIGNED_IN, mine(), CONTACT),
        Line("membership.change", OWNERS, OWN & STILL_HELD),
        Line("membership.end", OWNERS, OWN & STILL_HELD),
        Line("membership.end", SIGNED_IN, mine() & STILL_HELD),
        Line("invitation.read", OWNERS, OWN, CONTACT),
        Line("invitation.read", SIGNED_IN, ADDRESSED & WAITING, CONTACT),
        Line("invitation.open", ANYONE),
        Line("invitation.make", OWNERS),
        Line("invitation.make_first", OPERATORS),
        Line("invitation.withdraw", OWNERS, OWN & WAITING),
        Line("invitation.accept", SIGNED_IN, ADDRESSED & WAITING),
        Line("token.read", SIGNED_IN, mine(), CARD),
        Line("token.make", MEMBERS),
        Line("token.revoke", SIGNED_IN, mine() & LIVE),
    ],
)
