"""What happened cannot be changed afterwards, and is removed only when its time is over."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import CharField

from madang.programme.records.models import Reading, Step
from madang.programme.world.build import World
from tests.conftest import BEGINNING


def _row(model: type[Step] | type[Reading], at: datetime) -> Step | Reading:
    return model._default_manager.create(at=at, action="need.read", thing="need", number=1, fields=["body"])


@pytest.mark.parametrize("model", [Step, Reading])
def test_the_database_refuses_to_change_or_remove_what_happened(
    world: World, model: type[Step] | type[Reading]
) -> None:
    row = _row(model, BEGINNING)
    rows = model._default_manager.filter(pk=row.pk)

    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        rows.update(action="need.publish")
    with pytest.raises(DatabaseError, match="kept for 2 years"), transaction.atomic():
        rows.delete()

    assert list(rows.values_list("action", "fields")) == [("need.read", ["body"])]
    assert world.viewers


@pytest.mark.parametrize("model", [Step, Reading])
def test_what_is_older_than_two_years_can_be_removed_but_not_changed(
    world: World, model: type[Step] | type[Reading]
) -> None:
    old = model._default_manager.filter(pk=_row(model, BEGINNING - timedelta(days=740)).pk)

    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        old.update(action="need.publish")

    assert (old.delete()[0], world.viewers["nobody"].person) == (1, None)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL changes tables in place")
def test_a_table_that_is_made_anew_keeps_its_triggers(world: World) -> None:
    row = _row(Step, BEGINNING)
    wider = CharField(max_length=90)
    wider.set_attributes_from_name("action")

    editor: Any = connection.schema_editor(atomic=False)
    editor.deferred_sql = []
    editor._remake_table(Step, alter_fields=[(Step._meta.get_field("action"), wider)])

    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        Step.objects.filter(pk=row.pk).update(action="need.publish")
    assert world.viewers
