"""What is said of the tables of a timetable in the three languages."""

from collections.abc import Sequence

from madang.core.texts.faults import Said

_MOST_NAMED = 8


def no_table(meeting: str) -> Said:
    """A meeting without a table."""
    return Said(
        en=f"{meeting} has a table: none is named",
        ko=f"{meeting}에 테이블이 있음: 번호가 없음",
        de=f"{meeting} hat einen Tisch: keiner ist genannt",
    )


def no_such_table(meeting: str, table: int, tables: int) -> Said:
    """A table number out of range."""
    return Said(
        en=f"{meeting} is at table {table}: there are tables 1 to {tables}",
        ko=f"{meeting}이(가) {table}번 테이블에 있음: 테이블은 1~{tables}번",
        de=f"{meeting} ist an Tisch {table}: Es gibt Tische 1 bis {tables}",
    )


def wrong_table(meeting: str, table: int, right: Sequence[int]) -> Said:
    """A meeting at a table that is not for it."""
    numbers = ", ".join(map(str, right[:_MOST_NAMED])) + (" …" if len(right) > _MOST_NAMED else "")
    return Said(
        en=f"{meeting} is at table {table}: it belongs at one of {numbers or '–'}",
        ko=f"{meeting}이(가) {table}번 테이블에 있음: 맞는 테이블 {numbers or '–'}",
        de=f"{meeting} ist an Tisch {table}: Es gehört an einen von {numbers or '–'}",
    )


def crowded_table(table: int, slot: int, at_once: int, meetings: Sequence[str]) -> Said:
    """More meetings at a table than it takes."""
    named = ", ".join(meetings)
    return Said(
        en=f"table {table} takes {at_once} in slot {slot}: found {named}",
        ko=f"{slot}번 시간대에 {table}번 테이블은 {at_once}건까지: {named}",
        de=f"Tisch {table} fasst in Termin {slot} {at_once}: gefunden {named}",
    )


def closed_table(meeting: str, table: int, slot: int) -> Said:
    """A meeting at a table that cannot be used then."""
    return Said(
        en=f"{meeting} is at table {table} in slot {slot}: the table is closed then",
        ko=f"{meeting}이(가) {slot}번 시간대에 {table}번 테이블에 있음: 그때 쓸 수 없음",
        de=f"{meeting} ist in Termin {slot} an Tisch {table}: Der ist dann geschlossen",
    )
