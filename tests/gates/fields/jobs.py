"""Who may know what is stored of jobs."""

from tests.gates.knowing import STRUCTURE, Knowing, part

FIELDS: dict[str, Knowing] = {
    "parked.name": STRUCTURE,
    "parked.reason": part("job.read", "card"),
    "timer.name": STRUCTURE,
    "worker.name": STRUCTURE,
}
