"""A form's questions as a page asks them, and the answers that a page sends back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from madang.core.flow.forms.answering import YES_NO as YES_OR_NO
from madang.core.flow.forms.answering import Answered, words_of
from madang.core.flow.forms.form import (
    ADDRESS,
    CHOICE,
    CHOICES,
    DATE,
    LINK,
    MONEY,
    NUMBER,
    REGION,
    SHORT,
    TABLE,
    YES_NO,
    Form,
    Question,
)
from madang.core.texts.faults import Said
from madang.programme.people.models import Region

EMPTY_ROWS = 3
"""Rows of a table that stand ready to be filled in."""
INPUTS = {SHORT: "text", NUMBER: "text", MONEY: "text", DATE: "date", LINK: "url"}
MODES = {NUMBER: "decimal", MONEY: "numeric"}


@dataclass(frozen=True)
class Option:
    """One of the answers to choose from."""

    key: str
    name: str
    taken: bool


@dataclass(frozen=True)
class Asked:
    """A question as a page asks it; ``given`` is what was typed so far."""

    question: Question
    number: int
    label: str
    help: str
    error: str
    shown: bool
    given: Any
    options: Sequence[Option]
    rows: Sequence[Sequence[tuple[str, str, str, str]]]

    @property
    def key(self) -> str:
        """The name of the field."""
        return self.question.key

    @property
    def kind(self) -> str:
        """The kind of the question."""
        return self.question.kind

    @property
    def input(self) -> str:
        """The type of the input."""
        return INPUTS.get(self.kind, "text")

    @property
    def mode(self) -> str:
        """The keyboard that a telephone shows."""
        return MODES.get(self.kind, "text")

    @property
    def among(self) -> str:
        """The answers after which it is shown."""
        return " ".join(self.question.shown_if.among) if self.question.shown_if else ""


def asked(form: Form, given: Mapping[str, Any], checked: Answered, *, language: str, errors: bool) -> list[Asked]:
    """Every question with what was typed; with what is wrong where ``errors`` are to be shown."""
    return [
        Asked(
            question=question,
            number=number,
            label=said(question.label, language),
            help=said(question.help, language) if question.help else "",
            error=checked.wrong[question.key].in_language(language) if errors and question.key in checked.wrong else "",
            shown=question.key in checked.shown,
            given=given.get(question.key, ""),
            options=_options(question, given.get(question.key), language),
            rows=_rows(question, given.get(question.key), language),
        )
        for number, question in enumerate(form.questions, start=1)
    ]


def given_from(form: Form, data: QueryDict) -> dict[str, Any]:
    """The answers that a page sends, as `madang.core.flow.forms.answering.answered` takes them."""
    return {question.key: _given(question, data) for question in form.questions}


def told(form: Form, values: Mapping[str, Any], *, language: str) -> list[tuple[str, Any, str]]:
    """Every question that was answered, with the answer in words, and its kind."""
    return [
        (said(question.label, language), _words(question, values[question.key], language), question.kind)
        for question in form.questions
        if question.key in values
    ]


def said(phrase: Said, language: str) -> str:
    """The phrase in the language, or in Korean, which every form has."""
    return phrase.in_language(language) or phrase.ko


def _words(question: Question, value: Any, language: str) -> Any:
    if question.kind == TABLE:
        heads = [said(column.names, language) for column in question.columns]
        rows = [[_figure(row.get(column.key, "")) for column in question.columns] for row in value]
        return {"heads": heads, "rows": rows}
    if question.kind == REGION:
        return str(dict(Region.choices).get(value, value))
    if question.kind == ADDRESS:
        return f"{dict(Region.choices).get(value['region'], '')} {value['line']}".strip()
    return f"{value:,}" if question.kind == MONEY else words_of(question, value, language)


def _figure(value: Any) -> str:
    return f"{value:,}" if isinstance(value, int) else str(value)


def _options(question: Question, given: Any, language: str) -> list[Option]:
    taken = given if isinstance(given, list) else [given]
    if question.kind in (CHOICE, CHOICES):
        return [Option(one.key, said(one.names, language), one.key in taken) for one in question.choices]
    if question.kind == YES_NO:
        said_yes_or_no = ("yes" if given else "no") if isinstance(given, bool) else given
        return [Option(key, name.in_language(language), key == said_yes_or_no) for key, name in YES_OR_NO.items()]
    if question.kind in (REGION, ADDRESS):
        chosen = given.get("region") if isinstance(given, Mapping) else given
        return [Option(code, str(name), code == chosen) for code, name in Region.choices]
    return []


def _rows(question: Question, given: Any, language: str) -> list[list[tuple[str, str, str, str]]]:
    """The cells of a table: name of the field, heading, what was typed, type of the input."""
    if question.kind != TABLE:
        return []
    typed = given if isinstance(given, list) else []
    most = question.most or len(typed) + EMPTY_ROWS
    count = max(len(typed), min(most, len(typed) + EMPTY_ROWS))
    return [
        [
            (
                f"{question.key}.{row}.{column.key}",
                said(column.names, language),
                str(typed[row].get(column.key, "")) if row < len(typed) and isinstance(typed[row], Mapping) else "",
                INPUTS.get(column.kind, "text"),
            )
            for column in question.columns
        ]
        for row in range(count)
    ]


def _given(question: Question, data: QueryDict) -> Any:
    if question.kind == CHOICES:
        return data.getlist(question.key)
    if question.kind == ADDRESS:
        address = {"region": data.get(f"{question.key}.region", ""), "line": data.get(question.key, "")}
        return address if any(address.values()) else {}
    if question.kind == TABLE:
        return _given_rows(question, data)
    return data.get(question.key, "")


def _given_rows(question: Question, data: QueryDict) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = []
    while len(rows) < 100 and any(f"{question.key}.{len(rows)}.{column.key}" in data for column in question.columns):
        place = f"{question.key}.{len(rows)}"
        rows.append({column.key: data.get(f"{place}.{column.key}", "") for column in question.columns})
    return [row for row in rows if any(row.values())]
