"""Pages of a programme office for organisations that may be one."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from madang.programme.people.queries.duplicates import duplicates_seen_by
from madang.programme.people.queries.organisations import organisation_for
from madang.programme.people.steps.merging import merge_organisation
from madang.programme.policy.refused import NotThere
from madang.web.frame.door import looking, page


@page("organisation.compare")
def list_duplicates(request: HttpRequest) -> HttpResponse:
    """Pairs with the same business number or nearly the same name."""
    return render(request, "people/duplicates.html", {"pairs": duplicates_seen_by(looking(request).viewer)})


@page("organisation.merge", methods=("POST",))
def merge(request: HttpRequest, number: int) -> HttpResponse:
    """Let everything of the one move to the other."""
    who = looking(request)
    absorbed = organisation_for(who.viewer, "organisation.merge", number)
    if not request.POST.get("into", "").isdecimal():
        raise NotThere("organisation.merge")
    into = organisation_for(who.viewer, "organisation.merge", int(request.POST["into"]))
    merge_organisation(absorbed, into, by=who.viewer, now=who.now)
    messages.success(request, _("%(one)s is now part of %(other)s.") % {"one": absorbed.name, "other": into.name})
    return redirect("duplicates")
