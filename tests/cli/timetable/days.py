"""Small days and where their files are put."""

import json
from pathlib import Path
from typing import Any

SMALL: dict[str, Any] = {
    "name": "예시 상담회",
    "slots": 4,
    "morning_slots": 2,
    "tables": 2,
    "participants": ["a", "b", "x", "y"],
    "meetings": [
        {"id": "ax", "participants": ["a", "x"], "session": "morning"},
        {"id": "ay", "participants": ["a", "y"], "fixed_slot": 2},
        {"id": "bx", "participants": ["b", "x"], "after": ["ax"]},
        {"id": "by", "participants": ["b", "y"]},
    ],
    "unavailable": {"y": [1]},
    "max_break_difference": 2,
}
CLOCK: dict[str, Any] = {
    "date": "2026-10-07",
    "starts": ["10:00", "10:30", "13:00", "13:30"],
    "slot_minutes": 25,
    "time_zone": "Asia/Seoul",
}
IMPOSSIBLE = SMALL | {"unavailable": {"y": [2]}}


def written(folder: Path, value: object, name: str = "day.json") -> Path:
    """``value`` as JSON in a file of ``folder``."""
    path = folder / name
    path.write_text(json.dumps(value, ensure_ascii=False), "utf-8")
    return path


def read(path: Path) -> Any:
    """What the JSON file holds."""
    return json.loads(path.read_text("utf-8"))
