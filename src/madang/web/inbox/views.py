"""The inbox: what waits for the viewer and until when, and what is new."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from madang.programme.records import steps
from madang.programme.records.queries.notices import notice_for, notices_seen_by, unread_by
from madang.web.frame.door import looking, page, paged


@page("notice.read")
def inbox(request: HttpRequest) -> HttpResponse:
    """Notices, what waits first."""
    viewer = looking(request).viewer
    return render(
        request, "inbox/list.html", {"page": paged(request, notices_seen_by(viewer)), "unread": unread_by(viewer)}
    )


@page("notice.open", methods=("POST",))
def read(request: HttpRequest, number: int) -> HttpResponse:
    """Mark a notice as read and go where it leads."""
    who = looking(request)
    notice = steps.open_notice(notice_for(who.viewer, "notice.open", number), by=who.viewer, now=who.now)
    return redirect(notice.path)


@page("notice.open_all", methods=("POST",))
def read_all(request: HttpRequest) -> HttpResponse:
    """Mark every notice as read."""
    who = looking(request)
    steps.open_all_notices(by=who.viewer, now=who.now)
    return redirect("inbox")
