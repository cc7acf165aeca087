"""Checks a form before anybody answers it."""

import re
from collections.abc import Iterator

from madang.core.flow.forms.form import (
    CELLS,
    CHOICE,
    CHOICES,
    DECIDING,
    KINDS,
    REGION,
    TABLE,
    YES_NO,
    Choice,
    Column,
    Form,
    Question,
)
from madang.core.flow.forms.regions import REGIONS
from madang.core.texts.faults import Said

MOST_QUESTIONS = 200
MOST_CHOICES = 100
_KEY = re.compile(r"[a-z][a-z0-9_]{0,39}")

_TEXTS = {
    "empty": Said(en="the form asks nothing", ko="질문이 없습니다", de="das Formular fragt nichts"),
    "many": Said(en="more than {0} questions", ko="질문이 {0}개를 넘습니다", de="mehr als {0} Fragen"),
    "key": Said(
        en="the key {0} must be 1 to 40 of a-z, 0-9 and _, and begin with a letter",
        ko="식별자 {0}: 영문 소문자로 시작하고 a-z, 0-9, _ 로 1~40자여야 합니다",
        de="der Schlüssel {0} muss aus 1 bis 40 Zeichen a-z, 0-9 und _ bestehen und mit einem Buchstaben beginnen",
    ),
    "twice": Said(en="{0} stands there twice", ko="{0} 항목이 두 번 나옵니다", de="{0} kommt zweimal vor"),
    "kind": Said(en="{0}: no such kind", ko="{0}: 없는 유형입니다", de="{0}: diese Art gibt es nicht"),
    "label": Said(
        en="{0}: the Korean wording is missing",
        ko="{0}: 한국어 질문이 비어 있습니다",
        de="{0}: der koreanische Wortlaut fehlt",
    ),
    "limits": Said(
        en="{0}: the least is more than the most",
        ko="{0}: 최솟값이 최댓값보다 큽니다",
        de="{0}: Das Minimum übersteigt das Maximum",
    ),
    "choices": Said(
        en="{0}: needs at least two choices",
        ko="{0}: 선택지가 둘 이상 필요합니다",
        de="{0}: braucht mindestens zwei Antworten",
    ),
    "columns": Said(
        en="{0}: needs at least one column",
        ko="{0}: 열이 하나 이상 필요합니다",
        de="{0}: braucht mindestens eine Spalte",
    ),
    "condition": Said(
        en="{0}: is shown after {1}, which is no earlier question with choices",
        ko="{0}: 표시 조건 {1}은(는) 앞에 나오는 선택형 질문이 아닙니다",
        de="{0}: erscheint nach {1}, das keine frühere Auswahlfrage ist",
    ),
    "never": Said(
        en="{0}: is never shown, {1} has no answer {2}",
        ko="{0}: {1}에 {2}라는 답이 없어 표시되지 않습니다",
        de="{0}: erscheint nie, {1} hat keine Antwort {2}",
    ),
}


def faults(form: Form) -> list[Said]:
    """What is wrong with ``form``; empty for one that can be put in use."""
    return [_said(name, *what) for name, *what in _faults(form)]


def answers_of(question: Question) -> tuple[str, ...]:
    """The answers to a deciding question that a condition may name."""
    if question.kind == YES_NO:
        return ("yes", "no")
    if question.kind == REGION:
        return tuple(sorted(REGIONS))
    return tuple(choice.key for choice in question.choices)


def _said(name: str, *what: str) -> Said:
    text = _TEXTS[name]
    return Said(en=text.en.format(*what), ko=text.ko.format(*what), de=text.de.format(*what))


def _faults(form: Form) -> Iterator[tuple[str, ...]]:
    if not form.questions:
        yield ("empty",)
    if len(form.questions) > MOST_QUESTIONS:
        yield ("many", str(MOST_QUESTIONS))
    before: dict[str, Question] = {}
    for question in form.questions:
        if question.key in before:
            yield ("twice", question.key)
        yield from _faults_of_words(question)
        yield from _faults_of_kind(question)
        yield from _faults_of_condition(question, before)
        before[question.key] = question


def _faults_of_words(question: Question) -> Iterator[tuple[str, ...]]:
    parts: list[Choice | Column] = [*question.choices, *question.columns]
    keys = [part.key for part in parts]
    for key in (question.key, *keys):
        if not _KEY.fullmatch(key):
            yield ("key", key)
    for key in sorted({key for key in keys if keys.count(key) > 1}):
        yield ("twice", f"{question.key}.{key}")
    if not question.label.ko.strip():
        yield ("label", question.key)
    for part in parts:
        if not part.names.ko.strip():
            yield ("label", f"{question.key}.{part.key}")


def _faults_of_kind(question: Question) -> Iterator[tuple[str, ...]]:
    if question.kind not in KINDS:
        yield ("kind", question.key)
    if question.least is not None and question.most is not None and question.least > question.most:
        yield ("limits", question.key)
    if question.earliest is not None and question.latest is not None and question.earliest > question.latest:
        yield ("limits", question.key)
    if question.kind in (CHOICE, CHOICES) and not 2 <= len(question.choices) <= MOST_CHOICES:
        yield ("choices", question.key)
    if question.kind == TABLE and not question.columns:
        yield ("columns", question.key)
    for column in question.columns:
        if column.kind not in CELLS:
            yield ("kind", f"{question.key}.{column.key}")


def _faults_of_condition(question: Question, before: dict[str, Question]) -> Iterator[tuple[str, ...]]:
    condition = question.shown_if
    if condition is None:
        return
    decides = before.get(condition.question)
    if decides is None or decides.kind not in DECIDING or not condition.among:
        yield ("condition", question.key, condition.question)
        return
    for answer in condition.among:
        if answer not in answers_of(decides):
            yield ("never", question.key, condition.question, answer)
