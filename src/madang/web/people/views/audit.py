"""Pages of the records: who did what, and who read what is confidential."""

from datetime import UTC, datetime, time, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from madang.programme.records.queries import Sought, readings_seen_by, steps_seen_by
from madang.web.frame.door import looking, page, paged
from madang.web.people.forms import SoughtForm


@page("step.read")
def steps(request: HttpRequest) -> HttpResponse:
    """What was done by the viewer's organisation and with its things."""
    form, sought = _asked(request)
    rows = steps_seen_by(looking(request).viewer, sought)
    shown = {"page": paged(request, rows, size=50), "form": form, "title": _("Who did what")}
    return render(request, "people/audit.html", shown)


@page("reading.read")
def readings(request: HttpRequest) -> HttpResponse:
    """Who read confidential parts of the things of the viewer's organisation."""
    form, sought = _asked(request)
    rows = readings_seen_by(looking(request).viewer, sought)
    shown = {"page": paged(request, rows, size=50), "form": form, "title": _("Who read what is confidential")}
    return render(request, "people/audit.html", shown)


def _asked(request: HttpRequest) -> tuple[SoughtForm, Sought]:
    form = SoughtForm(request.GET)
    given: dict[str, Any] = form.cleaned_data if form.is_valid() else {}
    until = given.get("until")
    return form, Sought(
        action=given.get("action", ""),
        thing=given.get("thing", ""),
        number=given.get("number"),
        since=_midnight(given["since"]) if given.get("since") else None,
        until=_midnight(until) + timedelta(days=1) if until else None,
    )


def _midnight(day: Any) -> datetime:
    return datetime.combine(day, time.min, tzinfo=UTC)
