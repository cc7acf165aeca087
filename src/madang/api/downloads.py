"""Files handed out by the API: as attachments that no browser runs."""

from django.http import HttpResponseBase, StreamingHttpResponse
from django.utils.http import content_disposition_header

from madang.programme.files.queries import Paper


def attachment(paper: Paper) -> HttpResponseBase:
    """``paper`` as a download of no type."""
    answer = StreamingHttpResponse(paper.pieces(), content_type="application/octet-stream")
    answer["Content-Length"] = str(paper.size)
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=paper.name) or "attachment"
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "sandbox; default-src 'none'"
    answer["Cache-Control"] = "private, no-store"
    return answer
