"""Values are sealed for their row, under keys that can be changed while the platform runs."""

import base64

import pytest
from django.test import override_settings

from madang.programme.keys.sealing import BadKeys, Keys, Unreadable, keys_from
from madang.programme.keys.steps import opened, rotate
from madang.programme.webhooks.models import Webhook
from madang.programme.webhooks.steps import register_webhook
from madang.programme.webhooks.steps.registering import secret_of
from madang.programme.world.build import World
from tests.conftest import BEGINNING

FIRST, SECOND = (base64.b64encode(bytes([number]) * 32).decode() for number in (1, 2))


def test_a_value_opens_for_its_own_row_alone() -> None:
    keys = keys_from(f"first:{FIRST}")
    sealed = keys.seal("비밀", row="webhook:1:secret")

    assert (keys.open(sealed, row="webhook:1:secret"), "비밀" in sealed) == ("비밀", False)
    with pytest.raises(Unreadable):
        keys.open(sealed, row="webhook:2:secret")
    with pytest.raises(Unreadable):
        keys_from(f"first:{SECOND}").open(sealed, row="webhook:1:secret")


@pytest.mark.parametrize("said", ["", "first", "first:short", f"a:{FIRST},a:{SECOND}", f"a-b:{FIRST}", "a:%%%"])
def test_keys_in_another_form_are_refused(said: str) -> None:
    with pytest.raises(BadKeys):
        keys_from(said)


def test_after_a_full_rotation_the_old_key_opens_nothing_and_is_needed_for_nothing(world: World) -> None:
    old, both, new = (
        keys_from(said).by_id for said in (f"first:{FIRST}", f"second:{SECOND},first:{FIRST}", f"second:{SECOND}")
    )
    with override_settings(KEYS=old):
        hooks = [
            register_webhook("http://127.0.0.1:9/", [], by=world.viewers["demand-owner"], now=BEGINNING)
            for _ in range(3)
        ]
        secrets = [secret_of(hook) for hook in hooks]

    with override_settings(KEYS=both):
        moved = [rotate(), rotate()]

    with override_settings(KEYS=new):
        after = [opened(Webhook.objects.get(pk=hook.pk), "secret") for hook in hooks]
    with override_settings(KEYS=old), pytest.raises(Unreadable):
        opened(Webhook.objects.get(pk=hooks[0].pk), "secret")
    assert (moved, after, Keys(new).current) == ([3, 0], secrets, "second")
