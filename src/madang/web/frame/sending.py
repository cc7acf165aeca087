"""Handing out files and tables: as attachments that no browser runs, and piece by piece."""

from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from asgiref.sync import sync_to_async
from django.http import HttpRequest, HttpResponseBase, StreamingHttpResponse
from django.utils.http import content_disposition_header
from django_stubs_ext import StrOrPromise

from madang.programme.files.queries import Paper
from madang.programme.policy.sheet import FORMS, Form, sheet

SANDBOX = "sandbox; default-src 'none'"
"""Even a browser that shows the file runs nothing of it, in an origin of its own."""


def sent(request: HttpRequest, paper: Paper) -> HttpResponseBase:
    """A file as somebody uploaded it; what is in it is nobody's word, so it is of no type."""
    answer = _flowing(request, paper.pieces(), "application/octet-stream", paper.name)
    answer["Content-Length"] = str(paper.size)
    return answer


def form_wanted(request: HttpRequest) -> Form | None:
    """The form in which ``?as=`` asks for the list as a table."""
    wanted = request.GET.get("as")
    return next((form for form in FORMS if form == wanted), None)


def as_table(
    request: HttpRequest, rows: Iterable[Any], columns: Mapping[str, StrOrPromise], *, form: Form, name: str
) -> HttpResponseBase:
    """``rows`` as a table for download."""
    return _flowing(request, sheet(rows, columns, form), FORMS[form], f"{name}.{form}")


def _flowing(request: HttpRequest, pieces: Iterator[bytes], kind: str, name: str) -> StreamingHttpResponse:
    first = next(pieces, b"")  # what goes wrong at the start is still answered as an error
    whole = chain([first], pieces)
    on_a_loop = hasattr(request, "scope")  # an ASGI server takes a list for a stream only when it may wait for it
    answer = StreamingHttpResponse(_waiting(whole) if on_a_loop else whole, content_type=kind)
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name) or "attachment"
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = SANDBOX
    answer["Cache-Control"] = "private, no-store"
    return answer


async def _waiting(pieces: Iterator[bytes]) -> AsyncIterator[bytes]:
    def following() -> bytes:
        return next(pieces, b"")

    while piece := await sync_to_async(following)():
        yield piece
