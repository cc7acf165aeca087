"""Personal values and secrets are kept encrypted under keys with ids, so that keys can be changed."""

import base64
import binascii
import os
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
_NONCE = 12


class BadKeys(ValueError):
    """The keys cannot be used; says what was found."""


class Unreadable(ValueError):
    """A value that none of the keys opens, or that was moved from another row."""


@dataclass(frozen=True)
class Keys:
    """Keys by id; the first encrypts, all decrypt."""

    by_id: dict[str, bytes]

    @property
    def current(self) -> str:
        """The id of the key that encrypts."""
        return next(iter(self.by_id))

    def seal(self, value: str, *, row: str) -> str:
        """``value``, to be opened for the same ``row`` (`table:id:field`) alone."""
        nonce = os.urandom(_NONCE)
        sealed = nonce + AESGCM(self.by_id[self.current]).encrypt(nonce, value.encode("utf-8"), row.encode("utf-8"))
        return f"{self.current}:{base64.urlsafe_b64encode(sealed).decode('ascii')}"

    def open(self, sealed: str, *, row: str) -> str:
        """The value; raises `Unreadable`."""
        name, _, rest = sealed.partition(":")
        if name not in self.by_id:
            raise Unreadable(f"no key {name}")
        raw = base64.urlsafe_b64decode(rest)
        try:
            return AESGCM(self.by_id[name]).decrypt(raw[:_NONCE], raw[_NONCE:], row.encode("utf-8")).decode("utf-8")
        except InvalidTag as error:
            raise Unreadable(f"key {name} does not open {row}") from error

    def is_current(self, sealed: str) -> bool:
        """Whether the value is under the key that encrypts now."""
        return sealed.startswith(f"{self.current}:")


def keys_from(said: str) -> Keys:
    """Keys from ``ID:BASE64,ID:BASE64``, the current one first; raises `BadKeys`."""
    by_id = {}
    for part in said.split(","):
        name, _, rest = part.strip().partition(":")
        try:
            key = base64.b64decode(rest, validate=True)
        except binascii.Error as error:
            raise BadKeys(f"key {name!r} in another form") from error
        if not name.isalnum() or len(key) != KEY_BYTES or name in by_id:
            raise BadKeys(f"key {name!r}: {len(key)} bytes, or a name twice or with signs in it")
        by_id[name] = key
    return Keys(by_id)
