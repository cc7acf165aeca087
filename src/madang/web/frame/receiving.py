"""Taking in an uploaded file, or saying on the next page why it was not taken."""

from collections.abc import Callable
from typing import TypeVar

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.forms import Form
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from madang.core.texts.faults import BadInput
from madang.programme.files.steps import FileTooLarge

Kept = TypeVar("Kept")


def received(request: HttpRequest, form: Form, keep: "Callable[[UploadedFile[bytes]], Kept]") -> Kept | None:
    """What ``keep`` made of the field ``file`` of ``form``; None where it was not taken, and a message says why."""
    if not form.is_valid():
        messages.error(request, " ".join(str(fault) for faults in form.errors.values() for fault in faults))
        return None
    try:
        return keep(form.cleaned_data["file"])
    except BadInput as refusal:
        messages.error(request, refusal.message((get_language() or "ko")[:2]))
    except FileTooLarge as refusal:
        messages.error(request, _("The file is larger than %(most)s MB.") % {"most": refusal.most})
    return None
