"""The page of jobs: what is parked and why, and another try."""

import uuid

import pytest
from pytest_django import DjangoAssertNumQueries

from madang.programme.jobs.models import Parked
from madang.programme.world.build import World
from tests.conftest import BEGINNING
from tests.web.browser import browser_of


def park(times: int) -> list[Parked]:
    """Jobs that are parked."""
    why = {"name": "send_letters", "reason": "WorkerDied", "tries": 4, "parked_at": BEGINNING}
    return [Parked.objects.create(job=uuid.uuid4(), **why) for _ in range(times)]


def test_an_operator_sees_why_a_job_is_parked_and_tries_it_again(world: World) -> None:
    browser = browser_of(world.viewers["operator"])
    (parked,) = park(1)
    page = browser.get("/jobs/").content.decode()

    browser.post(f"/jobs/parked/{parked.id}/retry")

    assert "WorkerDied" in page
    assert "WorkerDied" not in browser.get("/jobs/").content.decode()


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_takes_as_many_queries_for_one_job_as_for_three(
    world: World, rows: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    park(rows)
    browser = browser_of(world.viewers["operator"])

    with django_assert_num_queries(9):
        browser.get("/jobs/")
