"""Steps with an offer: draft, change, publish, renew, withdraw, and its files."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import datetime

from madang.programme.files.steps import keep, plain_name
from madang.programme.needs.models import Part
from madang.programme.offers.models import Offer, OfferFile, OfferState
from madang.programme.offers.rules.offer import REMINDED_BEFORE, STANDS_FOR, OfferNotReady, missing_for_publishing
from madang.programme.policy.viewer import MACHINE, Viewer
from madang.programme.records.steps import beginning, step


@dataclass(frozen=True)
class OfferText:
    """What a company says about a technology."""

    title: str
    teaser: str = ""
    matched_teaser: str = ""
    body: str = ""
    readiness: int | None = None
    region: str = ""
    language: str = "ko"


@beginning("offer.draft")
def draft_offer(text: OfferText, *, by: Viewer, now: datetime) -> Offer:
    """A new offer of the organisation that ``by`` acts for."""
    offer = Offer(organisation_id=by.acts_for, author_id=by.is_person, made_at=now)
    return _written(offer, text)


@step("offer.change")
def change_offer(offer: Offer, text: OfferText, *, by: Viewer, now: datetime) -> Offer:  # noqa: ARG001 - the frame reads them
    """The offer with other words."""
    return _written(offer, text)


@step("offer.publish")
def publish_offer(offer: Offer, *, by: Viewer, now: datetime) -> Offer:  # noqa: ARG001 - the frame reads it
    """Show the offer for a year; raises `OfferNotReady`."""
    if missing := missing_for_publishing(offer):
        raise OfferNotReady(missing)
    offer.state, offer.published_at = OfferState.PUBLISHED, now
    return _standing(offer, now=now)


@step("offer.renew")
def renew_offer(offer: Offer, *, by: Viewer, now: datetime) -> Offer:  # noqa: ARG001 - the frame reads it
    """Show the offer for another year from now on."""
    return _standing(offer, now=now)


@step("offer.withdraw")
def withdraw_offer(offer: Offer, *, by: Viewer, now: datetime) -> Offer:  # noqa: ARG001 - the frame reads them
    """Show the offer no longer."""
    offer.state = OfferState.WITHDRAWN
    offer.save()
    return offer


@step("offer.remind")
def remind_of_offer(offer: Offer, *, by: Viewer, now: datetime) -> Offer:  # noqa: ARG001 - the frame reads it
    """Remind its people, once, that the offer ends soon."""
    offer.reminded_at = now
    offer.save()
    return offer


def remind_of_ending_offers(*, now: datetime) -> int:
    """Remind of every offer that ends soon, for a timer; how many."""
    due = Offer.objects.filter(
        state=OfferState.PUBLISHED, reminded_at=None, expires_at__gt=now, expires_at__lte=now + REMINDED_BEFORE
    )
    ending = list(due.order_by("pk"))
    for offer in ending:
        remind_of_offer(offer, by=MACHINE, now=now)
    return len(ending)


@step("offer.add_file")
def add_offer_file(
    offer: Offer, pieces: Iterable[bytes], *, name: str, part: Part, by: Viewer, now: datetime
) -> OfferFile:
    """Add a file to a part of the offer; one of the same name takes the place of the older."""
    made = {
        "stored": keep(pieces, now=now),
        "part": part,
        "organisation_id": offer.organisation_id,
        "author_id": by.is_person,
        "made_at": now,
    }
    file, _fresh = OfferFile.objects.update_or_create(offer=offer, name=plain_name(name), defaults=made)
    return file


@step("offer_file.remove")
def remove_offer_file(file: OfferFile, *, by: Viewer, now: datetime) -> None:  # noqa: ARG001 - the frame reads them
    """Take the file off the offer."""
    OfferFile.objects.filter(pk=file.pk).delete()  # the row keeps its number for the audit


def _written(offer: Offer, text: OfferText) -> Offer:
    for field in fields(text):
        setattr(offer, field.name, getattr(text, field.name))
    offer.save()
    return offer


def _standing(offer: Offer, *, now: datetime) -> Offer:
    offer.expires_at, offer.reminded_at = now + STANDS_FOR, None
    offer.save()
    return offer
