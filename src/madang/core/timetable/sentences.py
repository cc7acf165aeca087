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


def fair(most: int) -> Said:
    """The limit that breaks are shared fairly."""
    return Said(
        en=f"the breaks of any two participants differ by at most {most}",
        ko=f"두 참가자의 쉬는 횟수 차이는 {most} 이하",
        de=f"die Pausen zweier Teilnehmer unterscheiden sich um höchstens {most}",
    )


UNFAIR = Said(
    en="after the change the breaks of participants differ by more than the day allows",
    ko="변경 뒤에는 참가자 사이의 쉬는 횟수 차이가 허용 범위를 넘음",
    de="nach der Änderung unterscheiden sich die Pausen der Teilnehmer um mehr als erlaubt",
)
