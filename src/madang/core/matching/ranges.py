"""What the constants of the score may be."""

from pathlib import Path
from typing import Any

from madang.core.texts.faults import BadInput, Said

_MOST = 1_000_000
_SHARES = {"b", "passage_b", "long_b"}
"""Constants that mix two things, and so lie between 0 and 1."""
_PLACES = {"same_start", "other_start", "middle"}
"""Places on a scale, which may lie below 0; every other constant is a weight, a gain or an exponent."""
_RISING = {"words.rarity_words", "words.long_from"}


def like(present: Any, value: Any, file: Path, entry: str) -> Any:
    """``value`` as the kind of number, or list of numbers, that stands at ``entry`` of ``file`` now.

    Raises ``BadInput`` that says what would do.
    """
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
