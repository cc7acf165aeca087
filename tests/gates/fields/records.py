"""Who may know what is stored in the records."""

from tests.gates.knowing import NOBODY_AT_ALL, STRUCTURE, Knowing, part

FIELDS: dict[str, Knowing] = {
    "step.action": STRUCTURE,
    "step.thing": STRUCTURE,
    "reading.action": STRUCTURE,
    "reading.thing": STRUCTURE,
    "answer.key": NOBODY_AT_ALL,
    "answer.asker": STRUCTURE,
    "answer.fingerprint": STRUCTURE,
    "notice.kind": STRUCTURE,
    "notice.path": STRUCTURE,
    "letter.address": NOBODY_AT_ALL,
    "letter.subject": NOBODY_AT_ALL,
    "letter.body": NOBODY_AT_ALL,
    "letter.reason": part("letter.read", "card"),
}
