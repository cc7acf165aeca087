"""The list of rounds, one round, and the steps with it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from madang.programme.applications.steps import extend_round_and_tell
from madang.programme.rounds import queries, steps
from madang.programme.rounds.models import Round
from madang.programme.rounds.steps import EndNotLater
from madang.web.frame.door import here_or_404, looking, page, paged
from madang.web.rounds.forms import ExtendForm
from madang.web.rounds.shown import STATES, timeline, whats_next


@page("round.read")
def list_rounds(request: HttpRequest) -> HttpResponse:
    """The rounds that the viewer may see, a page at a time."""
    who = looking(request)
    template, state = request.GET.get("template", ""), request.GET.get("state", "")
    rounds = paged(request, queries.rounds_seen_by(who.viewer, template=template, state=state))
    shown = {
        "page": rounds,
        "rounds": [(one, queries.phase_of(one, now=who.now)) for one in rounds],
        "templates": queries.templates_seen(who.viewer.language),
        "states": STATES,
        "template": template,
        "state": state,
    }
    name = "rounds/rows.html" if request.headers.get("HX-Request") else "rounds/list.html"
    return render(request, name, shown)


@page("template.read")
def programmes(request: HttpRequest) -> HttpResponse:
    """The programmes that rounds are made from."""
    return render(
        request, "rounds/programmes.html", {"templates": queries.templates_seen(looking(request).viewer.language)}
    )


@page("round.read")
def show(request: HttpRequest, number: int) -> HttpResponse:
    """One round: where it stands, what is due when, the ways in."""
    who = looking(request)
    round_ = here_or_404(queries.rounds_seen_by(who.viewer).get(number))
    plan = here_or_404(queries.plan_seen_by(who.viewer, number))
    line = timeline(plan, language=who.viewer.language, now=who.now)
    shown = {
        "round": round_,
        "phase": queries.phase_of(round_, now=who.now),
        "template": queries.template_seen(round_.template, who.viewer.language),
        "plan": plan,
        "timeline": line,
        "next": whats_next(line, now=who.now),
        "quotas": queries.quotas_shown(plan, who.viewer.language),
        "rules": queries.rules_shown(plan.eligibility, who.viewer.language),
        "extensions": queries.extensions_seen_by(who.viewer, number),
        "forms": list(queries.forms_seen_by(who.viewer, round_id=number)),
        "choices": queries.choices_for(who.viewer, number),
        "extend": ExtendForm(),
    }
    return render(request, "rounds/detail.html", shown)


@page("round.open", methods=("POST",))
def open_(request: HttpRequest, number: int) -> HttpResponse:
    """Show the round to everybody."""
    who = looking(request)
    steps.open_round(_row(request, "round.open", number), by=who.viewer, now=who.now)
    messages.success(request, _("The round is public now."))
    return redirect("round", number)


@page("round.extend", methods=("POST",))
def extend(request: HttpRequest, number: int) -> HttpResponse:
    """End the call later."""
    who = looking(request)
    form = ExtendForm(request.POST)
    round_ = _row(request, "round.extend", number)
    if not form.is_valid():
        messages.error(request, _("Please give the new end of the call and the reason."))
        return redirect("round", number)
    try:
        extend_round_and_tell(
            round_, form.cleaned_data["until"], form.cleaned_data["reason"], by=who.viewer, now=who.now
        )
    except EndNotLater:
        messages.error(request, _("The new end must be later than the present one, and in the future."))
    else:
        messages.success(request, _("The call ends later now. The reason is shown to everybody."))
    return redirect("round", number)


@page("round.close", methods=("POST",))
def close(request: HttpRequest, number: int) -> HttpResponse:
    """Take nothing more."""
    who = looking(request)
    steps.close_round(_row(request, "round.close", number), by=who.viewer, now=who.now)
    messages.success(request, _("The call is closed."))
    return redirect("round", number)


def _row(request: HttpRequest, action: str, number: int) -> Round:
    return queries.round_for(looking(request).viewer, action, number)
