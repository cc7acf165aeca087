"""What a person sees while a day is being planned, and how Ctrl-C ends the search without losing what it found."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import Any

from madang.cli.language import spoken
from madang.core.texts.faults import Said
from madang.core.timetable.outcome import Progress, Watcher

_NOTHING_YET = Said(
    en="looking for a first timetable · {seconds:.0f} s",
    ko="첫 일정표를 찾는 중 · {seconds:.0f}초",
    de="suche einen ersten Zeitplan · {seconds:.0f} s",
)
_BEST = Said(
    en="breaks {breaks} · at least {bound} · gap {gap:.0%} · {seconds:.0f} s (Ctrl-C keeps the best)",
    ko="쉬는 횟수 {breaks} · 하한 {bound} · 격차 {gap:.0%} · {seconds:.0f}초 (Ctrl-C: 지금까지의 최선을 저장)",
    de="Pausen {breaks} · mindestens {bound} · Lücke {gap:.0%} · {seconds:.0f} s (Strg-C behält das Beste)",
)


@dataclass(slots=True)
class Watch:
    """Told of a search; knows afterwards whether somebody stopped it."""

    watcher: Watcher | None = None
    stopped: bool = False


@contextmanager
def watched(*, quiet: bool) -> Iterator[Watch]:
    """A watch that shows progress when a person is there to see it, and notices Ctrl-C.

    The first Ctrl-C ends the search, the second the program.
    """
    watch = Watch()

    def stop(_signal: int, _frame: FrameType | None) -> None:
        if watch.stopped:
            signal.signal(signal.SIGINT, before)
        watch.stopped = True
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, stop)
    try:
        if quiet or not sys.stderr.isatty():
            watch.watcher = lambda _: watch.stopped
            yield watch
        else:
            with _shown(watch):
                yield watch
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def _shown(watch: Watch) -> Iterator[None]:
    from rich.console import Console

    console = Console(stderr=True)
    with console.status("…", spinner="dots") as status:

        def told(progress: Progress) -> bool:
            status.update(line(progress, spoken()))
            return watch.stopped

        watch.watcher = told
        told(Progress(breaks=None, lower_bound=0, seconds=0.0))
        yield


def line(progress: Progress, language: str) -> str:
    """Where a search stands, in one line."""
    values: dict[str, Any] = {"seconds": progress.seconds, "breaks": progress.breaks, "bound": progress.lower_bound}
    said = _NOTHING_YET if progress.breaks is None else _BEST
    return said.in_language(language).format(**values, gap=progress.gap or 0.0)
