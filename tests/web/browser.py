"""Browsers in which somebody of the invented world has signed in."""

from django.test import Client

from madang.programme.people.models import Person
from madang.programme.policy.viewer import Viewer


def browser_of(viewer: Viewer) -> Client:
    """A browser of ``viewer``; an error of the program is answered as people would see it."""
    client = Client(raise_request_exception=False)
    if viewer.person is not None:
        client.force_login(Person.objects.get(pk=viewer.person), "allauth.account.auth_backends.AuthenticationBackend")
    return client
