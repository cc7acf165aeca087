"""Every encrypted value comes under the key that encrypts now."""

from typing import Any

from django.conf import settings
from django.db import models

from madang.programme.keys.sealing import Keys

_SEALED: list[tuple[type[models.Model], str]] = []


def lay_sealed(model: type[models.Model], field: str) -> None:
    """Say that ``field`` of ``model`` holds sealed values or nothing; each stage does so for its own."""
    if (model, field) not in _SEALED:
        _SEALED.append((model, field))


def seal(row: models.Model, field: str, value: str) -> None:
    """Write ``value`` encrypted into ``field`` of ``row``, which must have been saved: the value is bound to it."""
    setattr(row, field, _keys().seal(value, row=_place(row, field)))


def opened(row: models.Model, field: str) -> str:
    """The value of ``field``; raises `Unreadable` where no key opens it, or where it was moved from another row."""
    return _keys().open(getattr(row, field), row=_place(row, field))


def rotate() -> int:
    """Bring every value under the current key, while the platform runs; how many were under another."""
    return sum(_rotate(model, field) for model, field in _SEALED)


def _rotate(model: type[models.Model], field: str) -> int:
    keys, moved = _keys(), 0
    for row in model._default_manager.exclude(**{field: ""}).iterator(chunk_size=500):
        old = getattr(row, field)
        if not keys.is_current(old):
            seal(row, field, keys.open(old, row=_place(row, field)))
            # Only if nobody changed it meanwhile: theirs is under the current key anyway.
            same = model._default_manager.filter(**{"pk": row.pk, field: old})
            moved += same.update(**{field: getattr(row, field)})
    return moved


def _place(row: models.Model, field: str) -> str:
    if row.pk is None:
        raise ValueError("a value is sealed for a row that was saved")
    return f"{row._meta.model_name}:{row.pk}:{field}"


def _keys() -> Keys:
    keys: Any = settings.KEYS
    return Keys(dict(keys))
