"""Pages of needs: the list, one need, and the steps with it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from madang.programme.needs import queries, steps
from madang.programme.needs.models import Need
from madang.programme.needs.rules import NeedNotReady
from madang.programme.people.models import Region
from madang.programme.rounds.queries import rounds_seen_by
from madang.web.frame.door import here_or_404, looking, page, paged
from madang.web.needs.forms import AskForm, NeedForm, RoundForm, filled


@page("need.read")
def list_needs(request: HttpRequest) -> HttpResponse:
    """The needs that the viewer may see, a page at a time."""
    words, region = request.GET.get("words", "").strip(), request.GET.get("region", "")
    needs = queries.needs_seen_by(looking(request).viewer, words=words, region=region)
    shown = {"page": paged(request, needs), "words": words, "region": region, "regions": Region.choices}
    template = "needs/rows.html" if request.headers.get("HX-Request") else "needs/list.html"
    return render(request, template, shown)


@page("need.read")
def show(request: HttpRequest, number: int) -> HttpResponse:
    """One need, as far as the viewer may read it, with the steps that are theirs."""
    who = looking(request)
    need = here_or_404(queries.need_read_by(who.viewer, number, now=who.now))
    shown = {
        "need": need,
        "choices": queries.choices_for(who.viewer, number),
        "missing": queries.missing_in(who.viewer, number),
        "ask": AskForm(),
    }
    return render(request, "needs/detail.html", shown)


@page("need.draft", methods=("GET", "POST"))
def draft(request: HttpRequest) -> HttpResponse:
    """A form for a new need."""
    who = looking(request)
    rounds = rounds_seen_by(who.viewer)[:200]
    form, place = NeedForm(request.POST or None), RoundForm(rounds, request.POST or None)
    if request.method == "POST" and form.is_valid() and place.is_valid():
        text = form.text(language=who.viewer.language)
        need = steps.draft_need(text, round_id=place.cleaned_data["round"], by=who.viewer, now=who.now)
        messages.success(request, _("Saved as a draft. Nobody outside your organisation sees it yet."))
        return redirect("need", need.id)
    return render(request, "needs/form.html", {"form": form, "place": place}, status=_status(request))


@page("need.change", methods=("GET", "POST"))
def change(request: HttpRequest, number: int) -> HttpResponse:
    """A form with what the need says."""
    who = looking(request)
    need = _row(request, "need.change", number)
    seen = here_or_404(queries.needs_seen_by(who.viewer).get(number))
    form = NeedForm(request.POST or None, initial=filled(seen))
    if request.method == "POST" and form.is_valid():
        steps.change_need(need, form.text(language=seen.language), by=who.viewer, now=who.now)
        messages.success(request, _("Saved."))
        return redirect("need", number)
    return render(request, "needs/form.html", {"form": form, "need": seen}, status=_status(request))


@page("need.hand_in", methods=("POST",))
def hand_in(request: HttpRequest, number: int) -> HttpResponse:
    """Give the need to the operator."""
    who = looking(request)
    try:
        steps.hand_in_need(_row(request, "need.hand_in", number), by=who.viewer, now=who.now)
    except NeedNotReady as refusal:
        messages.error(request, _("Still missing: %(what)s") % {"what": ", ".join(map(str, refusal.missing))})
    else:
        messages.success(request, _("Handed in for review."))
    return redirect("need", number)


@page("need.ask_changes", methods=("POST",))
def ask_for_changes(request: HttpRequest, number: int) -> HttpResponse:
    """Give the need back with what should change."""
    who = looking(request)
    form = AskForm(request.POST)
    need = _row(request, "need.ask_changes", number)
    if form.is_valid():
        steps.ask_changes(need, form.cleaned_data["asked"], by=who.viewer, now=who.now)
        messages.success(request, _("The organisation is asked for changes."))
    else:
        messages.error(request, _("Please say what should change."))
    return redirect("need", number)


@page("need.publish", methods=("POST",))
def publish(request: HttpRequest, number: int) -> HttpResponse:
    """Show the teaser to everybody."""
    who = looking(request)
    steps.publish_need(_row(request, "need.publish", number), by=who.viewer, now=who.now)
    messages.success(request, _("Published."))
    return redirect("need", number)


def _row(request: HttpRequest, action: str, number: int) -> Need:
    return queries.need_for(looking(request).viewer, action, number)


def _status(request: HttpRequest) -> int:
    return 422 if request.method == "POST" else 200
