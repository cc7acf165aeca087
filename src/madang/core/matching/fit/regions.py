"""Where somebody is: the many spellings of regions and countries as one code each, and how two places lie."""

import re
import unicodedata
from functools import cache

from madang.core.matching.fit.aspects import AGREES, DIFFERS, NEAR, NOT_STATED
from madang.core.matching.fit.countries import COUNTRIES
from madang.core.matching.fit.provinces import CITIES, COUNTIES, GROUPS, NEIGHBOURS, PROVINCES
from madang.core.texts.tables.headings import fold

Places = frozenset[str]

EVERYWHERE = "*"
_BETWEEN = re.compile(r"[;,/|\n·、]")
_LONGEST_NAME = 4  # words
_ABBREVIATIONS = ("usa", "uk", "uae", "nrw")
_RUN_TOGETHER = re.compile(r"[가-힣]{1,5}[시군구]")


def places_of(text: str) -> Places:
    """The codes of the places that ``text`` lists; none for an empty text.

    A code is ``kr-11`` for a part of a country, ``de`` for a country, ``kr-*`` for each part of one, ``*`` for
    everywhere. What stands behind the name of a region is cut off. A name that is no known one is its own code.
    """
    places: set[str] = set()
    for part in _BETWEEN.split(unicodedata.normalize("NFKC", text)):
        places.update(_places_of_part(part.partition("(")[0].strip() or part))
    return frozenset(places)


def relation(wanted: Places, offered: Places) -> int:
    """How the ``offered`` places lie to those that are ``wanted``: a code of ``aspects``.

    A place within a wanted one agrees; one of which only a larger area is known is not stated finely enough.
    """
    if not offered:
        return NOT_STATED
    if any(_covers(one, other) for one in wanted for other in offered):
        return AGREES
    if any(one.startswith(f"{other}-") for one in wanted for other in offered):
        return NOT_STATED
    return NEAR if any(_are_neighbours(one, other) for one in wanted for other in offered) else DIFFERS


def _covers(wanted: str, offered: str) -> bool:
    if EVERYWHERE in (wanted, offered) or wanted == offered:
        return True
    country, _, part = wanted.partition("-")
    offered_country, _, offered_part = offered.partition("-")
    return country == offered_country and (part in ("", EVERYWHERE) or offered_part == EVERYWHERE)


def _are_neighbours(one: str, other: str) -> bool:
    return any(one in area and other in area for area in NEIGHBOURS)


def _places_of_part(part: str) -> tuple[str, ...]:
    key = fold(part)
    if not key:
        return ()
    found = _names().get(key) or _codes().get(key) or _by_words(part.split()) or _by_beginning(key)
    return found or (f"={key}",)


def _by_words(words: list[str]) -> tuple[str, ...]:
    """The place whose name opens the words, or that of the part of a country named after it, or of the last word."""
    for count in range(min(_LONGEST_NAME, len(words) - 1), 0, -1):
        first = _name_in_address(" ".join(words[:count]))
        if first:
            finer = _by_words([*words[count:], ""]) if "-" not in first[0] else ()
            return finer if finer and finer[0].startswith(f"{first[0]}-") else first
    return _name_in_address(words[-1]) if len(words) > 1 else ()


def _name_in_address(words: str) -> tuple[str, ...]:
    """Codes of three letters are left out: CAN and PER are words too."""
    key = fold(words)
    return () if len(key) <= 3 and key.isascii() and key not in _ABBREVIATIONS else _names().get(key, ())


def _by_beginning(key: str) -> tuple[str, ...]:
    """The Korean region at the beginning of an address without spaces: 경기도성남시."""
    for count in range(min(7, len(key) - 1), 1, -1):
        found = _names().get(key[:count])
        if found and found[0].startswith("kr-") and _RUN_TOGETHER.match(key, count):
            return found
    return ()


@cache
def _names() -> dict[str, tuple[str, ...]]:
    names = _listed(COUNTRIES) | _listed(PROVINCES) | _listed(GROUPS)
    for code, cities in _lines(CITIES):
        for city in cities.split():
            for name in (city, f"{city}{'군' if city in COUNTIES else '시'}"):
                names.setdefault(name, (code,))
    return names


@cache
def _codes() -> dict[str, tuple[str, ...]]:
    """The two letters of each country, which mean it only when they stand alone."""
    return {code: (code,) for code, _ in _lines(COUNTRIES)}


def _listed(table: str) -> dict[str, tuple[str, ...]]:
    return {fold(name): tuple(codes.split()) for codes, names in _lines(table) for name in names.split(",")}


def _lines(table: str) -> list[tuple[str, str]]:
    whole = table.replace("\n  ", " ").strip().splitlines()
    return [(codes.strip(), names) for codes, _, names in (line.partition(":") for line in whole)]
