"""What the database itself does not let happen to organisations and invitations."""

import pytest
from django.db import IntegrityError, transaction

from madang.programme.people.models import Organisation, Token
from madang.programme.world.build import World
from tests.conftest import BEGINNING


def test_a_merged_organisation_leads_to_another_and_an_active_one_nowhere(world: World) -> None:
    one = world.viewers["startup-owner"].acts_for
    other = world.viewers["rival-startup"].acts_for
    rows = Organisation.objects.filter(pk=one)

    for state, into in (("merged", None), ("active", other), ("merged", one)):
        with pytest.raises(IntegrityError), transaction.atomic():
            rows.update(state=state, merged_into=into)

    assert rows.update(state="merged", merged_into=other) == 1


def test_a_token_that_ends_before_it_begins_is_refused(world: World) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Token.objects.create(
            person_id=world.viewers["startup-owner"].is_person,
            membership_id=1,
            label="x",
            opening="x",
            digest="x",
            made_at=BEGINNING,
            ends_at=BEGINNING,
        )
