"""How lists are asked for part by part, and what numbers rows have."""

from typing import Annotated

from ninja import Path, Query

Offset = Annotated[int, Query(ge=0, le=10_000_000, description="How many to leave out at the beginning.")]
Limit = Annotated[int, Query(ge=1, le=100, description="How many at most.")]
Number = Annotated[int, Path(ge=1, le=2**63 - 1, description="The id.")]
