"""Keeps webhooks away from what only we can reach: our own machine, private networks, the cloud's own addresses.

A name is resolved once, each of its addresses is judged, and the connection goes to one of those very addresses: a name
that answers differently the second time (DNS rebinding) gains nothing.
"""

import ipaddress
import socket
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings


class AddressRefused(ValueError):
    """The address is not https, holds a password, or leads where no webhook may go."""


@dataclass(frozen=True)
class Target:
    """Where to connect: the very network address, and what the request says."""

    scheme: str
    host: str
    port: int
    path: str
    network_address: str


def checked_address(address: str) -> Target:
    """Where ``address`` leads; raises `AddressRefused`."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as error:
        raise AddressRefused("form") from error
    host = parts.hostname or ""
    if parts.username or parts.password or parts.fragment or not host or len(address) > 500:
        raise AddressRefused("form")
    if parts.scheme != "https" and not (parts.scheme == "http" and _is_ours_to_try(host)):
        raise AddressRefused("https")
    found = _resolved(host, port or (443 if parts.scheme == "https" else 80))
    if not found or not all(_is_open(one) or _is_ours_to_try(one) for one in found):
        raise AddressRefused("network")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(parts.scheme, host, port or (443 if parts.scheme == "https" else 80), path, found[0])


def _resolved(host: str, port: int) -> list[str]:
    try:
        return [str(one[4][0]) for one in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    except (OSError, UnicodeError) as error:
        raise AddressRefused("name") from error


def _is_open(said: str) -> bool:
    address = ipaddress.ip_address(said.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
        if inner is not None:
            return inner.is_global and not inner.is_multicast
        if address in ipaddress.ip_network("64:ff9b::/96"):  # NAT64 leads to any address of IPv4
            return False
    return address.is_global and not address.is_multicast


def _is_ours_to_try(said: str) -> bool:
    """Whether this is this machine, and nobody but the one who tries things out is on it."""
    return not settings.PRODUCTION and said == "127.0.0.1"
