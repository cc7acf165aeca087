"""Telling people: a notice in their inbox, and a letter on its way, in the transaction of the step that causes them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from madang.programme.policy.viewer import Viewer
from madang.programme.records.models import Letter, Notice
from madang.programme.records.rules.notices import wording_of
from madang.programme.records.steps.frame import beginning, step


@dataclass(frozen=True)
class News:
    """What happened, for those whom it concerns.

    ``kind`` has its words in a stage's rules (`records.rules.say`); ``about`` fills them and holds nothing
    confidential, for the letter lies in a mailbox. ``path`` is the page where one sees and acts, ``due_at`` until when.
    """

    kind: str
    path: str
    about: dict[str, Any] = field(default_factory=dict)
    organisation: int | None = None
    due_at: datetime | None = None


def notify(people: Iterable[int], news: News, *, now: datetime) -> list[Notice]:
    """Tell each of ``people`` (ids) once, in their own language; called inside a step, it happens or not with it."""
    chosen = get_user_model()._default_manager.filter(pk__in=set(people), is_active=True).order_by("pk")
    return [_tell(person, news, now=now) for person in chosen]


def settle(kind: str, path: str, *, now: datetime) -> int:
    """What notices of ``kind`` about ``path`` asked for is done: they wait no longer; how many."""
    return Notice.objects.filter(kind=kind, path=path, settled_at=None).update(settled_at=now)


@step("notice.open")
def open_notice(notice: Notice, *, by: Viewer, now: datetime) -> Notice:  # noqa: ARG001 - the frame reads it
    """The person has read it."""
    if notice.read_at is None:
        notice.read_at = now
        notice.save()
    return notice


@beginning("notice.open_all")
def open_all_notices(*, by: Viewer, now: datetime) -> None:
    """The person has read all of theirs."""
    Notice.objects.filter(person_id=by.is_person, read_at=None).update(read_at=now)


def _tell(person: Any, news: News, *, now: datetime) -> Notice:
    notice = Notice.objects.create(
        person=person,
        organisation_id=news.organisation,
        kind=news.kind,
        about=news.about,
        path=news.path,
        made_at=now,
        due_at=news.due_at,
    )
    with override(person.language):
        subject, body = _written(news)
    Letter.objects.create(
        notice=notice,
        address=person.email,
        language=person.language,
        subject=subject,
        body=body,
        next_try_at=now,
        made_at=now,
    )
    return notice


def _written(news: News) -> tuple[str, str]:
    line, paragraph = wording_of(news.kind).said(news.about)
    pieces = [paragraph]
    if news.due_at is not None:
        when = formats.date_format(timezone.localtime(news.due_at), "DATETIME_FORMAT")
        pieces.append(_("Please act by %(when)s.") % {"when": when})
    pieces.append(settings.SITE_ADDRESS + news.path)
    pieces.append(_("Madang sent this because it concerns you or your organisation. You need not answer it."))
    return line[:200], "\n\n".join(pieces) + "\n"
