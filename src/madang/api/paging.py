"""How lists are asked for part by part, what numbers rows have, and what moments and texts may be sent."""

from datetime import UTC, datetime
from typing import Annotated

from ninja import Path, Query
from pydantic import AwareDatetime, Field

Offset = Annotated[int, Query(ge=0, le=10_000_000, description="How many to leave out at the beginning.")]
Limit = Annotated[int, Query(ge=1, le=100, description="How many at most.")]
Number = Annotated[int, Path(ge=1, le=2**63 - 1, description="The id.")]
Id = Annotated[int, Field(ge=1, le=2**63 - 1)]
RoundId = Annotated[Id | None, Query(description="Only of this round.")]
Moment = Annotated[AwareDatetime, Field(ge=datetime(2000, 1, 1, tzinfo=UTC), le=datetime(2100, 1, 1, tzinfo=UTC))]
"""A moment with its zone, in this century."""
PLAIN = r"^[^\x00]*$"
"""What a text looks like that every database can keep."""
