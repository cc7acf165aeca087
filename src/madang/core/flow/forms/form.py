"""What a form is made of."""

from dataclasses import dataclass, field
from datetime import date

from madang.core.texts.faults import Said

SHORT, LONG, NUMBER, MONEY, DATE = "short_text", "long_text", "number", "money", "date"
CHOICE, CHOICES, YES_NO = "choice", "choices", "yes_no"
LINK, REGION, ADDRESS, TABLE = "link", "region", "address", "table"

KINDS = {
    SHORT: Said(en="Short text", ko="단답형", de="Kurzer Text"),
    LONG: Said(en="Long text", ko="서술형", de="Langer Text"),
    NUMBER: Said(en="Number", ko="숫자", de="Zahl"),
    MONEY: Said(en="Money in won", ko="금액(원)", de="Betrag in Won"),
    DATE: Said(en="Date", ko="날짜", de="Datum"),
    CHOICE: Said(en="One choice", ko="하나 선택", de="Eine Auswahl"),
    CHOICES: Said(en="Several choices", ko="여러 개 선택", de="Mehrere Auswahlen"),
    YES_NO: Said(en="Yes or no", ko="예/아니요", de="Ja oder nein"),
    LINK: Said(en="Link", ko="링크", de="Link"),
    REGION: Said(en="Region", ko="지역(시·도)", de="Region"),
    ADDRESS: Said(en="Address", ko="주소", de="Anschrift"),
    TABLE: Said(en="Table", ko="표", de="Tabelle"),
}
"""The kinds of questions with their names."""

CELLS = (SHORT, NUMBER, MONEY, DATE)
"""What the columns of a table may hold."""

DECIDING = (CHOICE, CHOICES, YES_NO, REGION)
"""Kinds whose answers may decide whether a later question is shown."""


@dataclass(frozen=True)
class Choice:
    """One of the answers to choose from."""

    key: str
    names: Said


@dataclass(frozen=True)
class Column:
    """A column of a table; ``kind`` is one of `CELLS`."""

    key: str
    kind: str
    names: Said


@dataclass(frozen=True)
class Condition:
    """The question is shown when the answer to the earlier ``question`` is, or has, one of ``among``.

    Answers to yes-or-no questions are called ``yes`` and ``no``.
    """

    question: str
    among: tuple[str, ...]


@dataclass(frozen=True)
class Question:
    """A question of a form.

    ``least`` and ``most`` limit the characters of a text, the value of a number or an amount, how many choices are
    taken, or the rows of a table; ``earliest`` and ``latest`` limit a date, both included.
    """

    key: str
    kind: str
    label: Said
    help: Said | None = None
    required: bool = True
    least: int | None = None
    most: int | None = None
    earliest: date | None = None
    latest: date | None = None
    choices: tuple[Choice, ...] = ()
    columns: tuple[Column, ...] = ()
    shown_if: Condition | None = None


@dataclass(frozen=True)
class Form:
    """Questions in the order in which they are asked."""

    questions: tuple[Question, ...] = field(default=())

    def question(self, key: str) -> Question | None:
        """The question with this key."""
        return next((question for question in self.questions if question.key == key), None)
