"""What is said of a timetable in the three languages, beside the sentences of the limits themselves."""

from collections.abc import Sequence

from madang.core.texts.faults import Said
from madang.core.texts.tables.phrases import on_one_line

_MOST_NAMED = 8


def no_timetable(status: str) -> Said:
    """The file tells that there is no timetable in it."""
    return Said(
        en=f'there is no timetable to check: the status is "{status}"',
        ko=f'확인할 일정표가 없음: 상태가 "{status}"',
        de=f"kein Zeitplan zu prüfen: Der Status ist „{status}“",
    )


def unknown_meeting(meeting: str) -> Said:
    """A meeting that the day does not have."""
    name = on_one_line(meeting)
    return Said(en=f"there is no meeting {name}", ko=f"{name}(이)라는 회의가 없음", de=f"es gibt kein Treffen {name}")


def held_often(meeting: str, times: int) -> Said:
    """A meeting that stands more than once."""
    return Said(
        en=f"{meeting} is held once: found {times} times",
        ko=f"{meeting}은(는) 한 번 열림: {times}번 있음",
        de=f"{meeting} findet einmal statt: steht {times}-mal da",
    )


def missing(meeting: str) -> Said:
    """A meeting that is not held."""
    return Said(
        en=f"{meeting} is held once: it is missing",
        ko=f"{meeting}은(는) 한 번 열림: 빠져 있음",
        de=f"{meeting} findet einmal statt: fehlt",
    )


def no_such_slot(meeting: str, slot: int, slots: int) -> Said:
    """A meeting outside of the day."""
    return Said(
        en=f"{meeting} is in slot {slot}: the day has slots 1 to {slots}",
        ko=f"{meeting}이(가) {slot}번 시간대에 있음: 시간대는 1~{slots}번",
        de=f"{meeting} steht in Termin {slot}: Der Tag hat Termine 1 bis {slots}",
    )


def broken(limit: Said, there: Sequence[tuple[str, int]]) -> Said:
    """A limit and the meetings, with their slots, that break it."""
    named = there[:_MOST_NAMED]
    more = " …" if len(there) > len(named) else ""
    en = ", ".join(f"{meeting} (slot {slot})" for meeting, slot in named)
    ko = ", ".join(f"{meeting}({slot}번)" for meeting, slot in named)
    de = ", ".join(f"{meeting} (Termin {slot})" for meeting, slot in named)
    return Said(en=f"{limit.en}: found {en}{more}", ko=f"{limit.ko}: {ko}{more}", de=f"{limit.de}: gefunden {de}{more}")


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


def unfair(difference: int, found: tuple[str, int, str, int]) -> Said:
    """Breaks that are not shared fairly."""
    most, many, least, few = found
    return Said(
        en=f"numbers of breaks differ by at most {difference}: found {most} with {many}, {least} with {few}",
        ko=f"쉬는 횟수의 차이는 {difference} 이하: {most} {many}회, {least} {few}회",
        de=f"Zahlen der Pausen unterscheiden sich höchstens um {difference}: gefunden {most} mit {many}, "
        f"{least} mit {few}",
    )


def stated_breaks(stated: int, counted: int) -> Said:
    """A wrong number of breaks."""
    return Said(
        en=f"the stated number of breaks is {stated}: counted {counted}",
        ko=f"적힌 쉬는 횟수는 {stated}: 세어 보니 {counted}",
        de=f"Die genannte Zahl der Pausen ist {stated}: gezählt {counted}",
    )


def high_bound(bound: int, counted: int) -> Said:
    """A bound that the timetable itself disproves."""
    return Said(
        en=f"the stated lower bound is {bound}: this timetable has {counted} breaks",
        ko=f"적힌 하한은 {bound}: 이 일정표의 쉬는 횟수는 {counted}",
        de=f"Die genannte untere Schranke ist {bound}: Dieser Zeitplan hat {counted} Pausen",
    )


def not_proved(bound: int, counted: int) -> Said:
    """An optimum that the stated bound does not prove."""
    return Said(
        en=f'the status is "optimal": the lower bound {bound} is below the {counted} breaks',
        ko=f'상태가 "optimal": 하한 {bound}이(가) 쉬는 횟수 {counted}보다 작음',
        de=f"Der Status ist „optimal“: Die untere Schranke {bound} liegt unter den {counted} Pausen",
    )
