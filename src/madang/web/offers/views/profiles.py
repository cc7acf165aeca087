"""Pages of profiles: the list, one profile, and the steps with one's own."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from madang.programme.offers import queries, steps
from madang.programme.people.models import Region
from madang.web.frame.door import here_or_404, looking, page, paged
from madang.web.frame.sending import as_table, form_wanted
from madang.web.offers.forms import PaperForm, ProfileForm, filled_profile


@page("profile.read")
def list_profiles(request: HttpRequest) -> HttpResponseBase:
    """The profiles that the viewer may see, a page at a time, or whole as a table."""
    words, region = request.GET.get("words", "").strip(), request.GET.get("region", "")
    profiles = queries.profiles_seen_by(looking(request).viewer, words=words, region=region)
    if form := form_wanted(request):
        return as_table(request, profiles, queries.PROFILE_COLUMNS, form=form, name="profiles")
    shown = {"page": paged(request, profiles), "words": words, "region": region, "regions": Region.choices}
    template = "offers/profile_rows.html" if request.headers.get("HX-Request") else "offers/profiles.html"
    return render(request, template, shown)


@page("profile.read")
def show(request: HttpRequest, number: int) -> HttpResponse:
    """One profile, as far as the viewer may read it, with the steps that are theirs."""
    viewer = looking(request).viewer
    shown = {
        "profile": here_or_404(queries.profiles_seen_by(viewer).get(number)),
        "values": queries.values_seen_by(viewer, number),
        "choices": queries.profile_choices_for(viewer, number),
        "paper": PaperForm(),
    }
    return render(request, "offers/profile.html", shown)


@page("profile.own")
def own(request: HttpRequest) -> HttpResponse:
    """The profile of one's own organisation, or how to begin it."""
    number = queries.own_profile_of(looking(request).viewer)
    return render(request, "offers/begin.html") if number is None else redirect("profile", number)


@page("profile.make", methods=("POST",))
def make(request: HttpRequest) -> HttpResponse:
    """Begin the profile of one's own organisation."""
    who = looking(request)
    return redirect("profile", steps.make_profile(by=who.viewer, now=who.now).id)


@page("profile.change", methods=("GET", "POST"))
def change(request: HttpRequest, number: int) -> HttpResponse:
    """A form with what the profile says."""
    who = looking(request)
    profile = queries.profile_for(who.viewer, "profile.change", number)
    form = ProfileForm(request.POST or None, initial=filled_profile(queries.values_seen_by(who.viewer, number)))
    if request.method == "POST" and form.is_valid():
        try:
            steps.change_profile(profile, form.values(), by=who.viewer, now=who.now)
        except steps.WrongValues as refusal:
            form.mark(refusal.fields)
        else:
            messages.success(request, _("Saved."))
            return redirect("profile", number)
    status = 422 if request.method == "POST" else 200
    return render(request, "offers/profile_form.html", {"form": form, "number": number}, status=status)


@page("profile.show", methods=("POST",))
def show_to_others(request: HttpRequest, number: int) -> HttpResponse:
    """Let others see the profile."""
    who = looking(request)
    steps.show_profile(queries.profile_for(who.viewer, "profile.show", number), by=who.viewer, now=who.now)
    messages.success(request, _("Others see your profile now."))
    return redirect("profile", number)


@page("profile.hide", methods=("POST",))
def hide(request: HttpRequest, number: int) -> HttpResponse:
    """Keep the profile to oneself."""
    who = looking(request)
    steps.hide_profile(queries.profile_for(who.viewer, "profile.hide", number), by=who.viewer, now=who.now)
    messages.success(request, _("Only your organisation sees your profile now."))
    return redirect("profile", number)
