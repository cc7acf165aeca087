"""The two ways in which the policy refuses."""


class NotThere(Exception):
    """There is no such thing for this viewer: missing and hidden look the same (404)."""


class NotAllowed(Exception):
    """The thing belongs to the viewer's own organisation, but this is not theirs to do (403)."""
