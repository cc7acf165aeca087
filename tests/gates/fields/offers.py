"""Who may know what profiles, papers, offers and tables say."""

from collections.abc import Container

from django.db.models import Model

from madang.programme.offers.models import Value
from madang.programme.offers.rules.profile import PART_OF
from madang.programme.policy.viewer import Viewer
from tests.gates.knowing import NOBODY_AT_ALL, STRUCTURE, Knowing, of, part


def _with_its_field(viewer: Viewer, _model: type[Model]) -> Container[int]:
    """Known to whom the profile opens the part to which the field of the value belongs."""
    known: set[int] = set()
    for name in set(PART_OF.values()):
        open_rows = of("profile", "profile.read", name)(viewer, Value)
        fields = [field for field, of_part in PART_OF.items() if of_part == name]
        numbers = Value.objects.filter(field__in=fields).values_list("pk", flat=True)
        known.update(number for number in numbers if number in open_rows)
    return known


_OWN = of("profile", "profile.read", "inside")
_PAPER = part("paper.read", "card")
_PROPOSED = of("paper", "paper.read", "card")
_BATCH = part("batch.read", "card")

FIELDS: dict[str, Knowing] = {
    "value.field": STRUCTURE,
    "value.value": _with_its_field,
    "value.file": _OWN,
    "value.section": _OWN,
    "value.sentence": _OWN,
    "paper.name": _PAPER,
    "paper.form": STRUCTURE,
    "proposal.field": STRUCTURE,
    "proposal.value": _PROPOSED,
    "proposal.label": NOBODY_AT_ALL,
    "proposal.file": NOBODY_AT_ALL,
    "proposal.section": _PROPOSED,
    "proposal.sentence": _PROPOSED,
    "offer.title": part("offer.read", "teaser"),
    "offer.teaser": part("offer.read", "teaser"),
    "offer.matched_teaser": part("offer.read", "matched"),
    "offer.body": part("offer.read", "body"),
    "offer.author": NOBODY_AT_ALL,
    "offerfile.name": part("offer_file.read", "card"),
    "offerfile.part": STRUCTURE,
    "batch.kind": STRUCTURE,
    "batch.name": _BATCH,
}
