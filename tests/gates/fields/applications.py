"""Who may know what is stored of applications."""

from tests.gates.knowing import NOBODY_AT_ALL, STRUCTURE, Knowing, either, of, part

RECEIPT = either(part("receipt.read", "receipt"), of("application", "application.read", "answers"))

FIELDS: dict[str, Knowing] = {
    "application.track": STRUCTURE,
    "application.agreed_with": NOBODY_AT_ALL,
    "application.saved_at": part("application.read", "draft"),
    "submission.number": RECEIPT,
    "submission.fingerprint": RECEIPT,
    "submission.submitted_at": RECEIPT,
}
