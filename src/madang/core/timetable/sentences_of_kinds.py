"""What a kind of limit asks, in the three languages: said where naming each limit would fill pages."""

from madang.core.texts.faults import Said

KINDS = {
    "held_once": Said(
        en="each meeting is held once", ko="모든 회의는 한 번씩 열림", de="jedes Treffen findet einmal statt"
    ),
    "length": Said(
        en="long meetings stay within one half of the day",
        ko="긴 회의는 오전이나 오후 안에서 끝남",
        de="lange Treffen bleiben in einer Tageshälfte",
    ),
    "session": Said(
        en="meetings of the morning or the afternoon stay there",
        ko="오전 회의는 오전에, 오후 회의는 오후에 열림",
        de="Treffen des Vormittags oder des Nachmittags bleiben dort",
    ),
    "fixed_slot": Said(
        en="fixed meetings keep their slots",
        ko="고정된 회의는 정해진 시간대에 열림",
        de="feste Treffen behalten ihren Termin",
    ),
    "after": Said(
        en="meetings follow their order", ko="회의는 정해진 순서를 따름", de="Treffen folgen ihrer Reihenfolge"
    ),
    "done": Said(
        en="meetings that were held keep their slots",
        ko="이미 열린 회의는 그 시간대에 그대로 있음",
        de="Treffen, die stattfanden, behalten ihren Termin",
    ),
    "past": Said(
        en="no meeting begins in the past",
        ko="지난 시간대에는 회의가 시작하지 않음",
        de="kein Treffen beginnt in der Vergangenheit",
    ),
    "unavailable": Said(
        en="nobody meets in a slot that they miss",
        ko="참석할 수 없는 시간대에는 회의가 없음",
        de="niemand hat ein Treffen, wenn er verhindert ist",
    ),
    "working_hours": Said(
        en="remote participants meet within their working hours",
        ko="원격 참가자는 현지 근무 시간 안에 회의함",
        de="zugeschaltete Teilnehmende treffen sich in ihrer Arbeitszeit",
    ),
    "one_at_a_time": Said(
        en="nobody has more meetings at once than representatives",
        ko="참가자마다 동시에 하는 회의는 대표 수까지",
        de="niemand hat mehr Treffen zugleich als Vertreter",
    ),
    "tables": Said(
        en="no slot has more meetings than tables",
        ko="시간대마다 회의 수는 테이블 수까지",
        de="kein Termin hat mehr Treffen als Tische",
    ),
    "booth": Said(
        en="booths take no more meetings than they have room for",
        ko="부스마다 자리가 있는 만큼만 회의함",
        de="Stände fassen nicht mehr Treffen, als Platz ist",
    ),
    "zone_tables": Said(
        en="zones take no more meetings than they have tables",
        ko="구역마다 회의 수는 그 구역의 테이블 수까지",
        de="Bereiche fassen nicht mehr Treffen, als sie Tische haben",
    ),
    "pause": Said(
        en="nothing is held in the pauses", ko="휴식 시간에는 회의가 없음", de="in den Pausen findet nichts statt"
    ),
    "free_pause": Said(
        en="everyone has a free slot in the pauses",
        ko="누구나 휴식 시간에 빈 시간대가 있음",
        de="alle haben in den Pausen einen freien Termin",
    ),
    "max_meetings": Said(
        en="nobody has more meetings than they allow",
        ko="참가자마다 회의 수는 정한 만큼까지",
        de="niemand hat mehr Treffen als erlaubt",
    ),
    "in_a_row": Said(
        en="nobody has too many meetings in a row",
        ko="회의가 정한 것보다 길게 이어지지 않음",
        de="niemand hat zu viele Treffen am Stück",
    ),
    "walking": Said(
        en="there is time to walk between zones",
        ko="구역 사이를 오갈 시간이 있음",
        de="zwischen den Bereichen bleibt Zeit für den Weg",
    ),
}
"""The sentence of each rule of the limits."""
