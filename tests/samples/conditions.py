"""What a need or a startup rules out, read from the sample rows in the plainest way there is."""

import csv
from collections.abc import Callable

from madang.samples import sample_path

Row = dict[str, str]


def rows(name: str) -> list[Row]:
    """The rows of the shipped table ``name``."""
    with sample_path(name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def parts(cell: str) -> list[str]:
    """What a cell lists, its parts joined by semicolons."""
    return [part.strip() for part in cell.split(";") if part.strip()]


def is_ruled_out(need: Row, offer: Row) -> bool:
    """Whether the two may not be brought together, by the need's conditions or by the startup's own."""
    return (
        need["organisation"] in parts(offer["exclude"])
        or not all(_holds(condition, offer, offer["text"]) for condition in parts(need["must"]))
        or any(_holds(condition, offer, "") or condition in _names(offer) for condition in parts(need["exclude"]))
    )


def _names(offer: Row) -> tuple[str, str]:
    return offer["id"], offer["name"]


def _holds(condition: str, offer: Row, text: str) -> bool:
    key, is_keyed, value = condition.partition("=")
    return _KEYED[key](offer, value) if is_keyed else condition in text


def _within(column: str) -> Callable[[Row, str], bool]:
    return lambda offer, value: bool({*parts(offer[column])} & {*value.split("|")})


_KEYED: dict[str, Callable[[Row, str], bool]] = {
    "region": _within("region"),
    "field": _within("fields"),
    "language": _within("language"),
    "founded_after": lambda offer, day: offer["founded_on"] >= day,
    "founded_before": lambda offer, day: offer["founded_on"] < day,
    "employees_min": lambda offer, number: int(offer["employees"]) >= int(number),
    "employees_max": lambda offer, number: int(offer["employees"]) <= int(number),
}
