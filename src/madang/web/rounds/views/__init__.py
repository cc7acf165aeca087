"""Pages of rounds."""

from madang.web.rounds.views.forms import arrange, draft, question, show_form, use
from madang.web.rounds.views.planning import change, make
from madang.web.rounds.views.rounds import close, extend, list_rounds, open_, programmes, show

__all__ = [
    "arrange",
    "change",
    "close",
    "draft",
    "extend",
    "list_rounds",
    "make",
    "open_",
    "programmes",
    "question",
    "show",
    "show_form",
    "use",
]
