"""The lock after five wrong passwords: for every role, and for addresses that nobody has, in the same words."""

from typing import Any

from allauth.account.signals import password_reset
from axes.utils import reset
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from madang.web.people.lock import LOCKED_FOR


def claimed_address(request: HttpRequest | None, credentials: dict[str, Any] | None) -> str:
    """The e-mail address that somebody tries to sign in with, whoever they are."""
    given = credentials or {}
    address = given.get("email") or given.get("username") or (request.POST.get("login", "") if request else "")
    return str(address).strip().lower()[:255]


def locked_out(request: HttpRequest, *_args: Any, **_named: Any) -> HttpResponse:
    """The page that says so; it tells nobody whether the address is known."""
    minutes = int(LOCKED_FOR.total_seconds() // 60)
    return render(request, "people/locked_out.html", {"minutes": minutes}, status=429)


@receiver(password_reset)
def unlock(user: Any, **_named: Any) -> None:
    """Whoever proved by e-mail who they are, and set a new password, starts afresh."""
    reset(username=user.email.lower())
