"""One cell of a file whose cells have types, as the text that the table holds."""

import datetime as dt
import json

Cell = object


def as_text(cell: Cell, *, joined_by: str) -> str:
    """The text of ``cell``: numbers without a needless ``.0``, dates as ISO 8601, nothing as the empty text.

    The members of a list are joined by ``joined_by``; what has a deeper structure is kept as JSON.
    """
    if isinstance(cell, str):
        return cell
    if cell is None:
        return ""
    if isinstance(cell, (list, tuple)):
        return _joined(cell, joined_by)
    if isinstance(cell, dict):
        return json.dumps(cell, ensure_ascii=False, default=str)
    return _scalar_text(cell)


def _joined(members: list[Cell] | tuple[Cell, ...], joined_by: str) -> str:
    if any(isinstance(member, (list, tuple, dict)) for member in members):
        return json.dumps(members, ensure_ascii=False, default=str)
    return joined_by.join(text for member in members if (text := as_text(member, joined_by=joined_by)))


def _scalar_text(cell: Cell) -> str:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, dt.datetime):
        midnight = cell.time() == dt.time(0)
        return cell.date().isoformat() if midnight else cell.isoformat(sep=" ")
    if isinstance(cell, (dt.date, dt.time)):
        return cell.isoformat()
    if isinstance(cell, bytes):
        return cell.decode()
    return str(cell)
