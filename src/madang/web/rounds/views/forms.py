"""The builder of forms: questions in order, each written on a page of its own, and the preview that applicants get."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from madang.core.flow.forms.answering import answered
from madang.core.flow.forms.checking import faults
from madang.core.flow.forms.form import KINDS, Form, Question
from madang.programme.applications.queries import applications_under
from madang.programme.rounds import queries, steps
from madang.programme.rounds.queries.forms import may_change
from madang.programme.rounds.steps import FormNotSound
from madang.web.frame.door import here_or_404, looking, page
from madang.web.rounds.asking import asked, given_from, said
from madang.web.rounds.question import QuestionForm


@dataclass(frozen=True)
class Line:
    """A question in the list of the builder."""

    key: str
    number: int
    label: str
    kind: str
    required: bool
    after: str
    lacks: str


@page("form.read")
def show_form(request: HttpRequest, number: int) -> HttpResponse:
    """A form as its applicants see it; for its operator also the list of questions and what is wrong with them."""
    who = looking(request)
    form = here_or_404(queries.forms_seen_by(who.viewer).get(number))
    tried = given_from(form.questions, request.GET)
    checked = answered(form.questions, tried)
    language = who.viewer.language
    mine = may_change(who.viewer, number)
    shown = {
        "form": form,
        "mine": mine,
        "lines": [_line(one, place, language) for place, one in enumerate(form.questions.questions, start=1)],
        "faults": [said(fault, language) for fault in faults(form.questions)],
        "questions": asked(form.questions, tried, checked, language=language, errors="try" in request.GET),
        "touched": applications_under(form.round, form.track) if mine else 0,
        "may_draft": not mine and queries.may_draft(who.viewer, form.round),
    }
    return render(request, "rounds/form.html", shown)


@page("form.draft", methods=("POST",))
def draft(request: HttpRequest, number: int) -> HttpResponse:
    """A new version of the form of a track of the round."""
    who = looking(request)
    made = steps.draft_form(round_id=number, track=request.POST.get("track", ""), by=who.viewer, now=who.now)
    return redirect("form", made.id)


@page("form.change", methods=("GET", "POST"))
def question(request: HttpRequest, number: int) -> HttpResponse:
    """Write a question; ``key`` names the one to change, none adds one at the end."""
    who = looking(request)
    row = queries.form_for(who.viewer, "form.change", number)
    seen = here_or_404(queries.forms_seen_by(who.viewer).get(number))
    old = seen.questions.question(request.GET.get("key", ""))
    form = QuestionForm(seen.questions, old, request.POST or None)
    if request.method == "POST" and form.is_valid():
        steps.change_form(row, _with(seen.questions, old, form.question()), by=who.viewer, now=who.now)
        return redirect("form", number)
    status = 422 if request.method == "POST" else 200
    return render(request, "rounds/question.html", {"form": seen, "fields": form, "old": old}, status=status)


@page("form.change", methods=("POST",))
def arrange(request: HttpRequest, number: int) -> HttpResponse:
    """Move a question up or down, or take it away."""
    who = looking(request)
    row = queries.form_for(who.viewer, "form.change", number)
    seen = here_or_404(queries.forms_seen_by(who.viewer).get(number))
    chosen = seen.questions.question(request.POST.get("key", ""))
    if chosen is None:
        raise Http404
    arranged = _arranged(list(seen.questions.questions), chosen, request.POST.get("do", ""))
    steps.change_form(row, Form(tuple(arranged)), by=who.viewer, now=who.now)
    return redirect("form", number)


@page("form.use", methods=("POST",))
def use(request: HttpRequest, number: int) -> HttpResponse:
    """Ask these questions from now on."""
    who = looking(request)
    try:
        steps.use_form(queries.form_for(who.viewer, "form.use", number), by=who.viewer, now=who.now)
    except FormNotSound:
        messages.error(request, _("Not in use yet: please mend what is wrong with the form."))
    else:
        messages.success(request, _("The form is in use. What was submitted before keeps its version."))
    return redirect("form", number)


def _with(form: Form, old: Question | None, new: Question) -> Form:
    if old is None:
        return Form((*form.questions, new))
    return Form(tuple(new if one == old else one for one in form.questions))


def _arranged(questions: list[Question], chosen: Question, what: str) -> list[Question]:
    place = questions.index(chosen)
    rest = [one for one in questions if one != chosen]
    if what == "remove":
        return rest
    to = place - 1 if what == "up" else place + 1 if what == "down" else place
    rest.insert(max(0, to), chosen)
    return rest


def _line(one: Question, number: int, language: str) -> Line:
    missing = [name for name, text in (("English", one.label.en), ("Deutsch", one.label.de)) if not text]
    return Line(
        key=one.key,
        number=number,
        label=said(one.label, language),
        kind=KINDS[one.kind].in_language(language) if one.kind in KINDS else one.kind,
        required=one.required,
        after=f"{one.shown_if.question} = {', '.join(one.shown_if.among)}" if one.shown_if else "",
        lacks=", ".join(missing),
    )
