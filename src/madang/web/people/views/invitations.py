"""Pages of invitations: invite, withdraw, open the letter's link, accept."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from madang.programme.people.queries import memberships_of
from madang.programme.people.queries.members import (
    invitation_behind,
    invitation_for,
    invitations_seen_by,
    invitations_to,
)
from madang.programme.people.rules.roles import roles_of
from madang.programme.people.steps.inviting import (
    AlreadyMember,
    TooManyInvitations,
    accept_invitation,
    invite,
    withdraw_invitation,
)
from madang.web.frame.door import looking, page, paged
from madang.web.frame.middleware import ACTING
from madang.web.people.forms import InvitationForm


@page("invitation.make", methods=("GET", "POST"))
def list_invitations(request: HttpRequest) -> HttpResponse:
    """Whom the organisation invited, and a form to invite more."""
    who = looking(request)
    form = InvitationForm(
        roles_of(who.viewer.kind), request.POST or None, initial={"role": "member", "language": who.viewer.language}
    )
    if request.method == "POST" and form.is_valid():
        try:
            invite(
                form.whom(),
                place=request.build_absolute_uri(reverse("invitation_open")),
                by=who.viewer,
                now=who.now,
            )
        except AlreadyMember:
            form.add_error("email", _("This person belongs to your organisation already; change their role instead."))
        except TooManyInvitations:
            form.add_error(None, _("So many invitations wait for an answer that you cannot send more now."))
        else:
            messages.success(request, _("The invitation is on its way."))
            return redirect("invitations")
    shown = {"page": paged(request, invitations_seen_by(who.viewer)), "form": form, "now": who.now}
    return render(request, "people/invitations.html", shown, status=422 if request.method == "POST" else 200)


@page("invitation.withdraw", methods=("POST",))
def withdraw(request: HttpRequest, number: int) -> HttpResponse:
    """The letter's link opens nothing any more."""
    who = looking(request)
    withdraw_invitation(invitation_for(who.viewer, "invitation.withdraw", number), by=who.viewer, now=who.now)
    messages.success(request, _("The invitation is withdrawn."))
    return redirect("invitations")


@page("invitation.open")
def open_link(request: HttpRequest) -> HttpResponse:
    """What the letter's link leads to: who invites, and how to accept."""
    viewer = looking(request).viewer
    invitation = invitation_behind(request.GET.get("key", ""))
    addressed = invitation is not None and invitation.id in {one.id for one in invitations_to(viewer)}
    back = urlencode({"next": request.get_full_path()})
    answer = render(request, "people/invitation.html", {"invitation": invitation, "addressed": addressed, "back": back})
    answer["Referrer-Policy"] = "no-referrer"
    return answer


@page("invitation.accept", methods=("POST",))
def accept(request: HttpRequest, number: int) -> HttpResponse:
    """Join the organisation and act for it from now on."""
    who = looking(request)
    accepted = accept_invitation(invitation_for(who.viewer, "invitation.accept", number), by=who.viewer, now=who.now)
    held = [
        one for one in memberships_of(who.viewer.is_person, now=who.now) if one.organisation == accepted.organisation_id
    ]
    if held:
        request.session[ACTING] = held[0].id
    messages.success(request, _("Welcome to %(organisation)s.") % {"organisation": accepted.organisation.name})
    return redirect("start")
