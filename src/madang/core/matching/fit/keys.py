"""Which words before a sign name which column of the offers, in Korean, English and German."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from madang.core.texts.tables import OFFERS
from madang.core.texts.tables.headings import fold

AGE = "=age"  # no column, and no heading of one
OWN_COLUMNS = ("region", "fields", "language")  # of needs and offers alike


@dataclass(frozen=True)
class Key:
    """The column that a condition is about, and the sign that is part of its name."""

    column: str
    sign: str = ""


_FURTHER = {
    "region": "시도, 지방, 기업소재지, Land, Bundesland, country, 국가",
    "fields": "전문분야, 사업분야, Gebiet, Themen",
    "language": "사용언어, 사용 언어, languages",
    "founded_on": "설립, 창업, 창립일, established, gegründet am",
    "employees": "직원, 인원, 종업원, 임직원, size, 기업규모",
    AGE: "age, 업력, 창업연수, firm age, Alter, Firmenalter",
}
_SIGNED = {
    ("founded_on", ">="): "founded_after, founded since, founded from, 설립일이후, 설립이후, gegründet ab",
    ("founded_on", "<"): "founded_before, 설립일이전, 설립이전, gegründet vor",
    ("employees", ">="): "employees_min, min employees, 직원수최소, 최소직원수, Mitarbeiter min",
    ("employees", "<="): "employees_max, max employees, 직원수최대, 최대직원수, Mitarbeiter max",
    (AGE, ">="): "age_min, 업력최소, Alter min",
    (AGE, "<="): "age_max, 업력최대, Alter max",
}


def key_of(written: str, offer_columns: Sequence[str]) -> Key | None:
    """What ``written`` names: a column of these offers by its heading, or one that every table of offers may have."""
    wanted = fold(written)
    own = [name for name in offer_columns if name not in _canonical() and fold(name) == wanted]
    if own:
        return Key(min(own, key=lambda name: name != written))
    return _known().get(wanted)


def own_column(written: str, need_columns: Sequence[str], offer_columns: Sequence[str]) -> str | None:
    """The column that ``written`` names when it stands alone: one in which a need has a value of its own."""
    key = key_of(written, offer_columns)
    if key is None or key.sign:
        return None
    own = key.column in OWN_COLUMNS and written_as_heading(written, key.column)
    return key.column if own or (key.column in need_columns and key.column not in _canonical()) else None


def written_as_heading(written: str, column: str) -> bool:
    """Whether ``written`` is a heading of ``column`` and not only a word that may stand before a sign."""
    known = OFFERS.column(column)
    return fold(written) in {fold(name) for name in (known.name, *known.headings)}


@cache
def _canonical() -> frozenset[str]:
    return frozenset(column.name for column in OFFERS.columns)


@cache
def _known() -> dict[str, Key]:
    keys = {fold(name): Key(column.name) for column in OFFERS.columns for name in (column.name, *column.headings)}
    for column, names in _FURTHER.items():
        keys |= {fold(name): Key(column) for name in names.split(",")}
    for (column, sign), names in _SIGNED.items():
        keys |= {fold(name): Key(column, sign) for name in names.split(",")}
    del keys["exclude"]
    return keys
