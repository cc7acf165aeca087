"""The answer to a meeting day as a file holds it."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from madang.core.timetable.day import Timetable
from madang.core.timetable.outcome import Outcome

Answer = Mapping[str, Any]


def answer_of(outcome: Outcome, timetable: Timetable, *, language: str, why: Sequence[str] = ()) -> dict[str, Any]:
    """The answer in the form of the manual; sentences are in ``language``.

    ``waiting`` lists, only where there are any, meetings that are not held, the next to be given a place first.
    """
    answer: dict[str, Any] = {
        "status": outcome.status,
        "breaks": outcome.breaks,
        "lower_bound": outcome.lower_bound,
        "seconds": round(outcome.seconds, 3),
        "meetings": [{"id": one, "slot": place.slot, "table": place.table} for one, place in timetable.items()],
        "why": [*(said.in_language(language) for said in outcome.why), *why],
    }
    if outcome.left_out:
        answer["waiting"] = list(outcome.left_out)
    return answer


def as_text(answer: Answer) -> str:
    """The answer as JSON, a meeting a line."""
    return "{" + ",".join(f"\n{_json(name)}: {_value(value)}" for name, value in answer.items()) + "\n}\n"


def _value(value: Any) -> str:
    if isinstance(value, list) and value:
        return "[" + ",".join(f"\n {_json(member)}" for member in value) + "\n]"
    return _json(value)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
