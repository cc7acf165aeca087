"""What DOCX, PPTX and XLSX packages share: their kind, their main part and the parts it names.

Source: ECMA-376, Office Open XML, part 2 (packages).
"""

import posixpath
from typing import NamedTuple

from madang.core.texts.documents.reading.archive import Archive
from madang.core.texts.documents.reading.markup import Listener

CONTENT_TYPES = "[Content_Types].xml"

_KINDS = {"wordprocessingml": "docx", "presentationml": "pptx", "spreadsheetml": "xlsx"}
_MAIN = ("main+xml", "macroEnabled.12+xml")


class Package(NamedTuple):
    """An office package: ``form`` is docx, pptx or xlsx, ``main`` the path of its main part."""

    archive: Archive
    form: str
    main: str


def office_package(archive: Archive) -> Package | None:
    """The package that an archive is, or None when it lists no main part of a known kind."""
    if CONTENT_TYPES not in archive.names:
        return None
    types = _ContentTypes()
    archive.hear(CONTENT_TYPES, types)
    return Package(archive, types.form, types.main) if types.main in archive.names else None


class Relation(NamedTuple):
    """A part that another part names; ``kind`` is the last word of the relation's type."""

    kind: str
    target: str


def relations(archive: Archive, part: str) -> dict[str, Relation]:
    """The parts that ``part`` names, by relation id. What lies outside the package is left out and never fetched."""
    folder, name = posixpath.split(part)
    listing = posixpath.join(folder, "_rels", name + ".rels")
    if listing not in archive.names:
        return {}
    found = _Relations(folder)
    archive.hear(listing, found)
    return found.relations


class _ContentTypes(Listener):
    def __init__(self) -> None:
        self.form = self.main = ""

    def start(self, name: str, attributes: dict[str, str], /) -> None:
        content = attributes.get("ContentType", "")
        if name != "Override" or self.main or not content.endswith(_MAIN):
            return
        for word, form in _KINDS.items():
            if word in content or (word == "wordprocessingml" and ".ms-word." in content):
                self.form, self.main = form, attributes.get("PartName", "").lstrip("/")


class _Relations(Listener):
    def __init__(self, folder: str) -> None:
        self.relations: dict[str, Relation] = {}
        self._folder = folder

    def start(self, name: str, attributes: dict[str, str], /) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", self._folder, attributes.get("Target", ""))).lstrip("/")
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.relations[attributes.get("Id", "")] = Relation(kind, target)
