"""What machines ask: whether the process lives, whether it can work, and how much it does."""

from datetime import timedelta

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.utils.crypto import constant_time_compare

from madang.programme.jobs.queries import alive, standing
from madang.programme.records.queries import database_now
from madang.web.frame.counting import COUNTS
from madang.web.frame.door import page

SILENCE = timedelta(minutes=1)


@page("health.read")
def lives(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - Django calls it so
    """The process lives."""
    return HttpResponse("ok\n", content_type="text/plain")


@page("health.read")
def ready(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - Django calls it so
    """The database answers and a worker is at work; 503 where not."""
    try:
        found = {"database": True, "worker": alive(now=database_now(), lease=SILENCE).exists()}
    except DatabaseError:
        found = {"database": False, "worker": False}
    return JsonResponse(found, status=200 if all(found.values()) else 503)


def metrics(request: HttpRequest) -> HttpResponseBase:
    """Counts in Prometheus's text form, for whoever shows the token."""
    shown = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if settings.METRICS_TOKEN and constant_time_compare(shown, settings.METRICS_TOKEN):
        return _counted()
    return _metrics(request)


@page("metrics.read")
def _metrics(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - Django calls it so
    return _counted()


metrics.action = "metrics.read"  # type: ignore[attr-defined]  # what the matrix of permissions reads


def _counted() -> HttpResponse:
    gauges = [
        line
        for name, value in standing(now=database_now()).items()
        for line in (f"# TYPE madang_{name} gauge", f"madang_{name} {value}")
    ]
    text = "\n".join([*COUNTS.lines(), *gauges]) + "\n"
    return HttpResponse(text, content_type="text/plain; version=0.0.4; charset=utf-8")
