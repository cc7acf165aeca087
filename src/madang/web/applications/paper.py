"""The receipt: on a page, on paper as PDF, and the answers in the form that their fingerprint is taken of."""

import json
from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from madang.core.flow.forms.answering import canonical
from madang.programme.applications.queries import ReceiptSeen, receipts_seen_by
from madang.web.frame.door import here_or_404, looking, page
from madang.web.rounds.asking import told

HERE = Path(__file__).parent


@page("receipt.read")
def receipt(request: HttpRequest, number: int) -> HttpResponse:
    """The receipt on a page."""
    seen = _receipt(request, number)
    answers = told(seen.questions, seen.answers, language=looking(request).viewer.language)
    return render(request, "applications/receipt.html", {"receipt": seen, "told": answers})


@page("receipt.read")
def as_pdf(request: HttpRequest, number: int) -> HttpResponse:
    """The receipt on paper."""
    seen = _receipt(request, number)
    answer = HttpResponse(printed(seen, language=looking(request).viewer.language), content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="{seen.number}.pdf"'
    return answer


@page("receipt.read")
def as_json(request: HttpRequest, number: int) -> HttpResponse:
    """The answers, byte for byte as they were hashed."""
    seen = _receipt(request, number)
    answer = HttpResponse(canonical(seen.answers), content_type="application/json")
    answer["Content-Disposition"] = f'attachment; filename="{seen.number}.json"'
    return answer


def printed(seen: ReceiptSeen, *, language: str) -> bytes:
    """The receipt as PDF; what people wrote goes in as data and stays text."""
    import typst

    facts = [
        (_("Receipt number"), seen.number),
        (_("Submitted at (server time)"), localtime(seen.submitted_at).isoformat(" ", "seconds")),
        (_("Version"), str(seen.version)),
        (_("Organisation"), seen.organisation),
        (_("Submitted by"), seen.person or ""),
        (_("Round"), seen.round_name),
        (_("Track"), seen.track_name),
        (_("Need"), seen.need_title or ""),
        (_("SHA-256 of the answers"), seen.fingerprint),
    ]
    data = {
        "language": language,
        "title": _("Receipt of an application"),
        "facts": [[name, value] for name, value in facts if value],
        "answers": [
            [label, _flat(value)] for label, value, _kind in told(seen.questions, seen.answers, language=language)
        ],
        "heading": _("Answers"),
        "note": _("The SHA-256 is taken of the answers as JSON, keys sorted, without spaces, in UTF-8."),
    }
    written: bytes = typst.compile(
        HERE / "receipt.typ",
        font_paths=[HERE / "fonts"],
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data)},
    )
    return written


def _flat(value: object) -> str:
    if isinstance(value, dict):
        return "\n".join(" · ".join(row) for row in value["rows"])
    return str(value)


def _receipt(request: HttpRequest, number: int) -> ReceiptSeen:
    return here_or_404(receipts_seen_by(looking(request).viewer).get(number))
