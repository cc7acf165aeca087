"""The one function that checks answers: what is kept, and what is wrong, question by question."""

import hashlib
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from madang.core.flow.forms.form import Condition, Form, Question
from madang.core.flow.forms.values import value_of
from madang.core.flow.forms.wrong import SAID, Wrong
from madang.core.texts.faults import Said


@dataclass(frozen=True)
class Answered:
    """Answers to a form.

    ``values`` are those that are right, in the order of the questions; ``wrong`` says what is wrong, by question;
    ``shown`` are the keys of the questions that were asked at all. What was not asked is neither required nor kept.
    """

    values: dict[str, Any]
    wrong: dict[str, Said]
    shown: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Whether the answers may be submitted."""
        return not self.wrong


def answered(form: Form, given: Mapping[str, object]) -> Answered:
    """``given`` checked against ``form``."""
    values: dict[str, Any] = {}
    faults: dict[str, Said] = {}
    shown: list[str] = []
    for question in form.questions:
        if not _is_shown(question.shown_if, values):
            continue
        shown.append(question.key)
        try:
            value = value_of(question, given.get(question.key))
        except Wrong as error:
            faults[question.key] = error.said
            continue
        if value is not None:
            values[question.key] = value
        elif question.required:
            faults[question.key] = SAID["required"]
    faults |= {key: SAID["unknown"] for key in sorted(given) if form.question(key) is None}
    return Answered(values, faults, tuple(shown))


def kept(form: Form, given: Mapping[str, object]) -> dict[str, object]:
    """What a draft keeps of ``given``: answers to the questions that are shown, right or not yet."""
    shown = answered(form, given).shown
    return {key: _storable(given[key]) for key in shown if given.get(key) not in (None, "", [], {})}


def unanswered(form: Form, given: Mapping[str, object]) -> int:
    """How many required questions still lack a right answer."""
    checked = answered(form, given)
    return sum(1 for question in form.questions if question.key in checked.wrong and question.required)


def canonical(values: Mapping[str, Any]) -> bytes:
    """The one way to write answers down: JSON in UTF-8, keys sorted, no spaces."""
    return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def fingerprint(values: Mapping[str, Any]) -> str:
    """The SHA-256 of the `canonical` answers, in hexadecimal."""
    return hashlib.sha256(canonical(values)).hexdigest()


def words_of(question: Question, value: Any, language: str) -> str:
    """A choice or a yes-or-no answer in words; any other answer as it is stored."""
    if isinstance(value, bool):
        return YES_NO["yes" if value else "no"].in_language(language)
    named = {choice.key: _in(choice.names, language) for choice in question.choices}
    if isinstance(value, list) and not question.columns:
        return ", ".join(named.get(one, str(one)) for one in value)
    return named.get(value, str(value)) if isinstance(value, str) else str(value)


YES_NO = {"yes": Said(en="Yes", ko="예", de="Ja"), "no": Said(en="No", ko="아니요", de="Nein")}
"""The two answers of a yes-or-no question."""


def _storable(raw: Any) -> Any:
    """What was typed, without what no database stores in JSON: NUL signs and numbers that are none."""
    if isinstance(raw, str):
        return raw.replace("\0", "")
    if isinstance(raw, float):
        return raw if math.isfinite(raw) else str(raw)
    if isinstance(raw, list):
        return [_storable(one) for one in raw]
    if isinstance(raw, Mapping):
        return {str(key).replace("\0", ""): _storable(one) for key, one in raw.items()}
    return raw


def _in(said: Said, language: str) -> str:
    return said.in_language(language) or said.ko


def _is_shown(condition: Condition | None, values: Mapping[str, Any]) -> bool:
    if condition is None:
        return True
    value = values.get(condition.question)
    if value is None:
        return False
    if isinstance(value, bool):
        return ("yes" if value else "no") in condition.among
    return not set(value if isinstance(value, list) else [value]).isdisjoint(condition.among)
