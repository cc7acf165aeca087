"""Ways of signing in beside e-mail, password and passkey: each is off until the environment sets it."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from madang.project.environment import BadSetting

_SOCIAL = "allauth.socialaccount.providers"
_HOSTS = {"kakao": "https://kauth.kakao.com", "naver": "https://nid.naver.com"}


@dataclass
class Ways:
    """The apps to install, allauth's settings of each, and the hosts that a form may lead to."""

    apps: list[str] = field(default_factory=list)
    providers: dict[str, Any] = field(default_factory=dict)
    hosts: list[str] = field(default_factory=list)


def ways(given: Mapping[str, str] = os.environ) -> Ways:
    """What the variables `MADANG_KAKAO_*`, `MADANG_NAVER_*`, `MADANG_OIDC_*` and `MADANG_SAML_*` turn on.

    Raises `BadSetting` where one of a pair is missing, or an address is not https.
    """
    chosen = Ways()
    for name, host in _HOSTS.items():
        if pair := _all_or_none(given, f"MADANG_{name.upper()}_CLIENT", f"MADANG_{name.upper()}_SECRET"):
            _add(chosen, name, [{"client_id": pair[0], "secret": pair[1]}], host)
    if oidc := _all_or_none(given, "MADANG_OIDC_URL", "MADANG_OIDC_CLIENT", "MADANG_OIDC_SECRET"):
        app = {
            "provider_id": "oidc",
            "name": given.get("MADANG_OIDC_NAME", "OpenID Connect"),
            "client_id": oidc[1],
            "secret": oidc[2],
            "settings": {"server_url": oidc[0], "oauth_pkce_enabled": True},
        }
        _add(chosen, "openid_connect", [app], _origin("MADANG_OIDC_URL", oidc[0]))
    if saml := _all_or_none(given, "MADANG_SAML_METADATA", "MADANG_SAML_ENTITY"):
        app = {
            "provider_id": saml[1],
            "client_id": "saml",
            "name": given.get("MADANG_SAML_NAME", "SAML"),
            "settings": {"idp": {"entity_id": saml[1], "metadata_url": saml[0]}},
        }
        _add(chosen, "saml", [app], _origin("MADANG_SAML_METADATA", saml[0]))
    return chosen


def _add(chosen: Ways, name: str, apps: list[dict[str, Any]], host: str) -> None:
    chosen.apps.append(f"{_SOCIAL}.{name}")
    chosen.providers[name] = {"APPS": apps}
    chosen.hosts.append(host)


def _all_or_none(given: Mapping[str, str], *names: str) -> list[str] | None:
    values = [given.get(name, "").strip() for name in names]
    if any(values) and not all(values):
        missing = ", ".join(name for name, value in zip(names, values, strict=True) if not value)
        raise BadSetting(missing, found="nothing", expected=f"a value, since {' and '.join(names)} belong together")
    return values if all(values) else None


def _origin(name: str, address: str) -> str:
    parts = urlsplit(address)
    if parts.scheme != "https" or not parts.netloc:
        raise BadSetting(name, found="another form", expected="an address that begins with https://")
    return f"https://{parts.netloc}"
