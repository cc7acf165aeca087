"""What is sent twice is done once: every request that changes something carries a key of its own."""

import hashlib
import hmac
import re
from collections.abc import Callable, Iterator
from http.cookies import SimpleCookie
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import render

from madang.programme.policy.viewer import Viewer
from madang.programme.records.steps.answers import AnsweredBefore, Asked, Given, KeyUsedOtherwise, answer_once
from madang.web.frame.door import looking

SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
SESSION_ONLY = "/accounts/"
"""Signing in and out: each changes the session alone, is the same when done twice, and must never be kept."""
API = "/api/"
HEADER = "Idempotency-Key"
_KEY = re.compile(r"[\x21-\x7e]{1,200}")
_FORMS = frozenset({"application/x-www-form-urlencoded", "multipart/form-data"})
_FRESH = frozenset({"csrfmiddlewaretoken", "once"})
"""Fields of a form that say nothing about what is asked."""


class NotWhole(TypeError):
    """A page that changes something answered with a stream, which cannot be kept."""


class Once:
    """Middleware: answers a request that changes something once for each key; it stands after who looks is known.

    It works around the view and not around the rest, so a forged request is refused before its key counts.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass on."""
        return self._get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: list[Any], named: dict[str, Any]
    ) -> HttpResponse | None:
        """Answer in place of the view where the request changes something."""
        if request.method in SAFE or request.path.startswith(SESSION_ONLY):
            return None
        key = _key(request)
        if key is None:
            return _refusal(request, 428, "key-missing")
        who = looking(request)
        asked = Asked(asker=_asker(who.viewer), key=key, fingerprint=fingerprint(request, who.viewer.organisation))
        fresh: list[HttpResponse] = []

        def work() -> Given:
            fresh.append(_whole(view(request, *args, **named)))
            return _given(request, fresh[0])

        try:
            given, again = answer_once(asked, work, now=who.now)
        except KeyUsedOtherwise:
            return _refusal(request, 422, "key-used-otherwise")
        except AnsweredBefore:
            return _refusal(request, 409, "answered-before")
        return _again(request, given) if again else fresh[0]


def fingerprint(request: HttpRequest, organisation: int | None) -> str:
    """A keyed hash of what is asked and for whom; files are read in pieces."""
    digest = hmac.new(settings.SECRET_KEY.encode(), digestmod=hashlib.sha256)
    for said in (str(request.method), request.get_full_path(), str(organisation)):
        _add(digest, said.encode())
    if request.method == "POST" and request.content_type in _FORMS:
        for piece in _sent_by_form(request):
            _add(digest, piece)
    else:
        _add(digest, request.body)
    return digest.hexdigest()


def _sent_by_form(request: HttpRequest) -> Iterator[bytes]:
    for name, values in sorted(request.POST.lists()):
        if name not in _FRESH:
            yield from (str(one).encode() for one in [name, *values])
    for name, files in sorted(request.FILES.lists()):
        for file in files:
            yield from (str(one).encode() for one in [name, file.name, file.size])
            yield from file.chunks()
            file.seek(0)


def _add(digest: "hmac.HMAC", piece: bytes) -> None:
    digest.update(len(piece).to_bytes(8, "big") + piece)


def _key(request: HttpRequest) -> str | None:
    """The key that came with the request; programs say it in a header, which no foreign page can make a browser do."""
    key = request.headers.get(HEADER)
    if key is None and not request.path.startswith(API):
        key = request.POST.get("once", "")
    return key if key and _KEY.fullmatch(key) else None


def _asker(viewer: Viewer) -> str:
    return f"person {viewer.person}" if viewer.signed_in else f"somebody at {viewer.address}"


def _whole(answer: HttpResponse) -> HttpResponse:
    if answer.streaming:
        raise NotWhole
    if callable(later := getattr(answer, "render", None)):
        later()
    return answer


def _given(request: HttpRequest, answer: HttpResponse) -> Given:
    said = getattr(messages.get_messages(request), "_queued_messages", [])
    return Given(
        status=answer.status_code,
        body=answer.content,
        headers=dict(answer.items()),
        cookies=[morsel.OutputString() for morsel in answer.cookies.values()],
        messages=[(one.level, str(one.message), one.extra_tags or "") for one in said],
    )


def _again(request: HttpRequest, given: Given) -> HttpResponse:
    answer = HttpResponse(given.body, status=given.status, headers={**given.headers, "Idempotency-Replayed": "true"})
    for cookie in given.cookies:
        answer.cookies.update(SimpleCookie(cookie))
    for level, text, tags in given.messages:
        messages.add_message(request, level, text, tags)
    return answer


def _refusal(request: HttpRequest, status: int, kind: str) -> HttpResponse:
    if request.path.startswith(API):
        problem = {"type": f"/problems/{kind}", "status": status}
        return JsonResponse(problem, status=status, content_type="application/problem+json")
    return render(request, "frame/sent_before.html", {"missing": status == 428}, status=status)
