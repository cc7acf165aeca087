"""Invented answers to any form."""

from typing import Any

from madang.core.flow.forms.form import (
    ADDRESS,
    CHOICE,
    CHOICES,
    DATE,
    LINK,
    MONEY,
    NUMBER,
    REGION,
    TABLE,
    YES_NO,
    Form,
    Question,
)


def answers_to(form: Form, word: str) -> dict[str, Any]:
    """An answer to every question, texts with ``word`` in them; the first of several choices."""
    return {question.key: _answer(question, word) for question in form.questions}


def _answer(question: Question, word: str) -> Any:
    simple: dict[str, Any] = {
        NUMBER: str(question.least or 6),
        MONEY: str(question.least or 50_000_000),
        DATE: "2027-01-15",
        YES_NO: "no",
        LINK: "https://demo.example/",
        REGION: "30",
        ADDRESS: {"region": "30", "line": f"가상로 1, {word}"},
    }
    if question.kind in simple:
        return simple[question.kind]
    if question.kind == CHOICE:
        return question.choices[0].key
    if question.kind == CHOICES:
        return [question.choices[0].key]
    if question.kind == TABLE:
        return [
            {column.key: _answer(Question(column.key, column.kind, column.names), word) for column in question.columns}
        ]
    return f"{question.label.ko} {word}"
