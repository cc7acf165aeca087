"""What the page of a meeting day says in its own words."""

from madang.core.texts.faults import Said

LANGUAGES = ("ko", "en", "de")

PHRASES = {
    "maker": Said(ko="마당", en="Madang", de="Madang"),
    "title": Said(ko="상담회 일정표", en="Timetable of the meeting day", de="Zeitplan des Treffentags"),
    "skip": Said(ko="본문으로 건너뛰기", en="Skip to the content", de="Zum Inhalt springen"),
    "language": Said(ko="언어", en="Language", de="Sprache"),
    "print": Said(ko="인쇄", en="Print", de="Drucken"),
    "contents": Said(ko="차례", en="On this page", de="Auf dieser Seite"),
    "meetings": Said(ko="회의", en="Meetings", de="Treffen"),
    "participants": Said(ko="참가자", en="Participants", de="Teilnehmende"),
    "breaks": Said(ko="쉬는 횟수", en="Breaks", de="Pausen"),
    "moves": Said(ko="테이블 이동", en="Changes of table", de="Tischwechsel"),
    "bound": Said(ko="쉬는 횟수의 하한", en="Breaks, at least", de="Pausen, mindestens"),
    "proved": Said(ko="최적임이 증명됨", en="proved to be the best", de="bewiesen: besser geht nicht"),
    "by_table": Said(ko="테이블별 일정", en="By table", de="Nach Tischen"),
    "by_participant": Said(ko="참가자별 한눈에 보기", en="By participant", de="Nach Teilnehmenden"),
    "sheets": Said(ko="참가자별 일정표", en="Sheets for participants", de="Blätter für Teilnehmende"),
    "who": Said(ko="보여 줄 참가자", en="Show", de="Zeigen"),
    "all": Said(ko="모두", en="Everyone", de="Alle"),
    "slot": Said(ko="시간대", en="Slot", de="Termin"),
    "time": Said(ko="시각", en="Time", de="Uhrzeit"),
    "table": Said(ko="테이블", en="Table", de="Tisch"),
    "participant": Said(ko="참가자", en="Participant", de="Teilnehmende"),
    "with": Said(ko="만날 상대", en="With", de="Mit"),
    "pause": Said(ko="쉬는 시간", en="Pause", de="Pause"),
    "waiting_time": Said(ko="대기", en="waiting", de="warten"),
    "legend": Said(
        ko="숫자는 테이블 번호, ·은 대기, ×는 참석할 수 없는 시간대입니다.",
        en="Numbers are tables, · is waiting between meetings, × is a slot that the participant misses.",
        de="Zahlen sind Tische, · ist Warten zwischen Treffen, × ein Termin, an dem jemand fehlt.",
    ),
    "waiting": Said(ko="대기 회의", en="Waiting list", de="Warteliste"),
    "about": Said(
        ko="한 파일로 된 일정표로, 네트워크 없이 열립니다. "
        "인쇄하면 표는 A4 가로, 참가자별 일정표는 한 사람에 한 장씩 나옵니다.",
        en="A timetable in a single file that opens without a network. On paper the grids are A4 landscape, "
        "and each participant's sheet begins a new page.",
        de="Ein Zeitplan in einer einzigen Datei, ohne Netz zu öffnen. Auf Papier stehen die Übersichten quer auf A4, "
        "und jedes Blatt beginnt auf einer neuen Seite.",
    ),
    "to_top": Said(ko="맨 위로", en="Back to top", de="Nach oben"),
}


def in_language(language: str) -> dict[str, str]:
    """All phrases in ``language``."""
    return {key: said.in_language(language) for key, said in PHRASES.items()}
