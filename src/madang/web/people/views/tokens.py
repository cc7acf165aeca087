"""Pages of personal tokens: the list, a new one shown once, and revoking."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from madang.programme.people.queries.tokens import token_for, tokens_seen_by
from madang.programme.people.rules.scopes import scopes_for
from madang.programme.people.steps.tokens import Wanted, make_token, revoke_token
from madang.web.frame.door import looking, page, paged
from madang.web.people.forms import TokenForm


@page("token.read")
def list_tokens(request: HttpRequest) -> HttpResponse:
    """The person's tokens, without their secrets."""
    who = looking(request)
    return render(request, "people/tokens.html", {"page": paged(request, tokens_seen_by(who.viewer)), "now": who.now})


@page("token.make", methods=("GET", "POST"))
def make(request: HttpRequest) -> HttpResponse:
    """A form for a new token; the answer shows its secret, once."""
    who = looking(request)
    form = TokenForm(scopes_for(who.viewer), request.POST or None, initial={"days": 30})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        wanted = Wanted(label=given["label"], scopes=frozenset(given["scopes"]), days=given["days"])
        answer = render(request, "people/token.html", {"token": make_token(wanted, by=who.viewer, now=who.now)})
        answer["Cache-Control"] = "no-store"
        return answer
    shown = {"form": form, "title": _("New token")}
    return render(request, "people/form.html", shown, status=422 if request.method == "POST" else 200)


@page("token.revoke", methods=("POST",))
def revoke(request: HttpRequest, number: int) -> HttpResponse:
    """From now on the token opens nothing."""
    who = looking(request)
    revoke_token(token_for(who.viewer, "token.revoke", number), by=who.viewer, now=who.now)
    messages.success(request, _("The token is revoked."))
    return redirect("tokens")
