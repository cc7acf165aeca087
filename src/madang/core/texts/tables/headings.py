"""Which column of a file is which column of the kind, whatever its heading looks like."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from madang.core.texts.faults import BadInput
from madang.core.texts.tables import phrases
from madang.core.texts.tables.kinds import Column, TableKind
from madang.core.texts.tables.phrases import on_one_line


@dataclass(frozen=True)
class Placed:
    """One column of a file: where it stands, what the file and the result call it, and what the kind makes of it."""

    position: int
    heading: str
    name: str
    column: Column | None = None

    @property
    def joined_by(self) -> str:
        """What stands between the members of a list in a cell of this column."""
        return self.column.joined_by if self.column else ";"


@dataclass(frozen=True)
class Layout:
    """The columns of a file in the order of the result; ``unnamed`` positions have no heading and must be empty."""

    placed: tuple[Placed, ...]
    unnamed: tuple[int, ...]
    width: int

    def joins(self) -> list[str]:
        """For each position of the file what joins a list there."""
        joins = [";"] * self.width
        for placed in self.placed:
            joins[placed.position] = placed.joined_by
        return joins


def lay_out(headings: Sequence[str], kind: TableKind, *, file: str, row: int | None) -> Layout:
    """Match ``headings`` to the columns of ``kind``; unknown ones follow in the order of the file.

    Raises ``BadInput`` when two headings mean the same column and neither is its exact name, when two unknown headings
    are equal, and when a required column or each of ``any_of`` is absent.
    """
    own = [unicodedata.normalize("NFC", heading).strip().lstrip("\ufeff").strip() for heading in headings]
    unknown = {position: heading for position, heading in enumerate(own) if heading}
    placed = []
    for column in kind.columns:
        position = _position_of(column, own, file=file, row=row)
        if position is not None and unknown.pop(position, None) is not None:
            placed.append(Placed(position, on_one_line(own[position]), column.name, column))
    _refuse_equal(unknown, file=file, row=row)
    _refuse_absent({each.name for each in placed}, own, kind, file=file, row=row)
    placed += [Placed(position, on_one_line(heading), heading) for position, heading in unknown.items()]
    unnamed = tuple(position for position, heading in enumerate(own) if not heading)
    return Layout(tuple(placed), unnamed, len(own))


def known_headings(headings: Sequence[str], kind: TableKind) -> int:
    """How many of ``headings`` mean a column of ``kind``."""
    accepted = set[str]().union(*map(_accepted, kind.columns))
    return sum(fold(heading) in accepted or _without_remark(heading) in accepted for heading in headings)


def fold(heading: str) -> str:
    """``heading`` without what does not count: case, spaces, punctuation, width and Unicode form."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", heading).casefold() if sign.isalnum())


def letters(position: int) -> str:
    """The name that a spreadsheet gives the column at ``position`` (from 0): A, B, … Z, AA and so on."""
    name = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _accepted(column: Column) -> set[str]:
    return {fold(name) for name in (column.name, *column.headings)}


def _without_remark(heading: str) -> str:
    """The heading folded without what follows a bracket: ``설립일(YYYY-MM-DD)``."""
    return fold(heading.partition("(")[0])


def _meaning(column: Column, own: list[str]) -> list[int]:
    """Positions whose heading means ``column``, by the closest of three readings that finds any."""
    accepted = _accepted(column)
    return (
        [position for position, heading in enumerate(own) if heading == column.name]
        or [position for position, heading in enumerate(own) if fold(heading) in accepted]
        or [position for position, heading in enumerate(own) if _without_remark(heading) in accepted]
    )


def _position_of(column: Column, own: list[str], *, file: str, row: int | None) -> int | None:
    found = _meaning(column, own)
    if len(found) > 1:
        both = [f"{on_one_line(own[position])} ({letters(position)})" for position in found]
        raise BadInput(
            file=file,
            row=row,
            column=column.name,
            found=phrases.several_headings(both),
            expected=phrases.one_heading(column.name),
        )
    return found[0] if found else None


def _refuse_equal(unknown: dict[int, str], *, file: str, row: int | None) -> None:
    first: dict[str, int] = {}
    for position, heading in unknown.items():
        if heading in first:
            both = [f"{on_one_line(heading)} ({letters(place)})" for place in (first[heading], position)]
            raise BadInput(
                file=file,
                row=row,
                column=on_one_line(heading),
                found=phrases.several_headings(both),
                expected=phrases.different_headings(),
            )
        first[heading] = position


def _refuse_absent(present: set[str], own: list[str], kind: TableKind, *, file: str, row: int | None) -> None:
    wanted: list[tuple[str, ...]] = [(column.name,) for column in kind.columns if column.required]
    wanted += [kind.any_of] if kind.any_of else []
    for names in wanted:
        if present.isdisjoint(names):
            accepted = [name for each in names for name in (each, *kind.column(each).headings[:2])]
            raise BadInput(
                file=file,
                row=row,
                column=names[0],
                found=phrases.headings(own),
                expected=phrases.heading_for(names, accepted),
            )
