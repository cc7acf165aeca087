"""Making a round from a programme, and changing it: fill in, see what it means, confirm."""

from datetime import date, timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.timezone import get_current_timezone
from django.utils.translation import gettext as _

from madang.programme.applications.queries import touched_by_change
from madang.programme.applications.steps import change_round_and_tell
from madang.programme.rounds import queries, steps
from madang.programme.rounds.rules import Plan, PlanNotSound, faults_of, plan_from_template
from madang.web.frame.door import here_or_404, looking, page
from madang.web.rounds.changes import Change, changes
from madang.web.rounds.forms import PlanForm
from madang.web.rounds.shown import timeline


@page("round.make", methods=("GET", "POST"))
def make(request: HttpRequest) -> HttpResponse:
    """Choose a programme and a first day; the dates and caps are there; see; make."""
    who = looking(request)
    asked = request.POST or request.GET
    key = asked.get("template", "")
    if not key:
        return render(request, "rounds/choose.html", _choosing(who.viewer.language, _first_day(who.now.date(), asked)))
    template = queries.template_seen(key, who.viewer.language)
    start = _first_day(who.now.date(), asked)
    laid = plan_from_template(key, name=f"{template.name} {start.year}", start=start, zone=get_current_timezone())
    form = PlanForm(laid, request.POST or None, language=who.viewer.language)
    shown = {"form": form, "template": template, "start": start.isoformat()}
    if request.method != "POST":
        return render(request, "rounds/make.html", shown)
    plan = _sound(form)
    if plan is None:
        return render(request, "rounds/make.html", shown, status=422)
    if "confirmed" not in request.POST:
        return _ask(request, {**shown, "plan": plan})
    made = steps.make_round(plan, by=who.viewer, now=who.now)
    messages.success(request, _("The round is made. Only your organisation sees it until you open it."))
    return redirect("round", made.id)


@page("round.change", methods=("GET", "POST"))
def change(request: HttpRequest, number: int) -> HttpResponse:
    """Change dates, caps, tracks and rules, and see what that touches before it is done."""
    who = looking(request)
    row = queries.round_for(who.viewer, "round.change", number)
    round_ = here_or_404(queries.rounds_seen_by(who.viewer).get(number))
    plan = queries.plan_of(row)
    form = PlanForm(plan, request.POST or None, language=who.viewer.language)
    shown = {"form": form, "round": round_}
    if request.method != "POST":
        return render(request, "rounds/change.html", shown)
    wanted = _sound(form, published=plan if row.state == row.OPEN else None)
    if wanted is None:
        return render(request, "rounds/change.html", shown, status=422)
    found = changes(plan, wanted, language=who.viewer.language)
    if "confirmed" not in request.POST:
        return _ask(
            request, {**shown, "plan": wanted, "changes": found, "touched": touched_by_change(who.viewer, number)}
        )
    _do(request, number, wanted, found)
    return redirect("round", number)


def _do(request: HttpRequest, number: int, wanted: Plan, found: list[Change]) -> None:
    who = looking(request)
    row = queries.round_for(who.viewer, "round.change", number)
    try:
        change_round_and_tell(row, wanted, by=who.viewer, now=who.now)
    except PlanNotSound as refusal:
        messages.error(request, " ".join(map(str, refusal.faults)))
    else:
        messages.success(request, _("Changed: %(number)s") % {"number": len(found)})


def _ask(request: HttpRequest, shown: dict[str, object]) -> HttpResponse:
    """What the plan means, with its values once more for the button that confirms it."""
    who = looking(request)
    plan: Plan = shown["plan"]  # type: ignore[assignment]  # put there by the caller
    more = {
        "timeline": timeline(plan, language=who.viewer.language, now=who.now),
        "quotas": queries.quotas_shown(plan, who.viewer.language),
        "rules": queries.rules_shown(plan.eligibility, who.viewer.language),
        "sent": [(name, one) for name, all_ in _sent(request.POST) for one in all_],
    }
    return render(request, "rounds/preview.html", {**shown, **more})


def _sent(data: QueryDict) -> list[tuple[str, list[str]]]:
    return [(name, list(values)) for name, values in data.lists() if name not in ("csrfmiddlewaretoken", "once")]


def _sound(form: PlanForm, *, published: Plan | None = None) -> Plan | None:
    """The plan of a form that is filled in right; its faults are told on the form."""
    if not form.is_valid():
        return None
    plan = form.plan()
    faults = faults_of(plan, published=published)
    for fault in faults:
        form.add_error(None, str(fault))
    return None if faults else plan


def _first_day(today: date, asked: QueryDict) -> date:
    """The day asked for, or the next Monday."""
    try:
        start = date.fromisoformat(asked.get("start", ""))
    except ValueError:
        start = None
    if start is None or not 2000 <= start.year < 2090:
        return today + timedelta(days=7 - today.weekday())
    return start


def _choosing(language: str, start: date) -> dict[str, object]:
    return {"templates": queries.templates_seen(language), "start": start.isoformat()}
