"""Madang finds, for an organisation with a problem, the startup that can solve it, and says why."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from madang.core.matching.round import match as match
    from madang.core.matching.settings import Settings as Settings

__version__ = "0.1.0"
__all__ = ["Settings", "__version__", "match"]

_PLACES = {"match": "madang.core.matching.round", "Settings": "madang.core.matching.settings"}


def __getattr__(name: str) -> Any:
    """Load ``match`` and ``Settings`` when they are first asked for: importing the package alone costs nothing."""
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib

    return getattr(importlib.import_module(_PLACES[name]), name)
