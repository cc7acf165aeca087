"""Filling a profile from a document: upload, proposals beside what the profile holds, confirmation."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from madang.core.texts.faults import BadInput
from madang.programme.files.steps import FileTooLarge
from madang.programme.offers import queries, steps
from madang.web.frame.door import here_or_404, looking, page
from madang.web.offers.forms import PaperForm


@page("profile.read_paper", methods=("POST",))
def read(request: HttpRequest, number: int) -> HttpResponse:
    """Read a document into proposals."""
    who = looking(request)
    profile = queries.profile_for(who.viewer, "profile.read_paper", number)
    form = PaperForm(request.POST, request.FILES)
    if not form.is_valid():
        messages.error(request, " ".join(str(fault) for faults in form.errors.values() for fault in faults))
        return redirect("profile", number)
    file = form.cleaned_data["file"]
    try:
        paper = steps.read_paper(profile, file.chunks(), name=file.name, by=who.viewer, now=who.now)
    except BadInput as refusal:
        messages.error(request, refusal.message((get_language() or "ko")[:2]))
    except FileTooLarge as refusal:
        messages.error(request, _("The file is larger than %(most)s MB.") % {"most": refusal.most})
    else:
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
