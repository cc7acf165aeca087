"""Django's mail settings from one address: a mail server, files in a folder, or the screen."""

from typing import Any
from urllib.parse import unquote, urlsplit

from madang.project.environment import BadSetting

_BACKENDS = "django.core.mail.backends"


def mail(address: str) -> dict[str, Any]:
    """The settings for ``address``: ``smtp[s]://USER:PASSWORD@HOST:PORT``, ``file:///FOLDER`` or ``screen:``.

    ``smtp`` turns to TLS before it says who it is (port 587), ``smtps`` speaks TLS from the start (port 465).
    """
    parts = urlsplit(address)
    if parts.scheme in ("smtp", "smtps") and parts.hostname:
        return {
            "EMAIL_BACKEND": f"{_BACKENDS}.smtp.EmailBackend",
            "EMAIL_HOST": parts.hostname,
            "EMAIL_PORT": parts.port or (465 if parts.scheme == "smtps" else 587),
            "EMAIL_HOST_USER": unquote(parts.username or ""),
            "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
            "EMAIL_USE_SSL": parts.scheme == "smtps",
            "EMAIL_USE_TLS": parts.scheme == "smtp" and parts.port != 25,
            "EMAIL_TIMEOUT": 20,
        }
    if parts.scheme == "file" and parts.path:
        return {"EMAIL_BACKEND": f"{_BACKENDS}.filebased.EmailBackend", "EMAIL_FILE_PATH": unquote(parts.path)}
    if address == "screen:":
        return {"EMAIL_BACKEND": f"{_BACKENDS}.console.EmailBackend"}
    raise BadSetting(
        "MADANG_MAIL",
        found="another form",
        expected="smtp://USER:PASSWORD@HOST:PORT, smtps://…, file:///FOLDER or screen:",
    )
