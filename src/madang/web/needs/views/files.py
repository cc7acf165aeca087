"""Files of needs: adding, opening, removing."""

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from madang.programme.needs import queries, steps
from madang.programme.needs.models import NeedFile, Part
from madang.web.frame.door import looking, page
from madang.web.frame.receiving import received
from madang.web.frame.sending import sent
from madang.web.needs.forms import FileForm


@page("need.add_file", methods=("POST",))
def add_file(request: HttpRequest, number: int) -> HttpResponse:
    """Add a file to a part of the need."""
    who = looking(request)
    need = queries.need_for(who.viewer, "need.add_file", number)
    form = FileForm(request.POST, request.FILES)

    def keep(file: "UploadedFile[bytes]") -> NeedFile:
        part = Part(form.cleaned_data["part"])
        return steps.add_need_file(need, file.chunks(), name=file.name or "", part=part, by=who.viewer, now=who.now)

    if received(request, form, keep):
        messages.success(request, _("Added."))
    return redirect("need", number)


@page("need_file.read")
def open_file(request: HttpRequest, number: int) -> HttpResponseBase:
    """The file, for download."""
    who = looking(request)
    return sent(request, queries.need_paper_for(who.viewer, number, now=who.now))


@page("need_file.remove", methods=("POST",))
def remove_file(request: HttpRequest, number: int) -> HttpResponse:
    """Take the file off the need."""
    who = looking(request)
    file = queries.need_file_for(who.viewer, "need_file.remove", number)
    steps.remove_need_file(file, by=who.viewer, now=who.now)
    messages.success(request, _("Removed."))
    return redirect("need", file.need_id)
