"""Samples of the inbox."""

from collections.abc import Mapping

from django.db.models import Model

from madang.programme.records.models import Notice
from madang.programme.world.build import World
from tests.gates.sample import Sample


def _notices(world: World) -> Mapping[str, Model]:
    told = Notice.objects.filter(person_id=world.viewers["demand-owner"].is_person)
    return {notice.kind: notice for notice in told}


PAGES = {
    "inbox": {"GET": Sample()},
    "notices_read": {"POST": Sample(done=(302,))},
    "notice_read": {"POST": Sample(_notices, done=(302,))},
}
OPERATIONS = {
    ("GET", "/inbox"): Sample(),
    ("POST", "/inbox/{number}/read"): Sample(_notices, done=(204,)),
}
