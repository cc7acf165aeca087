"""The start page, the choice of organisation and language, and the pages for what is not there."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme

from madang.programme.needs.queries import needs_seen_by, needs_waiting_for
from madang.programme.records.queries.notices import notices_seen_by
from madang.programme.rounds.queries import rounds_seen_by
from madang.web.frame.door import looking, page
from madang.web.frame.middleware import ACTING


@page("start.read")
def start(request: HttpRequest) -> HttpResponse:
    """What waits for the viewer, and what is open."""
    who = looking(request)
    viewer = who.viewer
    shown = {
        "notices": [notice for notice in notices_seen_by(viewer, unread=True)[:5] if notice.waiting],
        "turns": needs_waiting_for(viewer)[:5],
        "rounds": rounds_seen_by(viewer, taking_at=who.now)[:6],
        "needs": needs_seen_by(viewer)[:6],
    }
    return render(request, "frame/start.html", shown)


@page("start.act_as", methods=("POST",))
def act_as(request: HttpRequest) -> HttpResponse:
    """Act for another of the person's organisations from now on."""
    chosen = request.POST.get("membership", "")
    if chosen in {str(one.id) for one in looking(request).memberships}:
        request.session[ACTING] = int(chosen)
    return redirect("start")


@page("start.read", methods=("POST",))
def language(request: HttpRequest) -> HttpResponse:
    """Speak another language from now on."""
    chosen = request.POST.get("language", "")
    back = request.POST.get("next", "/")
    safe = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    answer = redirect(back if safe else "/")
    if chosen in dict(settings.LANGUAGES):
        answer.set_cookie(settings.LANGUAGE_COOKIE_NAME, chosen, max_age=365 * 86400, samesite="Lax", httponly=True)
    return answer


def not_there(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django calls it so
    """The same page for what is missing and for what is hidden."""
    return render(request, "frame/not_there.html", status=404)


def not_allowed(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django calls it so
    """Within one's own organisation: there is such a thing, but it is not this person's to do."""
    return render(request, "frame/not_allowed.html", status=403)
