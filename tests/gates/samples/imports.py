"""Samples of tables that are imported."""

from collections.abc import Callable, Mapping
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import Model

from madang.programme.world.build import World
from tests.gates.sample import Sample


def _all(world: World) -> Mapping[str, Model]:
    return world.batches


def _of(*names: str) -> Callable[[World], Mapping[str, Model]]:
    return lambda world: {name: world.batches[name] for name in names}


def _table(world: World) -> dict[str, Any]:
    file = SimpleUploadedFile("수요.csv", "과제명,수요기업\n표의 과제,허구중공업\n".encode())
    return {"kind": "needs", "round": world.rounds["open"].pk, "file": file}


PAGES = {
    "batches": {"GET": Sample()},
    "batch_look_at": {"POST": Sample(data=_table, done=(302, 422))},
    "batch": {"GET": Sample(_all)},
    "batch_make": {"POST": Sample(_of("sound", "faulty"), done=(302,))},
    "batch_undo": {"POST": Sample(_of("made", "undone"), done=(302,))},
}
OPERATIONS = {
    ("GET", "/imports"): Sample(),
    ("POST", "/imports"): Sample(data=_table, done=(200, 404)),
    ("GET", "/imports/{number}"): Sample(_all),
    ("POST", "/imports/{number}/make"): Sample(_of("sound", "faulty")),
    ("POST", "/imports/{number}/undo"): Sample(_of("made", "undone")),
}
