"""XML is read as a stream of events; a document type, and with it every entity, is refused."""

from typing import BinaryIO, Protocol
from xml.parsers import expat

from .draft import Refused

DEEPEST = 1_000
_CHUNK = 1 << 16


class Listener(Protocol):
    """What hears the events. Names come without prefix; where ``id`` and ``r:id`` meet, the prefixed one stays."""

    def start(self, name: str, attributes: dict[str, str]) -> None: ...

    def end(self, name: str) -> None: ...

    def text(self, data: str) -> None: ...


def listen(stream: BinaryIO, listener: Listener) -> None:
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


def _refuse_document_type(name: str, system: str | None, public: str | None, has_subset: int) -> None:
    raise Refused("xml-doctype")


class _LocalNames(dict[str, str]):
    """``w:p`` to ``p``, each looked up once."""

    def __missing__(self, name: str) -> str:
        self[name] = found = name.rpartition(":")[2]
        return found
