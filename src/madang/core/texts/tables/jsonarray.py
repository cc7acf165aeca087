"""Reading a file that is one JSON array of objects."""

import json
from collections.abc import Iterator, Sequence

from madang.core.texts.faults import BadInput
from madang.core.texts.tables import objects, phrases
from madang.core.texts.tables.encodings import Encoding
from madang.core.texts.tables.objects import Record
from madang.core.texts.tables.raw import Chunk
from madang.core.texts.tables.source import Source
from madang.core.texts.tables.utf8 import BrokenText, Utf8Text


class JsonArray:
    """A file that is one JSON array of objects, which memory holds as a whole."""

    heading_row = None
    guarded = False

    def __init__(self, source: Source, encoding: Encoding) -> None:
        self._name = source.name
        self._members = self._array(source, encoding)
        self.headings = objects.headings(self._records(), source.name)

    def chunks(self, joins: Sequence[str]) -> Iterator[Chunk]:
        """The rows; a row is known by its place in the array, from 1."""
        return objects.chunks(self._records(), self.headings, joins, self._name)

    def _array(self, source: Source, encoding: Encoding) -> list[object]:
        read = b""
        try:
            read = b"".join(Utf8Text(source, encoding).pieces())
            members = objects.DECODER.decode(read.decode())
        except BrokenText as stop:
            raise objects.broken(stop, self._name, None) from None
        except (ValueError, RecursionError) as fault:
            found = phrases.broken_json(objects.reason(fault))
            raise BadInput(file=self._name, found=found, expected=phrases.ARRAY_OF_OBJECTS) from None
        return list(members)

    def _records(self) -> Iterator[tuple[int, Record]]:
        for row, member in enumerate(self._members, 1):
            if not isinstance(member, dict):
                found = phrases.not_an_object(json.dumps(member, ensure_ascii=False))
                raise BadInput(file=self._name, row=row, found=found, expected=phrases.ARRAY_OF_OBJECTS)
            yield row, member
