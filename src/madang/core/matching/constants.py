"""The constants of the score as a person may change them: a TOML file."""

import tomllib
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from madang.core.matching.score import Mix
from madang.core.matching.settings import Settings
from madang.core.matching.words.constants import WordWeights
from madang.core.texts.faults import BadInput, Said

_TABLES = {"words": WordWeights, "mix": Mix}
_MOST = 1_000_000
_SHARES = {"b", "passage_b"}
"""Constants that mix two things, and so lie between 0 and 1."""
_PLACES = {"same_start", "middle"}
"""Places on a scale, which may lie below 0; every other constant is a weight, a gain or an exponent."""
_RISING = {"words.rarity_words"}


def with_weights(settings: Settings, file: Path) -> Settings:
    """``settings`` with the constants that a TOML ``file`` names in its tables ``[words]`` and ``[mix]``.

    Raises ``BadInput`` naming the file and the entry that is unknown, of the wrong kind or out of range.
    """
    try:
        told = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadInput(file=file, found=str(error), expected=_TOML) from error
    for name in told:
        if name not in _TABLES or not isinstance(told[name], dict):
            raise BadInput(file=file, column=name, found=f"[{name}]", expected="[words], [mix]")
    return replace(
        settings,
        words=_changed(settings.words, told.get("words", {}), file, "words"),
        mix=_changed(settings.mix, told.get("mix", {}), file, "mix"),
    )


_TOML = Said(
    en="a TOML file with tables [words] and [mix]",
    ko="[words]와 [mix] 표가 있는 TOML 파일",
    de="eine TOML-Datei mit den Tabellen [words] und [mix]",
)


def _changed(constants: Any, told: dict[str, Any], file: Path, table: str) -> Any:
    known = {one.name: getattr(constants, one.name) for one in fields(constants)}
    changes = {}
    for name, value in told.items():
        if name not in known:
            raise BadInput(file=file, column=f"{table}.{name}", found=name, expected=", ".join(known))
        changes[name] = _like(known[name], value, file, f"{table}.{name}")
    return replace(constants, **changes)


def _like(present: Any, value: Any, file: Path, entry: str) -> Any:
    """``value`` as the kind of number, or list of numbers, that stands there now."""
    least, most = _range(entry.rpartition(".")[2])
    numbers = value if isinstance(value, list) and isinstance(present, tuple) else [value]
    count = len(present) if isinstance(present, tuple) else 1
    listed = isinstance(value, list) == isinstance(present, tuple)
    usable = listed and len(numbers) == count and all(_is_number(one, least, most) for one in numbers)
    if not usable or (entry in _RISING and sorted(set(numbers)) != numbers):
        expected = (
            _list_between(count, (least, most), rising=entry in _RISING)
            if isinstance(present, tuple)
            else _between(least, most)
        )
        raise BadInput(file=file, column=entry, found=_as_written(value), expected=expected)
    return tuple(float(one) for one in numbers) if isinstance(present, tuple) else float(value)


def _range(name: str) -> tuple[int, int]:
    """The least and the most that the constant ``name`` may be."""
    if name in _PLACES:
        return -_MOST, _MOST
    return 0, 1 if name in _SHARES else _MOST


def _is_number(value: object, least: int, most: int) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and least <= value <= most


def _as_written(value: object) -> str:
    """A value about as TOML writes it."""
    return str(value).lower() if isinstance(value, bool) else repr(value)


def _between(least: int, most: int) -> Said:
    return Said(
        en=f"a number from {least} to {most}", ko=f"{least}부터 {most}까지의 수", de=f"eine Zahl von {least} bis {most}"
    )


def _list_between(count: int, ends: tuple[int, int], *, rising: bool) -> Said:
    least, most = ends
    en, ko, de = (", rising", ", 점점 커지게", ", aufsteigend") if rising else ("", "", "")
    return Said(
        en=f"a list of {count} numbers from {least} to {most}{en}",
        ko=f"{least}부터 {most}까지의 수 {count}개의 목록{ko}",
        de=f"eine Liste von {count} Zahlen von {least} bis {most}{de}",
    )
