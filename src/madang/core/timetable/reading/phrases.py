"""What the messages about the files of a meeting day say, in the three languages of the product."""

from collections.abc import Sequence

from madang.core.texts.faults import Said
from madang.core.texts.tables.phrases import on_one_line, shown

PARTICIPANT = Said(
    en='one of the ids in "participants"',
    ko='"participants"에 있는 참가자 id',
    de='eine Kennung aus "participants"',
)
MEETING = Said(en='the id of a meeting in "meetings"', ko='"meetings"에 있는 회의 id', de="die Kennung eines Treffens")
OWN_ID = Said(en="an id that nothing else has", ko="겹치지 않는 id", de="eine Kennung, die sonst nichts trägt")
DIFFERENT = Said(
    en="different participants in one meeting",
    ko="한 회의에 서로 다른 참가자",
    de="verschiedene Teilnehmende in einem Treffen",
)
NO_CIRCLE = Said(
    en="an order without circles", ko="돌고 돌지 않는 순서", de="eine Reihenfolge, die sich nicht im Kreis dreht"
)
MORNING_SLOTS = Said(
    en="the number of morning slots, as meetings name sessions",
    ko="오전 시간대의 수(회의에 오전·오후가 있으므로)",
    de="die Zahl der Termine am Vormittag, da Treffen Tageshälften nennen",
)
TIMES_IN_ORDER = Said(
    en="times that follow each other by slot_minutes or more",
    ko="slot_minutes 이상의 간격으로 이어지는 시각",
    de="Uhrzeiten mit mindestens slot_minutes Abstand",
)
ZONE = Said(
    en='a time zone by its name, such as "Asia/Seoul"',
    ko='시간대 이름, 예: "Asia/Seoul"',
    de='eine Zeitzone wie "Asia/Seoul"',
)
CLOCK = Said(
    en="also date, starts, slot_minutes and time_zone of the day, as working hours are given",
    ko="근무 시간이 있으면 날짜(date), 시작 시각(starts), 길이(slot_minutes), 시간대(time_zone)도",
    de="auch date, starts, slot_minutes und time_zone des Tages, da Arbeitszeiten angegeben sind",
)
FROM_TO = Said(en='two times, such as ["09:00", "18:00"]', ko='두 시각, 예: ["09:00", "18:00"]',
               de='zwei Uhrzeiten wie ["09:00", "18:00"]')  # fmt: skip
TWO_ZONES = Said(
    en='two different zones, such as ["A", "B"]',
    ko='서로 다른 두 구역, 예: ["A", "B"]',
    de='zwei verschiedene Bereiche wie ["A", "B"]',
)

NOT_DONE = Said(
    en="what has not been held yet (done meetings are never touched)",
    ko="아직 열리지 않은 것(끝난 회의는 건드리지 않음)",
    de="etwas, das noch aussteht (Gehaltenes wird nie angetastet)",
)


def session(slot: int, in_morning: bool) -> Said:
    """A slot in the wrong half of the day."""
    return Said(
        en=f"slot {slot}, which is in the {'morning' if in_morning else 'afternoon'}",
        ko=f"{'오전' if in_morning else '오후'}인 {slot}번 시간대",
        de=f"Termin {slot} am {'Vormittag' if in_morning else 'Nachmittag'}",
    )


def in_session(morning: bool) -> Said:
    """A slot in the half of the day that the meeting names."""
    return Said(
        en=f"a slot in the {'morning' if morning else 'afternoon'}, the session of this meeting",
        ko=f"이 회의의 세션인 {'오전' if morning else '오후'} 시간대",
        de=f"ein Termin am {'Vormittag' if morning else 'Nachmittag'} wie bei diesem Treffen angegeben",
    )


def circle(names: Sequence[str]) -> Said:
    """Meetings that wait for each other."""
    way = " → ".join(map(on_one_line, names[:8])) + (" → …" if len(names) > 8 else "")
    return Said(en=f"a circle: {way}", ko=f"순환: {way}", de=f"ein Kreis: {way}")


def doubled(name: str) -> Said:
    """An id that stands twice."""
    return Said(en=f"{shown(name)} again", ko=f"다시 나온 {shown(name)}", de=f"nochmals {shown(name)}")


def done_there(meeting: str, slot: int) -> Said:
    """A meeting that is over."""
    name = on_one_line(meeting)
    return Said(
        en=f"{name}, which was held in slot {slot}",
        ko=f"{slot}번 시간대에 이미 열린 {name}",
        de=f"{name}, das in Termin {slot} stattfand",
    )
