"""Pages of technology offers: the list, one offer, and the steps with it."""

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from madang.programme.needs.models import Part
from madang.programme.offers import queries, steps
from madang.programme.offers.models import OfferFile
from madang.programme.offers.rules.offer import OfferNotReady
from madang.programme.people.models import Region
from madang.web.frame.door import here_or_404, looking, page, paged
from madang.web.frame.receiving import received
from madang.web.frame.sending import as_table, form_wanted, sent
from madang.web.needs.forms import FileForm
from madang.web.offers.forms import OfferForm, filled_offer


@page("offer.read")
def list_offers(request: HttpRequest) -> HttpResponseBase:
    """The offers that the viewer may see, a page at a time, or whole as a table."""
    who = looking(request)
    words, region = request.GET.get("words", "").strip(), request.GET.get("region", "")
    offers = queries.offers_seen_by(who.viewer, words=words, region=region)
    if form := form_wanted(request):
        told = queries.offers_told_to(who.viewer, offers, now=who.now)
        return as_table(request, told, queries.OFFER_COLUMNS, form=form, name="offers")
    rows = paged(request, offers)
    shown = {"page": rows, "words": words, "region": region, "regions": Region.choices, "now": who.now}
    template = "offers/rows.html" if request.headers.get("HX-Request") else "offers/list.html"
    return render(request, template, shown)


@page("offer.read")
def show(request: HttpRequest, number: int) -> HttpResponse:
    """One offer, as far as the viewer may read it, with the steps that are theirs."""
    who = looking(request)
    shown = {
        "offer": here_or_404(queries.offer_read_by(who.viewer, number, now=who.now)),
        "choices": queries.offer_choices_for(who.viewer, number),
        "files": list(queries.offer_files_seen_by(who.viewer, offer=number)),
        "file": FileForm(),
        "now": who.now,
    }
    return render(request, "offers/detail.html", shown)


@page("offer.draft", methods=("GET", "POST"))
def draft(request: HttpRequest) -> HttpResponse:
    """A form for a new offer."""
    who = looking(request)
    form = OfferForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        offer = steps.draft_offer(form.words(language=who.viewer.language), by=who.viewer, now=who.now)
        messages.success(request, _("Saved as a draft. Nobody outside your organisation sees it yet."))
        return redirect("offer", offer.id)
    return render(request, "offers/form.html", {"form": form}, status=422 if request.method == "POST" else 200)


@page("offer.change", methods=("GET", "POST"))
def change(request: HttpRequest, number: int) -> HttpResponse:
    """A form with what the offer says."""
    who = looking(request)
    offer = queries.offer_for(who.viewer, "offer.change", number)
    seen = here_or_404(queries.offers_seen_by(who.viewer).get(number))
    form = OfferForm(request.POST or None, initial=filled_offer(seen))
    if request.method == "POST" and form.is_valid():
        steps.change_offer(offer, form.words(language=seen.language), by=who.viewer, now=who.now)
        messages.success(request, _("Saved."))
        return redirect("offer", number)
    shown = {"form": form, "offer": seen}
    return render(request, "offers/form.html", shown, status=422 if request.method == "POST" else 200)


@page("offer.publish", methods=("POST",))
def publish(request: HttpRequest, number: int) -> HttpResponse:
    """Show the offer for a year."""
    who = looking(request)
    try:
        steps.publish_offer(queries.offer_for(who.viewer, "offer.publish", number), by=who.viewer, now=who.now)
    except OfferNotReady as refusal:
        messages.error(request, _("Still missing: %(what)s") % {"what": ", ".join(map(str, refusal.missing))})
    else:
        messages.success(request, _("Published for a year."))
    return redirect("offer", number)


@page("offer.renew", methods=("POST",))
def renew(request: HttpRequest, number: int) -> HttpResponse:
    """Show the offer for another year."""
    who = looking(request)
    steps.renew_offer(queries.offer_for(who.viewer, "offer.renew", number), by=who.viewer, now=who.now)
    messages.success(request, _("Renewed for a year."))
    return redirect("offer", number)


@page("offer.withdraw", methods=("POST",))
def withdraw(request: HttpRequest, number: int) -> HttpResponse:
    """Show the offer no longer."""
    who = looking(request)
    steps.withdraw_offer(queries.offer_for(who.viewer, "offer.withdraw", number), by=who.viewer, now=who.now)
    messages.success(request, _("Withdrawn."))
    return redirect("offer", number)


@page("offer.add_file", methods=("POST",))
def add_file(request: HttpRequest, number: int) -> HttpResponse:
    """Add a file to a part of the offer."""
    who = looking(request)
    offer = queries.offer_for(who.viewer, "offer.add_file", number)
    form = FileForm(request.POST, request.FILES)

    def keep(file: "UploadedFile[bytes]") -> OfferFile:
        part = Part(form.cleaned_data["part"])
        return steps.add_offer_file(offer, file.chunks(), name=file.name or "", part=part, by=who.viewer, now=who.now)

    if received(request, form, keep):
        messages.success(request, _("Added."))
    return redirect("offer", number)


@page("offer_file.read")
def open_file(request: HttpRequest, number: int) -> HttpResponseBase:
    """The file, for download."""
    who = looking(request)
    return sent(request, queries.offer_paper_for(who.viewer, number, now=who.now))


@page("offer_file.remove", methods=("POST",))
def remove_file(request: HttpRequest, number: int) -> HttpResponse:
    """Take the file off the offer."""
    who = looking(request)
    file = queries.offer_file_for(who.viewer, "offer_file.remove", number)
    steps.remove_offer_file(file, by=who.viewer, now=who.now)
    messages.success(request, _("Removed."))
    return redirect("offer", file.offer_id)
