"""Pages of needs: the list, one need, and the steps with it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from madang.programme.needs import queries, steps
from madang.programme.needs.models import Need
from madang.programme.needs.rules import NeedNotReady, ReasonMissing
from madang.programme.people.models import Region
from madang.programme.rounds.queries import rounds_seen_by
from madang.web.frame.door import here_or_404, looking, page, paged
from madang.web.frame.sending import as_table, form_wanted
from madang.web.needs.forms import AskForm, FileForm, NeedForm, ReasonForm, RoundForm, filled


@page("need.read")
def list_needs(request: HttpRequest) -> HttpResponseBase:
    """The needs that the viewer may see, a page at a time, or whole as a table."""
    who = looking(request)
    words, region = request.GET.get("words", "").strip(), request.GET.get("region", "")
    needs = queries.needs_seen_by(who.viewer, words=words, region=region)
    if form := form_wanted(request):
        told = queries.needs_told_to(who.viewer, needs, now=who.now)
        return as_table(request, told, queries.NEED_COLUMNS, form=form, name="needs")
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
        "files": list(queries.need_files_seen_by(who.viewer, need=number)),
        "ask": AskForm(),
        "reason": ReasonForm(),
        "file": FileForm(),
    }
    return render(request, "needs/detail.html", shown)


@page("need.draft", methods=("GET", "POST"))
def draft(request: HttpRequest) -> HttpResponse:
    """A form for a new need."""
    who = looking(request)
    rounds = rounds_seen_by(who.viewer, taking_at=who.now)[:200]
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


@page("need.select", methods=("POST",))
def select(request: HttpRequest, number: int) -> HttpResponse:
    """Take the need into the round."""
    return _with_reason(request, "need.select", number, done=_("Selected. The organisation reads your reason."))


@page("need.turn_down", methods=("POST",))
def turn_down(request: HttpRequest, number: int) -> HttpResponse:
    """Leave the need out of the round."""
    return _with_reason(request, "need.turn_down", number, done=_("Not selected. The organisation reads your reason."))


@page("need.withdraw", methods=("POST",))
def withdraw(request: HttpRequest, number: int) -> HttpResponse:
    """Take the need back."""
    return _with_reason(request, "need.withdraw", number, done=_("Withdrawn."))


_BY_REASON = {
    "need.select": steps.select_need,
    "need.turn_down": steps.turn_down_need,
    "need.withdraw": steps.withdraw_need,
}


def _with_reason(request: HttpRequest, action: str, number: int, *, done: str) -> HttpResponse:
    who = looking(request)
    need = _row(request, action, number)
    try:
        _BY_REASON[action](need, request.POST.get("reason", ""), by=who.viewer, now=who.now)
    except ReasonMissing:
        messages.error(request, _("Please give a reason; others will read it."))
    else:
        messages.success(request, done)
    return redirect("need", number)


def _row(request: HttpRequest, action: str, number: int) -> Need:
    return queries.need_for(looking(request).viewer, action, number)


def _status(request: HttpRequest) -> int:
    return 422 if request.method == "POST" else 200
