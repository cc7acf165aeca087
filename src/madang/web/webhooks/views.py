"""Webhooks: where an organisation's programs are told, with what secret, and what arrived."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from madang.programme.webhooks import queries, steps
from madang.programme.webhooks.steps.guard import AddressRefused
from madang.programme.webhooks.steps.registering import TooManyWebhooks, secret_of
from madang.web.frame.door import here_or_404, looking, page, paged


class WebhookForm(forms.Form):
    """Where to, and of what."""

    address = forms.URLField(
        label=gettext_lazy("Address"),
        max_length=500,
        assume_scheme="https",
        help_text=gettext_lazy("It begins with https://."),
    )
    actions = forms.RegexField(
        r"^[a-z_]{1,30}\.[a-z_]{1,30}(\s+[a-z_]{1,30}\.[a-z_]{1,30})*$",
        label=gettext_lazy("Only these actions"),
        required=False,
        help_text=gettext_lazy("Separated by spaces, such as need.publish. Empty means all that you may see."),
    )


@page("webhook.read")
def list_webhooks(request: HttpRequest) -> HttpResponse:
    """The webhooks of the viewer's organisation, and a form for a new one."""
    return _listed(request, WebhookForm(), 200)


@page("webhook.register", methods=("POST",))
def register(request: HttpRequest) -> HttpResponse:
    """A new webhook; its secret is shown this once."""
    who, form = looking(request), WebhookForm(request.POST)
    if form.is_valid():
        given = form.cleaned_data
        try:
            hook = steps.register_webhook(given["address"], given["actions"].split(), by=who.viewer, now=who.now)
        except AddressRefused:
            form.add_error("address", _("It must be https and lead into the open internet."))
        except TooManyWebhooks:
            form.add_error(None, _("Your organisation has ten webhooks already. End one first."))
        else:
            return render(request, "webhooks/secret.html", {"number": hook.pk, "secret": secret_of(hook)})
    return _listed(request, form, 422)


@page("webhook.read")
def show(request: HttpRequest, number: int) -> HttpResponse:
    """One webhook and what was delivered."""
    viewer = looking(request).viewer
    hook = here_or_404(queries.webhooks_seen_by(viewer).get(number))
    return render(
        request,
        "webhooks/detail.html",
        {"hook": hook, "page": paged(request, queries.deliveries_seen_by(viewer, number))},
    )


@page("webhook.rotate", methods=("POST",))
def rotate(request: HttpRequest, number: int) -> HttpResponse:
    """A new secret, shown this once."""
    who = looking(request)
    row = queries.webhook_for(who.viewer, "webhook.rotate", number)
    hook = steps.rotate_secret(row, by=who.viewer, now=who.now)
    return render(request, "webhooks/secret.html", {"number": hook.pk, "secret": secret_of(hook), "former": True})


@page("webhook.end", methods=("POST",))
def end(request: HttpRequest, number: int) -> HttpResponse:
    """Nothing more is sent there."""
    who = looking(request)
    steps.end_webhook(queries.webhook_for(who.viewer, "webhook.end", number), by=who.viewer, now=who.now)
    messages.success(request, _("Nothing more is sent there."))
    return redirect("webhooks")


def _listed(request: HttpRequest, form: WebhookForm, status: int) -> HttpResponse:
    hooks = queries.webhooks_seen_by(looking(request).viewer)
    return render(request, "webhooks/list.html", {"page": paged(request, hooks), "form": form}, status=status)
