"""What a place holds, for comparison."""

import json

from tests.places import Place


def rows_of(place: Place) -> dict[str, int]:
    """The rows of each table."""
    said = place.python(
        "import json; from madang.cli.backup.databases import rows; print(json.dumps(rows()))",
    )
    counted: dict[str, int] = json.loads(said)
    return counted
