"""Pages of applications: the list, one, its answers, and the steps with it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from madang.core.flow.forms.answering import answered
from madang.programme.applications import queries, steps
from madang.programme.applications.models import Application
from madang.programme.applications.rules import (
    AnswersNotRight,
    NotEligible,
    PartnerHasNotAgreed,
    TooManyApplications,
)
from madang.web.frame.door import here_or_404, looking, page, paged
from madang.web.rounds.asking import asked, given_from, told


@page("application.read")
def list_applications(request: HttpRequest) -> HttpResponse:
    """The applications that the viewer may see, a page at a time."""
    who = looking(request)
    shown = {"page": paged(request, queries.applications_seen_by(who.viewer)), "now": who.now}
    return render(request, "applications/list.html", shown)


@page("application.read")
def show(request: HttpRequest, number: int) -> HttpResponse:
    """One application: whether it is submitted, its receipts, its answers."""
    who = looking(request)
    seen = here_or_404(queries.application_read_by(who.viewer, number, now=who.now))
    latest = seen.latest
    shown = {
        "application": seen,
        "told": told(latest.questions, latest.answers, language=who.viewer.language) if latest else [],
        "draft": _draft(seen, who.viewer.language) if seen.draft and seen.unsent_changes else [],
        "receipts": queries.receipts_seen_by(who.viewer, application=number),
        "choices": queries.choices_for(who.viewer, number),
        "over": who.now >= seen.closes_at,
    }
    return render(request, "applications/detail.html", shown)


@page("application.save", methods=("GET", "POST"))
def answer(request: HttpRequest, number: int) -> HttpResponse:
    """The form; what is typed is saved by itself, and submitted only on the next page."""
    who = looking(request)
    row = _row(request, "application.save", number)
    seen = here_or_404(queries.applications_seen_by(who.viewer).get(number))
    questions = queries.questions_for(seen)
    if request.method == "POST":
        row = steps.save_application(row, given_from(questions, request.POST), by=who.viewer, now=who.now)
        if request.headers.get("HX-Request"):
            return render(request, "applications/saved.html", {"saved_at": row.saved_at, "submitted": seen.latest})
        if "check" in request.POST:
            return redirect("application_submit", number)
        messages.info(request, _("Saved as a draft. It is not submitted."))
        return redirect("application_answer", number)
    checked = answered(questions, row.draft)
    shown = {
        "application": seen,
        "questions": asked(questions, row.draft, checked, language=who.viewer.language, errors="errors" in request.GET),
    }
    return render(request, "applications/answer.html", shown)


@page("application.submit", methods=("GET", "POST"))
def submit(request: HttpRequest, number: int) -> HttpResponse:
    """What would be submitted, what is still missing; and the one button that submits."""
    who = looking(request)
    row = _row(request, "application.submit", number)
    seen = here_or_404(queries.applications_seen_by(who.viewer).get(number))
    if request.method == "POST":
        return _submitted(request, row)
    questions = queries.questions_for(seen)
    checked = answered(questions, row.draft)
    language = who.viewer.language
    shown = {
        "application": seen,
        "told": told(questions, checked.values, language=language),
        "wrong": [
            (one.label, one.error, one.key)
            for one in asked(questions, row.draft, checked, language=language, errors=True)
            if one.error
        ],
        "findings": queries.findings_shown(who.viewer, seen.round),
    }
    return render(request, "applications/submit.html", shown)


@page("application.withdraw", methods=("POST",))
def withdraw(request: HttpRequest, number: int) -> HttpResponse:
    """Take it back."""
    who = looking(request)
    steps.withdraw_application(_row(request, "application.withdraw", number), by=who.viewer, now=who.now)
    messages.warning(request, _("Withdrawn. Nothing is submitted any more."))
    return redirect("application", number)


@page("application.reopen", methods=("POST",))
def reopen(request: HttpRequest, number: int) -> HttpResponse:
    """Work on it again."""
    who = looking(request)
    steps.reopen_application(_row(request, "application.reopen", number), by=who.viewer, now=who.now)
    messages.info(request, _("It is a draft again. Submit it when it is ready."))
    return redirect("application_answer", number)


@page("application.agree", methods=("POST",))
def agree(request: HttpRequest, number: int) -> HttpResponse:
    """The partner agrees."""
    who = looking(request)
    steps.agree_to_application(_row(request, "application.agree", number), by=who.viewer, now=who.now)
    messages.success(request, _("You agreed with the answers as they are now."))
    return redirect("application", number)


def _submitted(request: HttpRequest, row: Application) -> HttpResponse:
    who = looking(request)
    try:
        submission = steps.submit_application(row, by=who.viewer, now=who.now)
    except AnswersNotRight:
        messages.error(request, _("Not submitted: some answers are missing or wrong."))
    except NotEligible:
        messages.error(request, _("Not submitted: a rule of eligibility is not met."))
    except PartnerHasNotAgreed:
        messages.error(request, _("Not submitted: your partner has not agreed with these answers yet."))
    except TooManyApplications:
        messages.error(request, _("Not submitted: your organisation has as many applications as the round allows."))
    else:
        return redirect("receipt", submission.id)
    return redirect("application_submit", row.id)


def _draft(seen: queries.ApplicationSeen, language: str) -> list[tuple[str, object, str]]:
    questions = queries.questions_for(seen)
    return told(questions, answered(questions, seen.draft or {}).values, language=language)


def _row(request: HttpRequest, action: str, number: int) -> Application:
    return queries.application_for(looking(request).viewer, action, number)
