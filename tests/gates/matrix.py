"""The matrix of permissions: every address and operation, every kind of viewer, every thing in every state."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from madang.programme.world.build import World
from madang.project.closed import OTHERS, addresses, operations
from tests.gates import samples
from tests.gates.answered import Answered
from tests.gates.oracle import promised
from tests.gates.sample import Sample
from tests.web.browser import browser_of

API = "/api/v1"


@dataclass(frozen=True)
class Try:
    """One way to ask for something: method and address, the action behind it, and the thing it is about."""

    method: str
    path: str
    action: str
    sample: Sample
    thing: Model | None


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


def tries(world: World) -> Iterator[Try]:
    """Every way to ask for something, with each thing of the world that it can be about."""
    actions = {
        str(pattern.name): str(pattern.callback.action)
        for _place, pattern in addresses()
        if hasattr(pattern.callback, "action")
    }
    for name, by_method in page_samples().items():
        for method, sample in by_method.items():
            for thing in _things(world, sample):
                path = reverse(name, args=[] if thing is None else [thing.pk])
                yield Try(method, path, actions[name], sample, thing)
    for method, place, action in operations():
        if (method, place) not in operation_samples():
            continue  # `unsampled` tells
        known = operation_samples()[method, place]
        for thing in _things(world, known):
            path = API + place.replace("{number}", str(thing.pk if thing else ""))
            yield Try(method, path, str(action), known, thing)


def wrong_steps(world: World, viewer: str) -> list[str]:
    """The steps that answer ``viewer`` otherwise than promised; whatever a try changes is rolled back."""
    browser = browser_of(world.viewers[viewer])
    return [
        fault
        for one in tries(world)
        if one.method != "GET" and (fault := _fault(world, viewer, one, _taken(world, browser, one)))
    ]


def wrong_sights(world: World, viewer: str, answers: Mapping[str, Answered]) -> list[str]:
    """The answers by address that have another code than the policy promises to ``viewer``."""
    return [
        fault
        for one in tries(world)
        if one.method == "GET" and (fault := _fault(world, viewer, one, answers[one.path].status))
    ]


def _fault(world: World, viewer: str, one: Try, code: int) -> str:
    codes = promised(world.viewers[viewer], one.action, one.thing, one.sample.done)
    return "" if code in codes else f"{viewer} {one.method} {one.path}: {code}, promised {codes}"


def _taken(world: World, browser: Client, one: Try) -> int:
    data = one.sample.data(world)
    with transaction.atomic():
        if one.path.startswith(API) and not any(isinstance(value, SimpleUploadedFile) for value in data.values()):
            answer = browser.generic(one.method, one.path, json.dumps(data), content_type="application/json")
        else:
            answer = browser.post(one.path, data)
        transaction.set_rollback(True)
    return int(answer.status_code)


def _things(world: World, sample: Sample) -> list[Model | None]:
    return [None] if sample.things is None else list(sample.things(world).values())


def _modules() -> list[Any]:
    return [import_module(f"tests.gates.samples.{found.name}") for found in iter_modules(samples.__path__)]
