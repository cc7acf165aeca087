"""How long a sign-in is locked; apart from the rest, since the settings read it before Django is awake."""

from datetime import timedelta

LOCKED_FOR = timedelta(minutes=30)
