"""Canaries: every stored text gets a word of its own, which then may turn up only before those who may know it."""

import re
from collections.abc import Mapping

from madang.programme.world.build import World
from tests.gates.answered import Answered
from tests.gates.knowing import STRUCTURE, Stored, knowledge, stated, texts

WORD = re.compile(r"zq(\d+)qz")


def unstated() -> list[str]:
    """Stored texts of which nobody has said who may know them."""
    return sorted(set(texts()) - stated())


def put_canaries() -> dict[int, Stored]:
    """Put a word into every stored text, by the number in the word; texts too short for it are replaced."""
    known, canaries = knowledge(), dict[int, Stored]()
    for name, (model, field) in texts().items():
        if known[name] is STRUCTURE:
            continue
        for row in model._default_manager.exclude(**{field.name: None}):
            number = len(canaries) + 1
            canaries[number] = Stored(name, row)
            text, word = str(getattr(row, field.name)), f"zq{number}qz"
            # An address must stay one, and a word must fit: in front of the text, whose end may go.
            model._default_manager.filter(pk=row.pk).update(**{field.name: f"{word}{text}"[: field.max_length]})
    return canaries


def leaks(world: World, viewer: str, canaries: Mapping[int, Stored], answers: Mapping[str, Answered]) -> list[str]:
    """Every canary that stands in an answer to ``viewer``, by its address, and may not be known to them."""
    known, asker = knowledge(), world.viewers[viewer]
    rows = {name: known[name](asker, model) for name, (model, _field) in texts().items()}
    return [
        f"{viewer} met {canary} at {path}"
        for path, answer in answers.items()
        for number in sorted({int(found) for found in WORD.findall(answer.text)})
        if (canary := canaries[number]).row.pk not in rows[canary.field]
    ]
