"""Samples of needs."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Model

from madang.programme.world.build import World
from tests.gates.sample import Sample


def _all(world: World) -> Mapping[str, Model]:
    return world.needs


def _text(world: World) -> dict[str, Any]:
    return {"title": "새 과제", "round": world.rounds["open"].pk}


PAGES = {
    "needs": {"GET": Sample(search=("words",))},
    "need": {"GET": Sample(_all)},
    "need_draft": {"GET": Sample(), "POST": Sample(data=_text, done=(302,))},
    "need_change": {"GET": Sample(_all), "POST": Sample(_all, data=_text, done=(302,))},
    "need_hand_in": {"POST": Sample(_all, done=(302,))},
    "need_ask_changes": {"POST": Sample(_all, data=lambda _world: {"asked": "더 적어 주십시오."}, done=(302,))},
    "need_publish": {"POST": Sample(_all, done=(302,))},
}
OPERATIONS = {
    ("GET", "/needs"): Sample(search=("words",)),
    ("GET", "/needs/{number}"): Sample(_all),
}
