"""Importing a table: look at it, import it, undo that."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from madang.core.texts.faults import BadInput
from madang.programme.files.steps import FileTooLarge
from madang.programme.imports import queries, steps
from madang.programme.imports.models import Batch
from madang.programme.imports.rules import Kind
from madang.programme.rounds.queries import RoundSeen, rounds_seen_by
from madang.web.frame.door import here_or_404, looking, page, paged
from madang.web.frame.middleware import Looking
from madang.web.imports.forms import TableForm


@page("batch.read")
def list_batches(request: HttpRequest) -> HttpResponseBase:
    """Tables that came before, and a form for another."""
    who = looking(request)
    shown = {"page": paged(request, queries.batches_seen_by(who.viewer)), "form": TableForm(*_choices(who))}
    return render(request, "imports/list.html", shown)


@page("batch.look_at", methods=("POST",))
def look_at(request: HttpRequest) -> HttpResponse:
    """Keep the table and show what is in it."""
    who = looking(request)
    form = TableForm(*_choices(who), request.POST, request.FILES)
    if form.is_valid():
        try:
            return redirect("batch", _looked_at(form, who).id)
        except BadInput as refusal:
            form.add_error("file", refusal.message((get_language() or "ko")[:2]))
        except FileTooLarge as refusal:
            form.add_error("file", _("The file is larger than %(most)s MB.") % {"most": refusal.most})
        except steps.RoundMissing:
            form.add_error("round", _("Needs belong to a round; please choose one."))
    shown = {"page": paged(request, queries.batches_seen_by(who.viewer)), "form": form}
    return render(request, "imports/list.html", shown, status=422)


@page("batch.read")
def show(request: HttpRequest, number: int) -> HttpResponse:
    """What is in a table, what is wrong with it, and the steps that are the viewer's."""
    viewer = looking(request).viewer
    batch = here_or_404(queries.batches_seen_by(viewer).get(number))
    return render(request, "imports/batch.html", {"batch": batch, "choices": queries.batch_choices_for(viewer, number)})


@page("batch.make", methods=("POST",))
def make(request: HttpRequest, number: int) -> HttpResponse:
    """Import the table whole."""
    who = looking(request)
    try:
        steps.make_batch(queries.batch_for(who.viewer, "batch.make", number), by=who.viewer, now=who.now)
    except steps.NotSoundAnyMore:
        messages.error(request, _("Something has changed since you looked at the table. Please upload it again."))
    else:
        messages.success(request, _("Imported."))
    return redirect("batch", number)


@page("batch.undo", methods=("POST",))
def undo(request: HttpRequest, number: int) -> HttpResponse:
    """Take away what the table brought."""
    who = looking(request)
    try:
        steps.undo_batch(queries.batch_for(who.viewer, "batch.undo", number), by=who.viewer, now=who.now)
    except steps.Touched:
        messages.error(request, _("Somebody has worked with these rows since, so they stay."))
    else:
        messages.success(request, _("Undone. Nothing of the table is left."))
    return redirect("batch", number)


def _choices(who: Looking) -> tuple[list[Kind], list[RoundSeen]]:
    return queries.kinds_open_to(who.viewer), rounds_seen_by(who.viewer)[:200]


def _looked_at(form: TableForm, who: Looking) -> Batch:
    given = form.cleaned_data
    return steps.look_at(
        given["file"].chunks(),
        kind=given["kind"],
        name=given["file"].name,
        round_id=given["round"],
        by=who.viewer,
        now=who.now,
    )
