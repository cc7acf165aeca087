"""Technology offers and their files, as a viewer may see them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from madang.programme.files.queries import Paper, paper
from madang.programme.needs.models import Part
from madang.programme.offers import rules  # noqa: F401 - lays down the policy of offers
from madang.programme.offers.models import Offer, OfferFile
from madang.programme.policy.asking import row_for, sees, steps_open_to, with_parts
from madang.programme.policy.seen import Seen
from madang.programme.policy.viewer import Viewer
from madang.programme.records.steps import record_reading
from madang.programme.records.steps.reading import told_on_record

Told = TypeVar("Told")

OFFER_COLUMNS = {
    "id": _("number"),
    "title": _("title"),
    "organisation": _("company"),
    "region_name": _("region"),
    "readiness": _("readiness (TRL)"),
    "teaser": _("public teaser"),
    "matched_teaser": _("teaser for matched organisations"),
    "body": _("confidential description"),
    "state_name": _("state"),
    "published_at": _("published at"),
    "expires_at": _("shown until"),
}
"""What a list of offers tells when it is handed out as a table, with the headings."""


@dataclass(frozen=True)
class OfferSeen:
    """What a viewer sees of an offer; None where it is withheld."""

    id: int
    title: str
    teaser: str
    readiness: int | None
    region: str
    region_name: str
    language: str
    organisation: str
    state: str
    state_name: str
    published_at: datetime | None
    expires_at: datetime | None
    matched_teaser: str | None
    body: str | None


@dataclass(frozen=True)
class OfferFileSeen:
    """A file that the viewer may open."""

    id: int
    offer: int
    name: str
    size: int
    part: str
    part_name: str


def offers_seen_by(viewer: Viewer, *, words: str = "", region: str = "") -> Seen[OfferSeen]:
    """Offers, the newest first; with ``words`` in title or public teaser, in ``region`` when given."""
    rows = with_parts(Offer.objects.select_related("organisation"), viewer, "offer.read")
    for word in words.split():
        rows = rows.filter(Q(title__icontains=word) | Q(teaser__icontains=word))
    if region:
        rows = rows.filter(region=region)
    return Seen(rows.order_by("-published_at", "-pk"), _offer)


def offer_read_by(viewer: Viewer, number: int, *, now: datetime) -> OfferSeen | None:
    """One offer for reading; a confidential part that is shown is put on record."""
    seen = offers_seen_by(viewer).get(number)
    return None if seen is None else next(offers_told_to(viewer, [seen], now=now))


def offers_told_to(viewer: Viewer, offers: Iterable[OfferSeen], *, now: datetime) -> Iterator[OfferSeen]:
    """``offers`` for a list that goes out whole; bodies of others that are in it are put on record, before they go."""
    return told_on_record(offers, Offer.objects, "offer.read", by=viewer, now=now)


def offer_for(viewer: Viewer, action: str, number: int) -> Offer:
    """The row for the step ``action``; raises `NotThere` or `NotAllowed`."""
    return row_for(Offer.objects, viewer, action, number)


def offer_choices_for(viewer: Viewer, number: int) -> frozenset[str]:
    """The steps that ``viewer`` may take with the offer now, by the last word of their action."""
    steps = ("change", "publish", "renew", "withdraw", "add_file")
    return steps_open_to(viewer, Offer.objects.get(pk=number), steps)


def offer_files_seen_by(viewer: Viewer, *, offer: int) -> Seen[OfferFileSeen]:
    """The files of an offer that the viewer may open, by name."""
    rows = OfferFile.objects.select_related("stored").filter(offer_id=offer).order_by("name")
    return Seen(with_parts(rows, viewer, "offer_file.read"), _file)


def offer_paper_for(viewer: Viewer, number: int, *, now: datetime) -> Paper:
    """The file for opening; a confidential one is put on record. Raises `NotThere`."""
    file = offer_file_for(viewer, "offer_file.read", number)
    if file.part == Part.BODY and file.organisation_id != viewer.organisation:
        record_reading("offer_file.read", file, parts=[file.part], by=viewer, now=now)
    return paper(file.stored, file.name)


def offer_file_for(viewer: Viewer, action: str, number: int) -> OfferFile:
    """The row for ``action``; raises `NotThere` or `NotAllowed`."""
    return row_for(OfferFile.objects.select_related("stored"), viewer, action, number)


def _offer(row: Offer) -> OfferSeen:
    def part(name: str, value: Told) -> Told | None:
        return value if sees(row, name) else None

    return OfferSeen(
        id=row.id,
        title=row.title,
        teaser=row.teaser,
        readiness=row.readiness,
        region=str(row.region),
        region_name=str(row.get_region_display()),
        language=row.language,
        organisation=row.organisation.name,
        state=row.state,
        state_name=str(row.get_state_display()),
        published_at=row.published_at,
        expires_at=row.expires_at,
        matched_teaser=part("matched", row.matched_teaser),
        body=part("body", row.body),
    )


def _file(row: OfferFile) -> OfferFileSeen:
    label = str(Part(row.part).label)
    return OfferFileSeen(row.id, row.offer_id, row.name, row.stored.size, row.part, label)
