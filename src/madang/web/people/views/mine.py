"""Pages of one's own account: name, language, what one is where, and sign-ins."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from madang.programme.people.queries.members import invitations_to, own_memberships_seen_by, person_of
from madang.programme.people.steps.person import change_person
from madang.programme.records.queries import sign_ins_seen_by
from madang.web.frame.door import looking, page, paged
from madang.web.people.forms import PersonForm


@page("person.change", methods=("GET", "POST"))
def profile(request: HttpRequest) -> HttpResponse:
    """Who the person is, and what they are where."""
    who = looking(request)
    person = person_of(who.viewer)
    form = PersonForm(request.POST or None, initial={"name": person.name, "language": person.language})
    if request.method == "POST" and form.is_valid():
        change_person(person, form.cleaned_data["name"], form.cleaned_data["language"], by=who.viewer, now=who.now)
        messages.success(request, _("Saved."))
        return redirect("mine")
    shown = {
        "form": form,
        "person": person.email,
        "memberships": own_memberships_seen_by(who.viewer)[:100],
        "invitations": invitations_to(who.viewer),
    }
    return render(request, "people/profile.html", shown, status=422 if request.method == "POST" else 200)


@page("session.read")
def sign_ins(request: HttpRequest) -> HttpResponse:
    """When and from where the person signed in and out."""
    return render(request, "people/sign_ins.html", {"page": paged(request, sign_ins_seen_by(looking(request).viewer))})
