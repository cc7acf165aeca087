"""What machines ask: life, readiness, counts."""

from datetime import timedelta

from django.test import Client, override_settings

from madang.programme.jobs.steps.leases import enter
from madang.programme.records.queries import database_now
from madang.programme.world.build import World


def test_it_is_ready_while_a_worker_beats(world: World) -> None:
    before = Client().get("/readyz")
    enter("silent", now=database_now() - timedelta(minutes=2))
    silent = Client().get("/readyz")
    enter("beating", now=database_now())
    after = Client().get("/readyz")

    assert [(answer.status_code, answer.json()["worker"]) for answer in (before, silent, after)] == [
        (503, False),
        (503, False),
        (200, True),
    ]
    assert (Client().get("/healthz").content, len(world.viewers) > 0) == (b"ok\n", True)


@override_settings(METRICS_TOKEN="a-token-of-twenty-characters")
def test_counts_are_for_whoever_shows_the_token(world: World) -> None:
    Client().get(f"/needs/{world.needs['published'].pk}/")

    refused = Client().get("/metrics", headers={"Authorization": "Bearer another"})
    told = Client().get("/metrics", headers={"Authorization": "Bearer a-token-of-twenty-characters"})

    lines = told.content.decode().splitlines()
    assert (refused.status_code, told.status_code, "madang_workers 0" in lines) == (302, 200, True)
    assert [line for line in lines if 'route="needs/<int:number>/",status="200"' in line]
