"""Secrets that are shown once and kept as a digest."""

import hashlib


def digest(secret: str) -> str:
    """What is kept of ``secret``.

    The secrets are 32 random bytes, so one fast hash suffices: there is nothing to guess that salt and slowness would
    protect.
    """
    return hashlib.sha256(secret.encode()).hexdigest()
