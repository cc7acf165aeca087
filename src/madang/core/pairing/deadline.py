"""How long work may go on."""

import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Deadline:
    """A moment of the monotonic clock until which work may go on; ``None``: as long as it takes."""

    at: float | None = None

    @classmethod
    def within(cls, seconds: float | None) -> "Deadline":
        """The moment ``seconds`` from now."""
        return cls(None if seconds is None else time.monotonic() + seconds)

    def left(self) -> dict[str, float]:
        """The option of HiGHS that keeps to it."""
        return {} if self.at is None else {"time_limit": max(0.01, self.at - time.monotonic())}
