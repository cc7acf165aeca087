"""The matrix of permissions: every address and operation, every kind of viewer, every thing in every state."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from django.db import transaction
from django.db.models import Model
from django.urls import reverse

from madang.programme.world.build import World
from madang.project.closed import OTHERS, addresses, operations
from tests.gates import samples
from tests.gates.oracle import promised
from tests.gates.sample import Sample
from tests.web.browser import browser_of

API = "/api/v1"


@dataclass(frozen=True)
class Cell:
    """One try: who sends what where, and which codes the policy promises."""

    viewer: str
    method: str
    path: str
    data: dict[str, Any]
    promised: tuple[int, ...]


def page_samples() -> dict[str, dict[str, Sample]]:
    """How each named address is tried, by name and method."""
    return {name: sample for module in _modules() for name, sample in module.PAGES.items()}


def operation_samples() -> dict[tuple[str, str], Sample]:
    """How each operation of the API is tried, by method and path."""
    return {key: sample for module in _modules() for key, sample in module.OPERATIONS.items()}


def unsampled() -> list[str]:
    """Addresses and operations that no sample tries."""
    pages = {str(pattern.name) for place, pattern in addresses() if not place.startswith((*OTHERS, "api/v1/"))}
    tried = {(method, path) for method, path in operation_samples()}
    return sorted(
        [name for name in pages if name not in page_samples()]
        + [f"{method} {path}" for method, path, _action in operations() if (method, path) not in tried]
    )


def cells(world: World) -> Iterator[Cell]:
    """Every cell of the matrix."""
    yield from _cells_of_pages(world)
    yield from _cells_of_operations(world)


def tried(world: World, cell: Cell) -> int:
    """The code that is answered to ``cell``; what the try changed is rolled back."""
    client = browser_of(world.viewers[cell.viewer])
    with transaction.atomic():
        if cell.path.startswith(API):
            body = None if cell.method == "GET" else json.dumps(cell.data)
            answer = client.generic(cell.method, cell.path, body or "", content_type="application/json")
        else:
            answer = (
                client.generic(cell.method, cell.path) if cell.method == "GET" else client.post(cell.path, cell.data)
            )
        transaction.set_rollback(True)
    return int(answer.status_code)


def _cells_of_pages(world: World) -> Iterator[Cell]:
    actions = {
        str(pattern.name): str(pattern.callback.action)
        for _place, pattern in addresses()
        if hasattr(pattern.callback, "action")
    }
    for name, by_method in page_samples().items():
        for method, sample in by_method.items():
            for thing in _things(world, sample):
                path = reverse(name, args=[] if thing is None else [thing.pk])
                yield from _cells(world, method, path, actions[name], sample, thing)


def _cells_of_operations(world: World) -> Iterator[Cell]:
    actions = {(method, path): str(action) for method, path, action in operations()}
    for (method, place), sample in operation_samples().items():
        for thing in _things(world, sample):
            path = API + place.replace("{number}", str(thing.pk if thing else ""))
            yield from _cells(world, method, path, actions[method, place], sample, thing)


def _cells(world: World, method: str, path: str, action: str, sample: Sample, thing: Model | None) -> Iterator[Cell]:
    for name, viewer in world.viewers.items():
        codes = promised(viewer, action, thing, sample.done)
        yield Cell(viewer=name, method=method, path=path, data=sample.data(world), promised=codes)


def _things(world: World, sample: Sample) -> list[Model | None]:
    return [None] if sample.things is None else list(sample.things(world).values())


def _modules() -> list[Any]:
    return [import_module(f"tests.gates.samples.{found.name}") for found in iter_modules(samples.__path__)]
