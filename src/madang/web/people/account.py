"""What signing in does here: letters leave through the outbox, sign-ins are on record, newcomers find their place."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language

from madang.programme.people.queries import memberships_of
from madang.programme.people.steps.letters import lay_down_letter
from madang.programme.people.steps.sessions import record_sign_in, record_sign_out
from madang.programme.records.queries import database_now


class Account(DefaultAccountAdapter):  # type: ignore[misc]  # allauth carries no types
    """How allauth acts on this site."""

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Lay the letter into the outbox."""
        letter = self.render_mail(template_prefix, email, {"email": email, **context})
        lay_down_letter(
            email,
            " ".join(str(letter.subject).split()),
            str(letter.body),
            language=get_language() or "ko",
            now=database_now(),
        )

    def post_login(self, request: HttpRequest, user: Any, **named: Any) -> HttpResponse:
        """Put the sign-in on record."""
        record_sign_in(user.pk, address=request.META.get("REMOTE_ADDR"), now=database_now())
        answer: HttpResponse = super().post_login(request, user, **named)
        return answer

    def logout(self, request: HttpRequest) -> None:
        """Put the sign-out on record."""
        if request.user.is_authenticated:
            record_sign_out(int(request.user.pk), address=request.META.get("REMOTE_ADDR"), now=database_now())
        super().logout(request)

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """The start page; for who belongs nowhere yet, the place where they find or register their organisation."""
        now = database_now()
        lonely = request.user.is_authenticated and not memberships_of(int(request.user.pk), now=now)
        return reverse("arrive" if lonely else "start")

    def get_signup_redirect_url(self, request: HttpRequest) -> str:
        """As after any sign-in."""
        return self.get_login_redirect_url(request)
