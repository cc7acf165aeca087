"""Samples of applications and receipts."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Model

from madang.programme.applications.models import Submission
from madang.programme.world.build import World
from tests.gates.sample import Sample


def _all(world: World) -> Mapping[str, Model]:
    return world.applications


def _open(world: World) -> Mapping[str, Model]:
    return {"open": world.rounds["open"]}


def _receipts(world: World) -> Mapping[str, Model]:
    names = ("submitted", "joint", "over")
    return {name: Submission.objects.get(application=world.applications[name]) for name in names}


def _start(_world: World) -> dict[str, Any]:
    return {"track": "bottom-up"}


def _begin(world: World) -> dict[str, Any]:
    return {"round": world.rounds["open"].pk, "track": "bottom-up"}


PAGES = {
    "apply": {"GET": Sample(_open), "POST": Sample(_open, data=_start, done=(302,))},
    "applications": {"GET": Sample()},
    "application": {"GET": Sample(_all)},
    "application_answer": {
        "GET": Sample(_all),
        "POST": Sample(_all, data=lambda _world: {"title": "표본"}, done=(302,)),
    },
    "application_submit": {"GET": Sample(_all), "POST": Sample(_all, done=(302,))},
    "application_withdraw": {"POST": Sample(_all, done=(302,))},
    "application_reopen": {"POST": Sample(_all, done=(302,))},
    "application_agree": {"POST": Sample(_all, done=(302,))},
    "receipt": {"GET": Sample(_receipts)},
    "receipt_paper": {"GET": Sample(_receipts)},
    "receipt_answers": {"GET": Sample(_receipts)},
}
OPERATIONS = {
    ("GET", "/applications"): Sample(),
    ("POST", "/applications"): Sample(data=_begin, done=(201, 422)),
    ("GET", "/rounds/{number}/eligibility"): Sample(_open),
    ("GET", "/applications/{number}"): Sample(_all),
    ("PUT", "/applications/{number}/answers"): Sample(_all, data=lambda _world: {"answers": {"title": "표본"}}),
    ("POST", "/applications/{number}/submit"): Sample(_all),
    ("POST", "/applications/{number}/withdraw"): Sample(_all),
    ("POST", "/applications/{number}/reopen"): Sample(_all),
    ("POST", "/applications/{number}/agree"): Sample(_all),
    ("GET", "/receipts/{number}"): Sample(_receipts),
}
