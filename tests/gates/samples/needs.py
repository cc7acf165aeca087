"""Samples of needs."""

from collections.abc import Callable, Mapping
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import Model

from madang.programme.world.build import World
from tests.gates.sample import Sample


def _all(world: World) -> Mapping[str, Model]:
    return world.needs


def _of(*names: str) -> Callable[[World], Mapping[str, Model]]:
    return lambda world: {name: world.needs[name] for name in names}


def _text(world: World) -> dict[str, Any]:
    return {"title": "새 과제", "round": world.rounds["open"].pk}


def _files(world: World) -> Mapping[str, Model]:
    return world.need_files


def _resources(world: World) -> Mapping[str, Model]:
    return world.resources


def _reason(_world: World) -> dict[str, Any]:
    return {"reason": "까닭이 있습니다."}


def _file(_world: World) -> dict[str, Any]:
    return {"file": SimpleUploadedFile("도면.pdf", b"%PDF-1.4"), "part": "matched"}


def _lent(_world: World) -> dict[str, Any]:
    return {"kind": "space", "title": "빈 실험실"}


PAGES = {
    "needs": {"GET": Sample(search=("words",))},
    "need": {"GET": Sample(_all)},
    "need_draft": {"GET": Sample(), "POST": Sample(data=_text, done=(302,))},
    "need_change": {
        "GET": Sample(_of("draft", "published")),
        "POST": Sample(_of("draft", "published"), data=_text, done=(302,)),
    },
    "need_hand_in": {"POST": Sample(_of("draft", "published"), done=(302,))},
    "need_ask_changes": {
        "POST": Sample(_of("draft", "in_review"), data=lambda _world: {"asked": "더 적어 주십시오."}, done=(302,))
    },
    "need_publish": {"POST": Sample(_of("in_review", "closed"), done=(302,))},
    "need_select": {"POST": Sample(_of("in_review", "published", "selected"), data=_reason, done=(302,))},
    "need_turn_down": {"POST": Sample(_of("closed", "draft"), data=_reason, done=(302,))},
    "need_withdraw": {"POST": Sample(_of("draft", "published", "closed"), data=_reason, done=(302,))},
    "need_add_file": {"POST": Sample(_of("draft", "published"), data=_file, done=(302,))},
    "need_file": {"GET": Sample(_files)},
    "need_file_remove": {"POST": Sample(_files, done=(302,))},
    "resources": {"GET": Sample()},
    "resource": {"GET": Sample(_resources)},
    "resource_draft": {"GET": Sample(), "POST": Sample(data=_lent, done=(302,))},
    "resource_change": {"GET": Sample(_resources), "POST": Sample(_resources, data=_lent, done=(302,))},
    "resource_publish": {"POST": Sample(_resources, done=(302,))},
    "resource_withdraw": {"POST": Sample(_resources, done=(302,))},
}
OPERATIONS = {
    ("GET", "/needs"): Sample(search=("words",)),
    ("POST", "/needs"): Sample(data=_text),
    ("GET", "/needs/{number}"): Sample(_all),
    ("PUT", "/needs/{number}"): Sample(_of("draft", "published"), data=_text),
    ("POST", "/needs/{number}/hand-in"): Sample(_of("draft", "published")),
    ("POST", "/needs/{number}/ask-changes"): Sample(_of("draft", "in_review"), data=_reason),
    ("POST", "/needs/{number}/publish"): Sample(_of("in_review", "closed")),
    ("POST", "/needs/{number}/select"): Sample(_of("published", "selected"), data=_reason),
    ("POST", "/needs/{number}/turn-down"): Sample(_of("closed", "draft"), data=_reason),
    ("POST", "/needs/{number}/withdraw"): Sample(_of("draft", "published", "closed"), data=_reason),
    ("GET", "/needs/{number}/files"): Sample(_of("draft", "published")),
    ("POST", "/needs/{number}/files"): Sample(_of("draft", "published"), data=_file),
    ("GET", "/needs/files/{number}"): Sample(_files),
    ("DELETE", "/needs/files/{number}"): Sample(_files, done=(204,)),
    ("GET", "/resources"): Sample(search=("words",)),
    ("POST", "/resources"): Sample(data=_lent),
    ("GET", "/resources/{number}"): Sample(_resources),
    ("PUT", "/resources/{number}"): Sample(_resources, data=_lent),
    ("POST", "/resources/{number}/publish"): Sample(_resources),
    ("POST", "/resources/{number}/withdraw"): Sample(_resources),
}
