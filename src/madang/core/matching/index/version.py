"""Which indexes fit this version of the product: a number for their form, a fingerprint for what was analysed how."""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from importlib.resources import files

FORMAT = 2
"""Goes up when the form of the files changes."""

_DECIDE = (
    ("madang.core.texts.words", (".py",)),
    ("madang.core.texts.thesaurus", (".py", ".tsv")),
    ("madang.core.matching", ("texts.py",)),
    ("madang.core.matching.words", ("collection.py", "numbering.py", "numbers.py", "sentences.py", "walk.py")),
)
"""Packages, and the endings of the files in them that decide what is kept of a text."""


@cache
def analysis_version() -> str:
    """A fingerprint of the thesaurus, the grammar, the code that takes texts apart, and Python's table of letters.

    It changes by itself with any of them: an index that was made another way would find other things than a table
    read today, so it is refused rather than mixed.
    """
    return fingerprint(deciding())


def fingerprint(contents: Iterable[tuple[str, bytes]]) -> str:
    """One word for files by name and content, this form, and Python's table of letters."""
    found = blake2b(digest_size=16)
    found.update(f"{FORMAT} {unicodedata.unidata_version}".encode())
    for name, content in contents:
        found.update(f"\n{name} {len(content)}\n".encode())
        found.update(content)
    return found.hexdigest()


def deciding() -> Iterator[tuple[str, bytes]]:
    """The files that decide about an analysis, by name, with their content."""
    for package, endings in _DECIDE:
        for file in sorted(files(package).iterdir(), key=lambda one: one.name):
            if file.name.endswith(endings):
                yield f"{package}/{file.name}", file.read_bytes()
