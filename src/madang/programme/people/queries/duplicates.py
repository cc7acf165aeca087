"""Organisations that may be one."""

from dataclasses import dataclass

from madang.programme.people.models import Organisation
from madang.programme.people.queries.organisations import OrganisationSeen, organisations_seen_by
from madang.programme.people.rules.names import alike
from madang.programme.policy.asking import require_open
from madang.programme.policy.viewer import Viewer


@dataclass(frozen=True)
class Pair:
    """Two organisations that may be one; ``same_number`` where they give the same business number."""

    first: OrganisationSeen
    second: OrganisationSeen
    same_number: bool


def duplicates_seen_by(viewer: Viewer, *, most: int = 200) -> list[Pair]:
    """Pairs with the same business number, then pairs with nearly the same name; at most ``most``."""
    require_open(viewer, "organisation.compare")
    active = Organisation.objects.filter(state=Organisation.ACTIVE)
    by_number = dict(active.exclude(registration=None).values_list("registration", "pk"))
    claims = active.exclude(claimed="").order_by("pk").values_list("claimed", "pk")
    numbered = [
        (min(by_number[number], pk), max(by_number[number], pk)) for number, pk in claims if number in by_number
    ]
    named = [pair for pair in alike(dict(active.values_list("pk", "name"))) if pair not in set(numbered)]
    chosen = (numbered + named)[:most]
    shown = {one.id: one for one in organisations_seen_by(viewer).of({pk for pair in chosen for pk in pair})}
    return [Pair(shown[first], shown[second], (first, second) in set(numbered)) for first, second in chosen]
