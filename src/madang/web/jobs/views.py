"""What runs, what waits, what was parked and why, and another try."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from madang.programme.jobs import queries
from madang.programme.jobs.steps import retry_job
from madang.programme.records.queries.letters import letter_for, parked_letters_seen_by
from madang.programme.records.steps import retry_letter
from madang.web.frame.door import looking, page, paged


@page("job.read")
def list_jobs(request: HttpRequest) -> HttpResponse:
    """Jobs that run, wait or are parked, and parked letters."""
    who = looking(request)
    shown = {
        "page": paged(request, queries.jobs_seen_by(who.viewer)),
        "parked": queries.parked_seen_by(who.viewer)[:100],
        "letters": parked_letters_seen_by(who.viewer)[:100],
        "workers": queries.workers_alive_for(who.viewer, now=who.now),
    }
    return render(request, "jobs/list.html", shown)


@page("job.retry", methods=("POST",))
def retry(request: HttpRequest, number: int) -> HttpResponse:
    """Try a parked job anew."""
    who = looking(request)
    retry_job(queries.parked_for(who.viewer, "job.retry", number), by=who.viewer, now=who.now)
    messages.success(request, _("It will be tried again now."))
    return redirect("jobs")


@page("letter.retry", methods=("POST",))
def retry_parked_letter(request: HttpRequest, number: int) -> HttpResponse:
    """Try a parked letter anew."""
    who = looking(request)
    retry_letter(letter_for(who.viewer, "letter.retry", number), by=who.viewer, now=who.now)
    messages.success(request, _("It will be tried again now."))
    return redirect("jobs")
