"""Samples of jobs."""

import uuid
from collections.abc import Mapping

from django.db.models import Model

from madang.programme.jobs.models import Parked
from madang.programme.records.models import Letter
from madang.programme.world.build import World
from tests.conftest import BEGINNING
from tests.gates.sample import Sample


def _parked(_world: World) -> Mapping[str, Model]:
    why = {"name": "forget", "reason": "ValueError", "tries": 4, "parked_at": BEGINNING}
    return {"parked": Parked.objects.get_or_create(job=uuid.UUID(int=7), defaults=why)[0]}


def _letters(_world: World) -> Mapping[str, Model]:
    waiting = Letter.objects.filter(state=Letter.WAITING).earliest("pk")
    parked = Letter.objects.get_or_create(
        address="nobody@madang.example",
        state=Letter.PARKED,
        defaults={"language": "ko", "next_try_at": BEGINNING, "made_at": BEGINNING},
    )[0]
    return {"waiting": waiting, "parked": parked}


PAGES = {
    "jobs": {"GET": Sample()},
    "job_retry": {"POST": Sample(_parked, done=(302,))},
    "letter_retry": {"POST": Sample(_letters, done=(302,))},
}
OPERATIONS: dict[tuple[str, str], Sample] = {}
