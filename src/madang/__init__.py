"""Madang finds, for an organisation with a problem, the startup that can solve it, and says why."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from madang.core.matching.round import match as match
    from madang.core.matching.settings import Settings as Settings
    from madang.core.pairing.pair import pair as pair
    from madang.core.pairing.settings import PairSettings as PairSettings

__version__ = "0.1.0"
__all__ = ["PairSettings", "Settings", "__version__", "match", "pair"]

_PLACES = {
    "match": "madang.core.matching.round",
    "Settings": "madang.core.matching.settings",
    "pair": "madang.core.pairing.pair",
    "PairSettings": "madang.core.pairing.settings",
}


def __getattr__(name: str) -> Any:
    """Load what is public when it is first asked for: importing the package alone costs nothing."""
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib

    return getattr(importlib.import_module(_PLACES[name]), name)
