"""Filling a profile from a document: upload, proposals beside what the profile holds, confirmation."""

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext

from madang.programme.offers import queries, steps
from madang.programme.offers.models import Paper
from madang.web.frame.door import here_or_404, looking, page
from madang.web.frame.receiving import received
from madang.web.offers.forms import PaperForm


@page("profile.read_paper", methods=("POST",))
def read(request: HttpRequest, number: int) -> HttpResponse:
    """Read a document into proposals."""
    who = looking(request)
    profile = queries.profile_for(who.viewer, "profile.read_paper", number)
    form = PaperForm(request.POST, request.FILES)

    def keep(file: "UploadedFile[bytes]") -> Paper:
        return steps.read_paper(profile, file.chunks(), name=file.name or "", by=who.viewer, now=who.now)

    paper = received(request, form, keep)
    if paper is not None:
        return redirect("paper", paper.id)
    return redirect("profile", number)


@page("paper.read")
def show(request: HttpRequest, number: int) -> HttpResponse:
    """What the document says beside what the profile holds."""
    return render(
        request,
        "offers/paper.html",
        {"paper": here_or_404(queries.papers_seen_by(looking(request).viewer).get(number))},
    )


@page("paper.confirm", methods=("POST",))
def confirm(request: HttpRequest, number: int) -> HttpResponse:
    """Take the chosen proposals into the profile."""
    who = looking(request)
    paper = queries.paper_for(who.viewer, "paper.confirm", number)
    chosen = {int(one) for one in request.POST.getlist("proposal") if one.isdecimal() and len(one) < 19}
    steps.confirm_proposals(paper, chosen, by=who.viewer, now=who.now)
    said = ngettext("%(number)s value confirmed.", "%(number)s values confirmed.", len(chosen))
    messages.success(request, said % {"number": len(chosen)})
    return redirect("profile", paper.profile_id)
