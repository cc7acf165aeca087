"""When two names of organisations are nearly the same."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping

_LEGAL = re.compile(
    r"주식회사|유한회사|유한책임회사|사단법인|재단법인|\(주\)|\(유\)|\(사\)|\(재\)|㈜|㈔"
    r"|\b(?:co|corp|corporation|inc|ltd|llc|limited|company|gmbh|ag|kg|ug|e\.?v)\b\.?",
    re.IGNORECASE,
)
_SHORT = 4
"""Names shorter than this are alike only when they are equal: one letter is too much of them."""


def key(name: str) -> str:
    """What is left of a name without its legal form, case, spaces and marks."""
    plain = _LEGAL.sub(" ", name)
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", plain).casefold())


def alike(names: Mapping[int, str]) -> Iterator[tuple[int, int]]:
    """Pairs of ids whose names have the same key, or keys that one letter more, less or other makes equal.

    Each key is filed under itself and under itself with one letter left out: time and memory grow with the letters, not
    with the pairs.
    """
    keys = {number: key(name) for number, name in names.items()}
    filed: dict[str, set[int]] = defaultdict(set)
    for number, text in keys.items():
        for spelling in _spellings(text):
            filed[spelling].add(number)
    seen: set[tuple[int, int]] = set()
    for together in filed.values():
        for first in together:
            for second in together:
                if first < second and (first, second) not in seen and _near(keys[first], keys[second]):
                    seen.add((first, second))
    yield from sorted(seen)


def _spellings(text: str) -> set[str]:
    if len(text) < _SHORT:
        return {text} if text else set()
    return {text} | {text[:place] + text[place + 1 :] for place in range(len(text))}


def _near(one: str, other: str) -> bool:
    if one == other:
        return True
    if min(len(one), len(other)) < _SHORT or abs(len(one) - len(other)) > 1:
        return False
    if one[-1:].isdigit() and other[-1:].isdigit():  # the first and the second of a row are two
        return False
    start = next(
        place for place in range(max(len(one), len(other))) if one[place : place + 1] != other[place : place + 1]
    )
    rests = (one[start:], other[start:])
    return rests[0][1:] == rests[1][1:] or rests[0][1:] == rests[1] or rests[0] == rests[1][1:]
