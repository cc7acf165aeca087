"""Samples of the pages that all share."""

from tests.gates.sample import Sample

PAGES = {
    "start": {"GET": Sample()},
    "healthz": {"GET": Sample()},
    "readyz": {"GET": Sample(done=(200, 503))},
    "metrics": {"GET": Sample()},
    "act_as": {"POST": Sample(done=(302,))},
    "language": {"POST": Sample(data=lambda _world: {"language": "de"}, done=(302,))},
}
OPERATIONS: dict[tuple[str, str], Sample] = {}
