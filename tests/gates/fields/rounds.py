"""Who may know what is stored of rounds."""

from tests.gates.knowing import STRUCTURE, Knowing, of, part

FIELDS: dict[str, Knowing] = {
    "round.template": STRUCTURE,
    "round.name": part("round.read", "card"),
    "round.about": part("round.read", "card"),
    "stage.kind": STRUCTURE,
    "quota.of": STRUCTURE,
    "quota.by": STRUCTURE,
    "quota.code": STRUCTURE,
    "form.track": STRUCTURE,
    "extension.reason": of("round", "round.read", "card"),
}
