"""Rows as a viewer may see them: read only when looked at, each shown as a value that holds nothing withheld."""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any, Generic, TypeVar, overload

from django.db.models import QuerySet

Shown = TypeVar("Shown")


class Seen(Sequence[Shown], Generic[Shown]):
    """A lazy list of what a viewer may see.

    Slicing and counting go to the database; ``show`` turns a row into a frozen value. What is not in that value never
    reaches a page, an answer, an export or a mail. It offers no filter of its own: a condition on a part that the
    viewer does not see would betray it, so each query offers only those that are safe.
    """

    def __init__(self, rows: QuerySet[Any], show: Callable[[Any], Shown]) -> None:
        self._rows = rows
        self._show = show
        self._length: int | None = None

    def get(self, number: int) -> Shown | None:
        """The row with this id, or None where it is missing or hidden."""
        row = self._rows.filter(pk=number).first()
        return None if row is None else self._show(row)

    def of(self, numbers: Collection[int]) -> list[Shown]:
        """The rows with these ids; the missing and the hidden are left out."""
        return [self._show(row) for row in self._rows.filter(pk__in=numbers)]

    def __len__(self) -> int:
        if self._length is None:
            self._length = self._rows.count()
        return self._length

    def __iter__(self) -> Iterator[Shown]:
        return (self._show(row) for row in self._rows)

    @overload
    def __getitem__(self, place: int) -> Shown: ...
    @overload
    def __getitem__(self, place: slice) -> list[Shown]: ...
    def __getitem__(self, place: int | slice) -> Shown | list[Shown]:
        if isinstance(place, slice):
            return [self._show(row) for row in self._rows[place]]
        return self._show(self._rows[place])
