"""XML is read as a stream of events; a document type, and with it every entity, is refused."""

from typing import Protocol
from xml.parsers import expat

from madang.core.texts.documents.reading.draft import Refused

DEEPEST = 1_000
_CHUNK = 1 << 16


class Listener:
    """What hears the events. Names come without prefix; where ``id`` and ``r:id`` meet, the prefixed one stays."""

    def start(self, _name: str, _attributes: dict[str, str], /) -> None:
        """An element begins."""

    def end(self, _name: str, /) -> None:
        """An element ends."""

    def text(self, _data: str, /) -> None:
        """A piece of text."""


class Stream(Protocol):
    """What can be read piece by piece."""

    def read(self, size: int, /) -> bytes:
        """At most ``size`` bytes, none at the end."""


def listen(stream: Stream, listener: Listener) -> None:
    """Send every element and text of ``stream`` to ``listener``."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    local = _LocalNames()
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise Refused("xml-deep", limit=DEEPEST)
        named = {local[key]: value for key, value in attributes.items()}
        if len(named) < len(attributes):
            named |= {local[key]: value for key, value in attributes.items() if ":" in key}
        listener.start(local[name], named)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        listener.end(local[name])

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = listener.text
    parser.StartDoctypeDeclHandler = _refuse_document_type
    try:
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise Refused("damaged") from error


def _refuse_document_type(_name: str, _system: str | None, _public: str | None, _has_subset: int) -> None:
    raise Refused("xml-doctype")


class _LocalNames(dict[str, str]):
    """``w:p`` to ``p``, each looked up once."""

    def __missing__(self, name: str) -> str:
        self[name] = found = name.rpartition(":")[2]
        return found
