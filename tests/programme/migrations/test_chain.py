"""The chain of migrations makes the tables that the models describe."""

import pytest
from django.core.management import call_command

from madang.programme.world.build import World


def test_no_model_is_ahead_of_its_migrations(world: World) -> None:
    assert len(world.viewers) > 12  # the migrated tables hold a world

    try:
        call_command("makemigrations", "programme", check=True, dry_run=True, verbosity=0)
    except SystemExit:
        pytest.fail("models have changed: python -m django makemigrations programme")
