"""Reads one answer as its question means it; a `Wrong` says what is wrong with it."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from madang.core.flow.forms.form import (
    ADDRESS,
    CHOICE,
    CHOICES,
    DATE,
    LINK,
    LONG,
    MONEY,
    NUMBER,
    REGION,
    SHORT,
    TABLE,
    YES_NO,
    Question,
)
from madang.core.flow.forms.regions import REGIONS
from madang.core.flow.forms.wrong import wrong

MOST_SHORT, MOST_LONG, MOST_LINK, MOST_ROWS = 300, 10_000, 500, 50
MOST_WON = 10**15
_LINK = re.compile(r"https?://[^\s/?#@:]+(:[0-9]{1,5})?([/?#]\S*)?")
_INVISIBLE = {"Cc", "Cs", "Cn"}


def value_of(question: Question, raw: object) -> Any:
    """The answer ``raw``, as a form sends it or as JSON, in the one way it is stored; None where it is empty.

    Texts are NFC with plain line ends, numbers a decimal written out, amounts whole won, days ISO. Raises `Wrong`.
    """
    if raw in (None, "", [], {}):
        return None
    return _READERS[question.kind](question, raw)


def _short(question: Question, raw: object) -> str | None:
    text = _plain(raw)
    if "\n" in text:
        raise wrong("one_line")
    return _sized(text, question, MOST_SHORT)


def _long(question: Question, raw: object) -> str | None:
    return _sized(_plain(raw), question, MOST_LONG)


def _number(question: Question, raw: object) -> str | None:
    text = _figures(raw)
    if not text:
        return None
    if not re.fullmatch(r"-?[0-9]{1,16}(\.[0-9]{1,10})?", text):
        raise wrong("number")
    number = Decimal(text)
    _within(number, question)
    written = format(number.normalize(), "f")
    return "0" if written == "-0" else written


def _money(question: Question, raw: object) -> int | None:
    text = _figures(raw).removesuffix("원")
    if not text:
        return None
    if not re.fullmatch(r"[0-9]{1,16}", text) or int(text) > MOST_WON:
        raise wrong("money")
    _within(Decimal(text), question)
    return int(text)


def _date(question: Question, raw: object) -> str | None:
    text = _plain(raw)
    if not text:
        return None
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
        raise wrong("date")
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise wrong("date") from error
    if question.earliest is not None and day < question.earliest:
        raise wrong("earliest", question.earliest.isoformat())
    if question.latest is not None and day > question.latest:
        raise wrong("latest", question.latest.isoformat())
    return day.isoformat()


def _choice(question: Question, raw: object) -> str:
    if raw not in [choice.key for choice in question.choices]:
        raise wrong("choice")
    return str(raw)


def _choices(question: Question, raw: object) -> list[str] | None:
    taken = raw if isinstance(raw, list) else [raw]
    keys = [choice.key for choice in question.choices]
    if any(one not in keys for one in taken) or len(taken) > len(keys):
        raise wrong("choice")
    chosen = [key for key in keys if key in taken]
    if question.least is not None and len(chosen) < question.least:
        raise wrong("few_choices", question.least)
    if question.most is not None and len(chosen) > question.most:
        raise wrong("many_choices", question.most)
    return chosen or None


def _yes_no(_question: Question, raw: object) -> bool:
    if raw is True or raw == "yes":
        return True
    if raw is False or raw == "no":
        return False
    raise wrong("yes_no")


def _link(_question: Question, raw: object) -> str | None:
    text = _plain(raw)
    if not text:
        return None
    if len(text) > MOST_LINK or not _LINK.fullmatch(text):
        raise wrong("link")
    return text


def _region(_question: Question, raw: object) -> str:
    if not isinstance(raw, str) or raw not in REGIONS:
        raise wrong("choice")
    return raw


def _address(_question: Question, raw: object) -> dict[str, str] | None:
    if not isinstance(raw, Mapping) or not set(raw) <= {"region", "line"}:
        raise wrong("address")
    line, region = _plain(raw.get("line") or ""), _plain(raw.get("region") or "")
    if not line and not region:
        return None
    if not line or region not in REGIONS or "\n" in line or len(line) > MOST_SHORT:
        raise wrong("address")
    return {"region": region, "line": line}


def _table(question: Question, raw: object) -> list[dict[str, Any]] | None:
    names = {column.key for column in question.columns}
    if not isinstance(raw, list) or not all(isinstance(row, Mapping) and set(row) <= names for row in raw):
        raise wrong("table")
    read = [_row(question, row) for row in raw]
    rows = [row for row in read if row]
    if len(rows) > (question.most or MOST_ROWS):
        raise wrong("many_rows", question.most or MOST_ROWS)
    if rows and question.least is not None and len(rows) < question.least:
        raise wrong("few_rows", question.least)
    return rows or None


def _row(question: Question, row: Mapping[str, object]) -> dict[str, Any]:
    cells = {
        column.key: value_of(Question(column.key, column.kind, column.names), row.get(column.key))
        for column in question.columns
    }
    return {key: value for key, value in cells.items() if value is not None}


def _plain(raw: object) -> str:
    if not isinstance(raw, str):
        raise wrong("text")
    text = unicodedata.normalize("NFC", raw.replace("\r\n", "\n").replace("\r", "\n")).strip()
    if any(unicodedata.category(sign) in _INVISIBLE and sign not in "\n\t" for sign in text):
        raise wrong("signs")
    return text


def _sized(text: str, question: Question, most: int) -> str | None:
    most = min(most, question.most or most)
    if len(text) > most:
        raise wrong("long", most, len(text))
    if text and question.least is not None and len(text) < question.least:
        raise wrong("short", question.least, len(text))
    return text or None


def _figures(raw: object) -> str:
    if isinstance(raw, bool) or not isinstance(raw, (str, int, float)):
        raise wrong("number")
    return re.sub(r"[,\s]", "", _plain(str(raw)))


def _within(number: Decimal, question: Question) -> None:
    if question.least is not None and number < question.least:
        raise wrong("least", f"{question.least:,}")
    if question.most is not None and number > question.most:
        raise wrong("most", f"{question.most:,}")


_READERS: dict[str, Callable[[Question, Any], Any]] = {
    SHORT: _short,
    LONG: _long,
    NUMBER: _number,
    MONEY: _money,
    DATE: _date,
    CHOICE: _choice,
    CHOICES: _choices,
    YES_NO: _yes_no,
    LINK: _link,
    REGION: _region,
    ADDRESS: _address,
    TABLE: _table,
}
