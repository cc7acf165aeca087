"""Pages of lent resources: the list, one resource, and the steps with it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from madang.programme.needs import queries, steps
from madang.programme.needs.models import ResourceKind
from madang.programme.people.models import Region
from madang.web.frame.door import here_or_404, looking, page, paged
from madang.web.frame.sending import as_table, form_wanted
from madang.web.needs.forms import ResourceForm, filled_resource


@page("resource.read")
def list_resources(request: HttpRequest) -> HttpResponseBase:
    """What is lent, a page at a time, or whole as a table."""
    asked = {name: request.GET.get(name, "").strip() for name in ("words", "kind", "region")}
    resources = queries.resources_seen_by(looking(request).viewer, **asked)
    if form := form_wanted(request):
        return as_table(request, resources, queries.RESOURCE_COLUMNS, form=form, name="resources")
    rows = paged(request, resources)
    shown = {"page": rows, "kinds": ResourceKind.choices, "regions": Region.choices, **asked}
    template = "needs/resource_rows.html" if request.headers.get("HX-Request") else "needs/resources.html"
    return render(request, template, shown)


@page("resource.read")
def show(request: HttpRequest, number: int) -> HttpResponse:
    """One resource, with the steps that are the viewer's."""
    viewer = looking(request).viewer
    resource = here_or_404(queries.resources_seen_by(viewer).get(number))
    shown = {"resource": resource, "choices": queries.resource_choices_for(viewer, number)}
    return render(request, "needs/resource.html", shown)


@page("resource.draft", methods=("GET", "POST"))
def draft(request: HttpRequest) -> HttpResponse:
    """A form for something to lend."""
    who = looking(request)
    form = ResourceForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        resource = steps.draft_resource(form.words(), by=who.viewer, now=who.now)
        messages.success(request, _("Saved as a draft. Nobody outside your organisation sees it yet."))
        return redirect("resource", resource.id)
    return render(request, "needs/resource_form.html", {"form": form}, status=422 if form.is_bound else 200)


@page("resource.change", methods=("GET", "POST"))
def change(request: HttpRequest, number: int) -> HttpResponse:
    """A form with what the resource says."""
    who = looking(request)
    resource = queries.resource_for(who.viewer, "resource.change", number)
    seen = here_or_404(queries.resources_seen_by(who.viewer).get(number))
    form = ResourceForm(request.POST or None, initial=filled_resource(seen))
    if request.method == "POST" and form.is_valid():
        steps.change_resource(resource, form.words(), by=who.viewer, now=who.now)
        messages.success(request, _("Saved."))
        return redirect("resource", number)
    shown = {"form": form, "resource": seen}
    return render(request, "needs/resource_form.html", shown, status=422 if form.is_bound else 200)


@page("resource.publish", methods=("POST",))
def publish(request: HttpRequest, number: int) -> HttpResponse:
    """Show the resource to everybody."""
    who = looking(request)
    try:
        steps.publish_resource(queries.resource_for(who.viewer, "resource.publish", number), by=who.viewer, now=who.now)
    except steps.ResourceNotReady:
        messages.error(request, _("Please say where it is and under which conditions you lend it."))
    else:
        messages.success(request, _("Published."))
    return redirect("resource", number)


@page("resource.withdraw", methods=("POST",))
def withdraw(request: HttpRequest, number: int) -> HttpResponse:
    """Lend it no longer."""
    who = looking(request)
    steps.withdraw_resource(queries.resource_for(who.viewer, "resource.withdraw", number), by=who.viewer, now=who.now)
    messages.success(request, _("Withdrawn."))
    return redirect("resource", number)
