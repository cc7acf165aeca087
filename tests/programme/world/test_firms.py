"""The many of the invented world come by steps, always the same, under names that say what they are."""

from madang.programme.needs.queries import needs_seen_by, resources_seen_by
from madang.programme.offers.queries import offers_seen_by, profiles_seen_by
from madang.programme.people.models import Organisation
from madang.programme.world.build import World
from madang.programme.world.firms import Size, enter
from tests.conftest import BEGINNING


def test_as_many_come_as_were_asked_for(world: World) -> None:
    nobody, before = world.viewers["nobody"], set(Organisation.objects.values_list("pk", flat=True))
    counts = _counts(world)

    enter(Size(startups=3, demand=2), world.rounds["open"], world.viewers["operator"], now=BEGINNING)

    new = Organisation.objects.exclude(pk__in=before).order_by("pk")
    assert [after - old for after, old in zip(_counts(world), counts, strict=True)] == [3, 3, 2, 2]
    assert all(one.name.startswith(("예시 ", "Beispiel ", "Example ")) for one in new)
    assert profiles_seen_by(nobody, words="은하셀랩")[0].technology


def _counts(world: World) -> list[int]:
    nobody = world.viewers["nobody"]
    return [len(seen(nobody)) for seen in (profiles_seen_by, offers_seen_by, needs_seen_by, resources_seen_by)]
