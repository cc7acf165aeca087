"""Pages of rounds."""

from madang.web.rounds.views.planning import change, make
from madang.web.rounds.views.rounds import close, extend, list_rounds, open_, programmes, show

__all__ = ["change", "close", "extend", "list_rounds", "make", "open_", "programmes", "show"]
