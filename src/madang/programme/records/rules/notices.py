"""Who reads notices, and the words in which each kind of notice is said."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django_stubs_ext import StrPromise

from madang.programme.policy.rows import mine
from madang.programme.policy.table import EVERY, Line, lay_down, where
from madang.programme.policy.who import MACHINES, OPERATOR_READERS, OPERATORS, SIGNED_IN
from madang.programme.records.models import Letter


class UnknownKind(KeyError):
    """A notice of a kind for which no stage has words."""


class SaidTwice(ValueError):
    """Two stages have words for one kind of notice."""


@dataclass(frozen=True)
class Wording:
    """What a kind of notice says: a line, and a paragraph for the letter.

    Both are translated when said and may name what ``about`` of the notice holds, as ``%(round)s``. A letter is read by
    whoever holds the mailbox: no confidential word belongs in it, only what happened and where to look.
    """

    line: StrPromise
    paragraph: StrPromise

    def said(self, about: dict[str, Any]) -> tuple[str, str]:
        """Line and paragraph in the language that is active."""
        return str(self.line) % about, str(self.paragraph) % about


_WORDINGS: dict[str, Wording] = {}


def say(kind: str, wording: Wording) -> None:
    """Lay down the words for ``kind`` (`thing.what_happened`); each stage does so for its own in its rules."""
    if _WORDINGS.setdefault(kind, wording) != wording:
        raise SaidTwice(kind)


def wording_of(kind: str) -> Wording:
    """The words for ``kind``; raises `UnknownKind`."""
    if kind not in _WORDINGS:
        raise UnknownKind(kind)
    return _WORDINGS[kind]


MINE = mine()
WAITING = where("on its way", Q(state=Letter.WAITING))
PARKED = where("parked", Q(state=Letter.PARKED))

lay_down(
    "records",
    [
        Line("notice.read", SIGNED_IN, MINE),
        Line("notice.open", SIGNED_IN, MINE),
        Line("notice.open_all", SIGNED_IN),
        Line("letter.read", OPERATOR_READERS, EVERY, frozenset({"card"})),
        Line("letter.send", MACHINES, WAITING),
        Line("letter.retry", OPERATORS, PARKED),
    ],
)
