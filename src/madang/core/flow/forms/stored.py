"""Forms as JSON, and back."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from madang.core.flow.forms.form import Choice, Column, Condition, Form, Question
from madang.core.texts.faults import Said


class BadForm(ValueError):
    """JSON that is no form: ``place`` is the way to what is wrong, ``expected`` what should stand there."""

    def __init__(self, place: str, expected: str) -> None:
        self.place = place
        self.expected = expected
        super().__init__(f"{place}: expected {expected}")


def form_to_json(form: Form) -> dict[str, Any]:
    """``form`` as JSON; what is at its default is left out."""
    return {"questions": [_question_to_json(question) for question in form.questions]}


def form_from_json(data: object) -> Form:
    """The form that ``data`` describes; raises `BadForm` at the first place that is no form."""
    whole = _mapping(data, "form", {"questions"})
    questions = _list(whole.get("questions"), "questions")
    return Form(tuple(_question(item, f"questions[{place}]") for place, item in enumerate(questions)))


def _question_to_json(question: Question) -> dict[str, Any]:
    whole = {
        "key": question.key,
        "kind": question.kind,
        "label": _said_to_json(question.label),
        "help": None if question.help is None else _said_to_json(question.help),
        "required": question.required,
        "least": question.least,
        "most": question.most,
        "earliest": None if question.earliest is None else question.earliest.isoformat(),
        "latest": None if question.latest is None else question.latest.isoformat(),
        "choices": [{"key": one.key, "names": _said_to_json(one.names)} for one in question.choices],
        "columns": [{"key": c.key, "kind": c.kind, "names": _said_to_json(c.names)} for c in question.columns],
        "shown_if": question.shown_if
        and {"question": question.shown_if.question, "among": list(question.shown_if.among)},
    }
    return {name: value for name, value in whole.items() if value is not None and value != []}


def _said_to_json(said: Said) -> dict[str, str]:
    return {name: text for name in ("ko", "en", "de") if (text := getattr(said, name))}


_PARTS = {"key", "kind", "label", "help", "required", "least", "most", "earliest", "latest", "choices", "columns"}


def _question(data: object, place: str) -> Question:
    item = _mapping(data, place, _PARTS | {"shown_if"})
    return Question(
        key=_text(item.get("key"), f"{place}.key"),
        kind=_text(item.get("kind"), f"{place}.kind"),
        label=_said(item.get("label"), f"{place}.label"),
        help=None if item.get("help") is None else _said(item["help"], f"{place}.help"),
        required=_switch(item.get("required", True), f"{place}.required"),
        least=_whole(item.get("least"), f"{place}.least"),
        most=_whole(item.get("most"), f"{place}.most"),
        earliest=_day(item.get("earliest"), f"{place}.earliest"),
        latest=_day(item.get("latest"), f"{place}.latest"),
        choices=tuple(_choice(*one) for one in _numbered(item.get("choices"), f"{place}.choices")),
        columns=tuple(_column(*one) for one in _numbered(item.get("columns"), f"{place}.columns")),
        shown_if=None if item.get("shown_if") is None else _condition(item["shown_if"], f"{place}.shown_if"),
    )


def _choice(data: object, place: str) -> Choice:
    item = _mapping(data, place, {"key", "names"})
    return Choice(_text(item.get("key"), f"{place}.key"), _said(item.get("names"), f"{place}.names"))


def _column(data: object, place: str) -> Column:
    item = _mapping(data, place, {"key", "kind", "names"})
    key, kind = _text(item.get("key"), f"{place}.key"), _text(item.get("kind"), f"{place}.kind")
    return Column(key, kind, _said(item.get("names"), f"{place}.names"))


def _condition(data: object, place: str) -> Condition:
    item = _mapping(data, place, {"question", "among"})
    among = [_text(*one) for one in _numbered(item.get("among"), f"{place}.among")]
    return Condition(_text(item.get("question"), f"{place}.question"), tuple(among))


def _said(data: object, place: str) -> Said:
    item = _mapping(data, place, {"ko", "en", "de"})
    return Said(**{name: _text(item.get(name, ""), f"{place}.{name}") for name in ("ko", "en", "de")})


def _numbered(data: object, place: str) -> list[tuple[object, str]]:
    items = [] if data is None else _list(data, place)
    return [(item, f"{place}[{number}]") for number, item in enumerate(items)]


def _mapping(data: object, place: str, names: set[str]) -> Mapping[str, Any]:
    if not isinstance(data, Mapping) or not set(data) <= names:
        raise BadForm(place, "an object with only " + ", ".join(sorted(names)))
    return data


def _list(data: object, place: str) -> list[Any]:
    if not isinstance(data, list):
        raise BadForm(place, "a list")
    return data


def _text(data: object, place: str) -> str:
    if not isinstance(data, str) or "\0" in data or len(data) > 2000:
        raise BadForm(place, "a text of at most 2,000 characters")
    return data


def _switch(data: object, place: str) -> bool:
    if not isinstance(data, bool):
        raise BadForm(place, "true or false")
    return data


def _whole(data: object, place: str) -> int | None:
    if data is not None and (not isinstance(data, int) or isinstance(data, bool) or not 0 <= data <= 10**15):
        raise BadForm(place, "a whole number from 0 to 10^15")
    return data


def _day(data: object, place: str) -> date | None:
    if data is None:
        return None
    try:
        return date.fromisoformat(_text(data, place))
    except ValueError as error:
        raise BadForm(place, "a day as YYYY-MM-DD") from error
