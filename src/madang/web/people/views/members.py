"""Pages of the people of an organisation: who they are, their roles, and leaving."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from madang.programme.people.queries.members import members_seen_by, membership_for
from madang.programme.people.rules.roles import LastOwner, roles_of
from madang.programme.people.steps.members import change_membership, end_membership
from madang.web.frame.door import here_or_404, looking, page, paged
from madang.web.people.forms import MemberForm


@page("membership.read")
def list_members(request: HttpRequest) -> HttpResponse:
    """The people of the viewer's organisation; or, for who has none, the way to one."""
    who = looking(request)
    if who.viewer.organisation is None:
        return redirect("arrive") if who.viewer.signed_in else redirect("start")
    over = bool(request.GET.get("over"))
    rows = members_seen_by(who.viewer, name=request.GET.get("name", "").strip(), over=over)
    return render(request, "people/members.html", {"page": paged(request, rows, size=50), "over": over})


@page("membership.change", methods=("GET", "POST"))
def change(request: HttpRequest, number: int) -> HttpResponse:
    """Another role, perhaps until a day."""
    who = looking(request)
    row = membership_for(who.viewer, "membership.change", number)
    seen = here_or_404(members_seen_by(who.viewer).get(number))
    form = MemberForm(
        roles_of(who.viewer.kind), request.POST or None, initial={"role": seen.role, "ends_on": seen.ends_at}
    )
    if request.method == "POST" and form.is_valid():
        try:
            change_membership(row, form.cleaned_data["role"], form.ends_at(), by=who.viewer, now=who.now)
        except LastOwner:
            messages.error(request, _("An organisation needs an owner without an end: make somebody else one first."))
        else:
            messages.success(request, _("Saved."))
        return redirect("members")
    shown = {"form": form, "title": _("Role of %(name)s") % {"name": seen.person_name or seen.email}}
    return render(request, "people/form.html", shown, status=422 if request.method == "POST" else 200)


@page("membership.end", methods=("POST",))
def end(request: HttpRequest, number: int) -> HttpResponse:
    """The person belongs to the organisation no more."""
    who = looking(request)
    row = membership_for(who.viewer, "membership.end", number)
    own = row.person_id == who.viewer.person
    try:
        end_membership(row, by=who.viewer, now=who.now)
    except LastOwner:
        messages.error(request, _("An organisation needs an owner without an end: make somebody else one first."))
        return redirect("mine" if own else "members")
    messages.success(request, _("You have left the organisation.") if own else _("The membership has ended."))
    return redirect("mine" if own else "members")
