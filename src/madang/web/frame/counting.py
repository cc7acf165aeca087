"""Counts and logs every request by its route, never by its address: that may hold what is nobody's business."""

import time
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable
from threading import Lock

import structlog
from django.http import HttpRequest
from django.http.response import HttpResponseBase

BOUNDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""Seconds up to which an answer falls into a bucket."""


class Counts:
    """How many requests were answered how, and how fast, since this process began."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._answers: Counter[tuple[str, str, int]] = Counter()
        self._buckets: Counter[float] = Counter()
        self._seconds = 0.0

    def add(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count an answer."""
        place = bisect_left(BOUNDS, seconds)
        with self._lock:
            self._answers[method, route, status] += 1
            self._buckets[BOUNDS[place] if place < len(BOUNDS) else float("inf")] += 1
            self._seconds += seconds

    def lines(self) -> list[str]:
        """The counts in Prometheus's text form."""
        with self._lock:
            answers, buckets, seconds = dict(self._answers), dict(self._buckets), self._seconds
        lines = ["# TYPE madang_answers_total counter"]
        for (method, route, status), count in sorted(answers.items()):
            lines.append(f'madang_answers_total{{method="{method}",route="{route}",status="{status}"}} {count}')
        lines.append("# TYPE madang_answer_seconds histogram")
        so_far = 0
        for bound in (*BOUNDS, float("inf")):
            so_far += buckets.get(bound, 0)
            shown = "+Inf" if bound == float("inf") else bound
            lines.append(f'madang_answer_seconds_bucket{{le="{shown}"}} {so_far}')
        return [*lines, f"madang_answer_seconds_sum {seconds:.6f}", f"madang_answer_seconds_count {so_far}"]


COUNTS = Counts()


def counting(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware: counts and logs; it stands outermost."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        began = time.perf_counter()
        given = get_response(request)
        seconds = time.perf_counter() - began
        match = request.resolver_match
        route, method = (match.route if match else "", str(request.method))
        COUNTS.add(method, route, given.status_code, seconds)
        structlog.get_logger().info(
            "answered", method=method, route=route, status=given.status_code, ms=round(seconds * 1000, 1)
        )
        return given

    return answer
