"""When a search stops: out of time, or told to."""

from dataclasses import dataclass
from time import monotonic

from madang.core.timetable.known import Known
from madang.core.timetable.outcome import Progress, Watcher


@dataclass
class Clock:
    """``began`` is a reading of the monotonic clock; ``progress`` is told, and may stop the search."""

    began: float
    time_limit: float
    progress: Watcher | None
    stopped: bool = False

    def seconds(self) -> float:
        """Seconds since the search began."""
        return monotonic() - self.began

    def left(self) -> float:
        """Seconds until the time is up."""
        return self.time_limit - self.seconds()

    def is_over(self, known: Known) -> bool:
        """Tell how far things are; whether to stop now."""
        said = Progress(breaks=known.breaks, lower_bound=known.bound, seconds=self.seconds())
        self.stopped = self.stopped or (self.progress is not None and bool(self.progress(said)))
        return self.stopped or self.left() <= 0
