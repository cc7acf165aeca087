"""The constants of the score as a person may change them: a TOML file."""

import tomllib
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from madang.core.matching.ranges import like
from madang.core.matching.score import Mix
from madang.core.matching.settings import Settings
from madang.core.matching.words.constants import WordWeights
from madang.core.texts.faults import BadInput, Said

_TABLES = {"words": WordWeights, "mix": Mix}


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
        changes[name] = like(known[name], value, file, f"{table}.{name}")
    return replace(constants, **changes)
