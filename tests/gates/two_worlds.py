"""Two worlds that differ in one secret: whoever may not know it gets the same bytes from both."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import DateField, ForeignKey, IntegerField

from madang.programme.world.build import World
from tests.gates import crawl
from tests.gates.answered import Answered
from tests.gates.knowing import STRUCTURE, Stored, knowledge, texts, values


def change(secret: Stored) -> None:
    """Let the value be another: a text of another length and place in the order, a later day, more money."""
    model, field = values()[secret.field]
    model._default_manager.filter(pk=secret.row.pk).update(**{field.name: _other(secret, field)})


def secrets(world: World, viewer: str) -> list[Stored]:
    """The values in the world that ``viewer`` may not know."""
    known, asker = knowledge(), world.viewers[viewer]
    rows = {name: known[name](asker, model) for name, (model, _field) in values().items()}
    return [
        Stored(name, row)
        for name, (model, field) in values().items()
        if known[name] is not STRUCTURE
        for row in model._default_manager.exclude(**{field.name: None})
        if row.pk not in rows[name]
    ]


def add_hidden_rows(world: World, viewer: str, hidden: list[Stored]) -> None:
    """Add a copy of one row of each kind of which ``viewer`` may know nothing, where no rule forbids a second one."""
    known, asker = knowledge(), world.viewers[viewer]
    for model in {type(secret.row) for secret in hidden}:
        names = [name for name, (kind, _field) in texts().items() if kind is model and known[name] is not STRUCTURE]
        dark = model._default_manager.order_by("pk")
        copied = next((row for row in dark if not any(row.pk in known[name](asker, model) for name in names)), None)
        if copied is not None:
            copied.pk = None
            with suppress(IntegrityError), transaction.atomic():
                copied.save(force_insert=True)


def differences(world: World, viewer: str, before: dict[str, Answered]) -> list[str]:
    """Addresses whose answers to ``viewer`` change when all that they may not know does, and hidden rows are added."""
    hidden = secrets(world, viewer)
    with transaction.atomic():
        for secret in hidden:
            change(secret)
        add_hidden_rows(world, viewer, hidden)
        after = crawl.answered(world, viewer, list(before))
        transaction.set_rollback(True)
    return [path for path, answer in before.items() if answer != after[path]]


def betrayed(world: World, viewer: str, paths: list[str]) -> list[str]:
    """What changes the answers to ``viewer`` from ``paths`` all alone: slow, for people who look for the fault."""
    return [f"{viewer} sees at {path}: {', '.join(_betrayed(world, viewer, path)) or 'an added row'}" for path in paths]


def found_by_search(world: World, viewer: str) -> list[str]:
    """Searches of ``viewer`` that answer otherwise for a word of a hidden text than for a word that nothing holds."""
    word, nothing = "zqhq", "zqnq"
    with transaction.atomic():
        for secret in secrets(world, viewer):
            if secret.field not in texts():
                continue
            model, field = texts()[secret.field]
            model._default_manager.filter(pk=secret.row.pk).update(**{field.name: f"{word}{secret.row.pk}"})
        hidden, absent = crawl.searches(world, viewer, word), crawl.searches(world, viewer, nothing)
        transaction.set_rollback(True)
    return [
        f"{viewer} finds a hidden text by {place}"
        for place, answer in hidden.items()
        if answer.content.replace(word.encode(), nothing.encode()) != absent[place].content
    ]


def _betrayed(world: World, viewer: str, path: str) -> Iterator[str]:
    before = crawl.answered(world, viewer, [path])
    for secret in secrets(world, viewer):
        with transaction.atomic():
            change(secret)
            if crawl.answered(world, viewer, [path]) != before:
                yield str(secret)
            transaction.set_rollback(True)


def _other(secret: Stored, field: Any) -> Any:
    value = field.value_from_object(secret.row)
    if isinstance(field, ForeignKey):
        others = field.related_model._default_manager.exclude(pk=value)
        return others.order_by("-pk").values_list("pk", flat=True)[0]
    if isinstance(field, DateField):
        return value + timedelta(days=3)
    if isinstance(field, IntegerField):
        return value + 7
    # Unlike any other row's, since some texts must be.
    return f"{1_000_000 - secret.row.pk}-다른 비밀"[: field.max_length]
