"""What is going on while a long command works, on standard error when a person is watching."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from madang.cli.language import spoken
from madang.cli.outcome import raise_if_stopped
from madang.core.matching.texts import Progress
from madang.core.texts.faults import Said

_WHAT = {
    "reading": Said(en="reading offers", ko="기업 읽는 중", de="Angebote lesen"),
    "understanding": Said(en="understanding passages", ko="문장 뜻 계산 중", de="Abschnitte verstehen"),
    "searching": Said(en="searching", ko="찾는 중", de="suchen"),
    "comparing": Said(en="comparing candidates", ko="후보 비교 중", de="Kandidaten vergleichen"),
    "explaining": Said(en="finding reasons", ko="이유 찾는 중", de="Gründe suchen"),
    "pairing": Said(en="pairing", ko="배정하는 중", de="Paare wählen"),
    "writing": Said(en="writing", ko="쓰는 중", de="schreiben"),
}


@contextmanager
def shown_progress(*, quiet: bool) -> Iterator[Progress]:
    """A function to report progress to: it shows counts, rate and time left, and nothing when nobody watches.

    It is also where work stops that was asked to.
    """
    if quiet or not sys.stderr.isatty():
        yield _unseen
    else:
        with _bars() as report:
            yield report
    raise_if_stopped()


def _unseen(_what: str, _done: int, _all: int) -> None:
    raise_if_stopped()


@contextmanager
def _bars() -> Iterator[Progress]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, Task, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bars

    class Rate(TextColumn):
        """How much is done in a second."""

        def render(self, task: Task) -> object:  # type: ignore[override]
            speed = task.speed or 0
            self.text_format = f"{speed:,.0f}/s" if speed else ""
            return super().render(task)

    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Rate(""),
               TimeRemainingColumn())  # fmt: skip
    language = spoken()
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        tasks: dict[str, int] = {}

        def report(what: str, done: int, of_all: int) -> None:
            raise_if_stopped()
            if what not in tasks:
                for task in tasks.values():
                    bars.stop_task(task)  # type: ignore[arg-type]
                said = _WHAT[what].in_language(language) if what in _WHAT else what
                tasks[what] = bars.add_task(said, total=of_all or None)
            bars.update(tasks[what], completed=done, total=of_all or None)  # type: ignore[arg-type]

        yield report
