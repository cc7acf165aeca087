"""Browsers in which somebody of the invented world has signed in."""

import secrets
from typing import Any, TypeVar

from django.test import Client
from django.test.client import ClientHandler

from madang.programme.people.models import Person
from madang.programme.policy.viewer import Viewer
from madang.web.frame.once import HEADER, SAFE

Visitor = TypeVar("Visitor", bound=Client)

_SITE = ClientHandler(enforce_csrf_checks=False)
"""One site for all browsers: it is set up once, and not for each of them."""


class Browser(Client):
    """A browser whose every form carries a fresh key, as our pages give it."""

    def generic(self, method: str, path: Any, *args: Any, **named: Any) -> Any:
        """Send, with a key where something may change and none was given."""
        if method not in SAFE and HEADER not in (named.get("headers") or {}):
            named.setdefault("HTTP_IDEMPOTENCY_KEY", secrets.token_urlsafe(18))
        return super().generic(method, path, *args, **named)


def browser_of(viewer: Viewer) -> Browser:
    """A browser of ``viewer``; an error of the program is answered as people would see it."""
    browser = Browser(raise_request_exception=False)
    browser.handler = _SITE
    return signed_in(browser, viewer)


def downloaded(answer: Any) -> bytes:
    """The whole of a stream."""
    return b"".join(answer.streaming_content)


def signed_in(client: Visitor, viewer: Viewer) -> Visitor:
    """``client`` after ``viewer`` signed in there."""
    if viewer.person is not None:
        client.force_login(Person.objects.get(pk=viewer.person), "allauth.account.auth_backends.AuthenticationBackend")
    return client
