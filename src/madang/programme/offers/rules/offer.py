"""Who may see which part of an offer and take which step with it; how long an offer stands."""

from datetime import timedelta

from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrPromise

from madang.programme.needs.models import Part
from madang.programme.offers.models import Offer, OfferState
from madang.programme.offers.rules.profile import FIRM_READERS, FIRMS
from madang.programme.people.rules import OWN, granted
from madang.programme.policy.asking import part_open_to, rows_open_to
from madang.programme.policy.table import NONE, Line, Rows, lay_down, where
from madang.programme.policy.viewer import Viewer
from madang.programme.policy.who import ANYONE, MACHINES, MEMBERS

STANDS_FOR = timedelta(days=365)
REMINDED_BEFORE = timedelta(days=30)
"""How long before its end an offer may be renewed, and its people are reminded."""

TEASER = frozenset({"teaser"})
MATCHED = TEASER | {"matched"}
ALL = MATCHED | {"body", "inside"}

STANDING = where(
    "published and not expired by the database's clock", Q(state=OfferState.PUBLISHED, expires_at__gt=Now())
)
ENDS_SOON = where("ends within 30 days or has ended", Q(expires_at__lte=Now() + REMINDED_BEFORE))
NOT_PUBLISHED = where("not published", ~Q(state=OfferState.PUBLISHED))
PUBLISHED = where("published", Q(state=OfferState.PUBLISHED))


def _with_its_part() -> Rows:
    def among(viewer: Viewer) -> Q:
        chosen = NONE
        for part in Part.values:
            offers = Offer.objects.filter(part_open_to(viewer, "offer.read", part))
            chosen = chosen | Q(part=part, offer_id__in=offers.values("pk"))
        return chosen

    return Rows("files of parts that the viewer sees", among)


def _of_own_to_change() -> Rows:
    return Rows(
        "of offers that the viewer may change",
        lambda viewer: Q(offer_id__in=Offer.objects.filter(rows_open_to(viewer, "offer.change")).values("pk")),
    )


lay_down(
    "offers.offer",
    [
        Line("offer.read", ANYONE, STANDING, TEASER),
        Line("offer.read", MEMBERS, STANDING & granted("offer", "matched"), MATCHED),
        Line("offer.read", MEMBERS, STANDING & granted("offer", "body"), MATCHED | {"body"}),
        Line("offer.read", FIRM_READERS, OWN, ALL),
        Line("offer.draft", FIRMS),
        Line("offer.change", FIRMS, OWN),
        Line("offer.publish", FIRMS, OWN & NOT_PUBLISHED),
        Line("offer.renew", FIRMS, OWN & PUBLISHED & ENDS_SOON),
        Line("offer.withdraw", FIRMS, OWN & PUBLISHED),
        Line("offer.remind", MACHINES, PUBLISHED & ENDS_SOON & where("not reminded", Q(reminded_at=None))),
        Line("offer.add_file", FIRMS, OWN),
        Line("offer_file.read", ANYONE, _with_its_part(), frozenset({"card"})),
        Line("offer_file.remove", FIRMS, OWN & _of_own_to_change()),
    ],
)


class OfferNotReady(Exception):
    """The offer cannot be published yet; ``missing`` says in the reader's language what it lacks."""

    def __init__(self, missing: list[StrPromise]) -> None:
        self.missing = missing
        super().__init__("; ".join(map(str, missing)))


def missing_for_publishing(offer: Offer) -> list[StrPromise]:
    """What ``offer`` lacks before it can be shown."""
    wanted = ((offer.teaser.strip(), _("a public teaser")), (offer.readiness, _("the readiness of the technology")))
    return [reason for value, reason in wanted if not value]
