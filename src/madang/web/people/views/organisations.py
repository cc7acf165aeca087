"""Pages of organisations: the list, one of them, registering, changing, and making an office."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from madang.programme.people.models import Kind, Region, Role
from madang.programme.people.models.industries import industries
from madang.programme.people.queries import organisations as queries
from madang.programme.people.queries.members import invitations_to
from madang.programme.people.steps.inviting import Invited, invite_first_owner
from madang.programme.people.steps.organisations import change_organisation, make_office, make_organisation
from madang.web.frame.door import here_or_404, looking, page, paged
from madang.web.people.forms import KindForm, OfficeForm, OrganisationForm, filled


@page("organisation.read")
def list_organisations(request: HttpRequest) -> HttpResponse:
    """Organisations by name, of a kind or region, a page at a time."""
    asked = {name: request.GET.get(name, "").strip() for name in ("name", "kind", "region")}
    rows = queries.organisations_seen_by(looking(request).viewer, **asked)
    shown = {"page": paged(request, rows), "asked": asked, "kinds": Kind.choices, "regions": Region.choices}
    template = "people/organisation_rows.html" if request.headers.get("HX-Request") else "people/organisations.html"
    return render(request, template, shown)


@page("organisation.read")
def show(request: HttpRequest, number: int) -> HttpResponse:
    """One organisation; the number of one that was merged leads to where it went."""
    viewer = looking(request).viewer
    if into := queries.moved_to(number):
        return redirect("organisation", into)
    organisation = here_or_404(queries.organisations_seen_by(viewer).get(number))
    names = industries((get_language() or "ko")[:2])
    shown = {
        "organisation": organisation,
        "fields": [names.get(code, code) for code in organisation.fields],
        "former": queries.former_names_seen_by(viewer, number),
        "may_change": queries.may_change(viewer, number),
        "own": number == viewer.organisation,
    }
    return render(request, "people/organisation.html", shown)


@page("organisation.make")
def arrive(request: HttpRequest) -> HttpResponse:
    """For who belongs nowhere yet: the invitations that wait for them, or the way to register their organisation."""
    return render(request, "people/arrive.html", {"invitations": invitations_to(looking(request).viewer)})


@page("organisation.make", methods=("GET", "POST"))
def make(request: HttpRequest) -> HttpResponse:
    """A form for a new organisation."""
    who = looking(request)
    form, kind = OrganisationForm(request.POST or None), KindForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and kind.is_valid():
        made = make_organisation(kind.cleaned_data["kind"], form.text(), by=who.viewer, now=who.now)
        if made.claimed:
            messages.warning(request, _claimed())
        else:
            messages.success(request, _("Your organisation is registered, and you are its owner."))
        return redirect("organisation", made.id)
    shown = {"form": form, "first": kind, "title": _("Register your organisation")}
    return render(request, "people/form.html", shown, status=_status(request))


@page("organisation.make_office", methods=("GET", "POST"))
def office(request: HttpRequest) -> HttpResponse:
    """A form for a new centre or programme office."""
    who = looking(request)
    form, first = OrganisationForm(request.POST or None), OfficeForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and first.is_valid():
        made = make_office(first.cleaned_data["kind"], form.text(), by=who.viewer, now=who.now)
        owner = Invited(first.cleaned_data["email"], Role.OWNER, language=who.viewer.language)
        place = request.build_absolute_uri(reverse("invitation_open"))
        invite_first_owner(made, owner, place=place, by=who.viewer, now=who.now)
        messages.success(request, _("The office is made, and its first owner is invited by e-mail."))
        return redirect("organisation", made.id)
    shown = {"form": form, "first": first, "title": _("Make a centre or programme office")}
    return render(request, "people/form.html", shown, status=_status(request))


@page("organisation.change", methods=("GET", "POST"))
def change(request: HttpRequest, number: int) -> HttpResponse:
    """A form with what the organisation says about itself."""
    who = looking(request)
    row = queries.organisation_for(who.viewer, "organisation.change", number)
    seen = here_or_404(queries.organisations_seen_by(who.viewer).get(number))
    form = OrganisationForm(request.POST or None, initial=filled(seen))
    if request.method == "POST" and form.is_valid():
        changed = change_organisation(row, form.text(), by=who.viewer, now=who.now)
        messages.success(request, _("Saved."))
        if changed.claimed:
            messages.warning(request, _claimed())
        return redirect("organisation", number)
    return render(
        request, "people/form.html", {"form": form, "title": _("Change the organisation")}, status=_status(request)
    )


def _claimed() -> str:
    return _(
        "Another organisation has this business number already. The programme office looks into it; if you belong to"
        " that organisation, ask its owner for an invitation."
    )


def _status(request: HttpRequest) -> int:
    return 422 if request.method == "POST" else 200
