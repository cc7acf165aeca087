"""What all tests start from."""

import signal
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime

import pytest
from django.conf import settings
from django.core.cache import cache
from django.utils import translation
from pytest_django.plugin import DjangoDbBlocker

from madang.programme.world.build import World, build
from tests import postgres
from tests.places import Place, settled

# Started in the background by a shell, a process inherits "ignore Ctrl-C", and so would every program a test starts.
signal.signal(signal.SIGINT, signal.default_int_handler)

BEGINNING = datetime.now(UTC).replace(microsecond=0)
"""When the invented world of the tests was made: now, since the database's clock decides what is open."""


@pytest.fixture(scope="session", autouse=True)
def files_folder(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Files that tests hand over are kept where they go with the session."""
    settings.FILES_FOLDER = tmp_path_factory.mktemp("files")


@pytest.fixture(autouse=True)
def korean() -> None:
    """Every test begins in the first language, whatever the page before it spoke."""
    translation.activate("ko")


@pytest.fixture(autouse=True)
def _nobody_was_here_before() -> None:
    """What counts requests from an address starts at nothing, since all tests come from the same one."""
    cache.clear()


@pytest.fixture(scope="session")
def built_world(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> World:  # noqa: ARG001 - the database
    """The invented world, made once; what a test changes in it is rolled back after the test."""
    with django_db_blocker.unblock():
        return build(now=BEGINNING)


@pytest.fixture
def world(built_world: World, db: None) -> World:  # noqa: ARG001 - the test's own transaction
    """The invented world, for a test that may change it."""
    return built_world


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a PostgreSQL server of this session; without one its tests are skipped, with the reason."""
    with ExitStack() as stack:
        try:
            address = stack.enter_context(postgres.server())
        except postgres.NoServer as reason:
            pytest.skip(f"no PostgreSQL: {reason}")
        yield address


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """A Madang of its own with the invented world, on each kind of database; tests share what it holds."""
    folder = tmp_path_factory.mktemp("place")
    if request.param == "sqlite":
        return settled(folder)
    server = request.getfixturevalue("postgres_server")
    return settled(folder, postgres.make_database(server, "place"))
