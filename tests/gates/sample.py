"""What a gate needs to know to try an address."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model

from madang.programme.world.build import World


@dataclass(frozen=True)
class Sample:
    """How to try an address, or one method of an operation of the API.

    ``things`` names the rows it is tried with, as a function of the world; an address without a number in it leaves it
    out. ``data`` is a body that a step accepts from whoever may take it. ``done`` are the codes of an answer to whoever
    may. ``search`` names the parameters of the address that look for words: the gate against leaks asks them for words
    that only hidden texts hold.
    """

    things: Callable[[World], Mapping[str, Model]] | None = None
    data: Callable[[World], dict[str, Any]] = field(default=lambda _world: {})
    done: tuple[int, ...] = (200,)
    search: tuple[str, ...] = ()
