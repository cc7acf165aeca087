"""Applying to a round: the ways in, whether one may, and the first step."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from madang.core.flow.template import JOINT, POSTED
from madang.programme.applications import steps
from madang.programme.applications.queries import findings_shown
from madang.programme.applications.rules import CallNotOpen, NotForThem
from madang.programme.needs.queries import needs_seen_by
from madang.programme.people.queries import organisations_seen_by
from madang.programme.policy.viewer import Viewer
from madang.programme.rounds import queries as rounds
from madang.web.frame.door import here_or_404, looking, page


class StartForm(forms.Form):
    """A track, with the need or the partner that it asks for."""

    track = forms.CharField(max_length=30)
    need = forms.IntegerField(required=False, label=gettext_lazy("Need"))
    partner = forms.CharField(
        required=False,
        max_length=200,
        label=gettext_lazy("Partner"),
        help_text=gettext_lazy("The name of the demand organisation that files with you."),
    )


@page("application.start", methods=("GET", "POST"))
def apply(request: HttpRequest, number: int) -> HttpResponse:
    """The ways into a round and how each rule of eligibility turns out; a POST starts a draft."""
    who = looking(request)
    round_ = here_or_404(rounds.rounds_seen_by(who.viewer).get(number))
    if request.method == "POST":
        return _started(request, number)
    template = rounds.template_seen(round_.template, who.viewer.language)
    plan = here_or_404(rounds.plan_seen_by(who.viewer, number))
    shown = {
        "round": round_,
        "phase": rounds.phase_of(round_, now=who.now),
        "tracks": [track for track in template.tracks if track.key in plan.tracks],
        "needs": needs_seen_by(who.viewer, round_id=number)[:100],
        "findings": findings_shown(who.viewer, number),
        "partner": request.GET.get("partner", ""),
        "need": request.GET.get("need", ""),
        "posted": POSTED,
        "joint": JOINT,
    }
    return render(request, "applications/apply.html", shown)


def _started(request: HttpRequest, number: int) -> HttpResponse:
    who = looking(request)
    form = StartForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Please choose one of the ways to take part."))
        return redirect("apply", number)
    try:
        made = steps.start_application(
            round_id=number,
            track=form.cleaned_data["track"],
            need_id=form.cleaned_data["need"],
            partner_id=_partner(who.viewer, form.cleaned_data["partner"]),
            by=who.viewer,
            now=who.now,
        )
    except CallNotOpen:
        messages.error(request, _("The call takes no applications now."))
    except NotForThem:
        messages.error(
            request, _("This way needs a posted need or a partner, or is not meant for organisations like yours.")
        )
    else:
        return redirect("application_answer", made.id)
    return redirect("apply", number)


def _partner(viewer: Viewer, name: str) -> int | None:
    """The organisation of exactly this name, if there is one."""
    found = organisations_seen_by(viewer, name=name.strip())[:50] if name.strip() else []
    return next((one.id for one in found if one.name == name.strip()), None)
