"""How it is said that there is no timetable."""

from typing import Any

from madang.cli.outcome import AnswerIsNo
from madang.core.texts.faults import Said
from madang.core.timetable.outcome import Outcome

_WHY = Said(
    en="there is no such timetable; these limits cannot hold together: {why}",
    ko="그런 일정표는 없습니다. 함께 지킬 수 없는 조건: {why}",
    de="einen solchen Zeitplan gibt es nicht; diese Regeln gelten nicht zusammen: {why}",
)
_UNKNOWN = Said(
    en="no timetable found in {seconds:.0f} s, and none ruled out; allow more time by --time-limit",
    ko="{seconds:.0f}초 안에 일정표를 찾지 못했고, 없다는 증명도 없습니다. --time-limit 으로 시간을 늘리십시오",
    de="in {seconds:.0f} s keinen Zeitplan gefunden und keinen ausgeschlossen; mehr Zeit mit --time-limit",
)
_NO_TABLE = Said(
    en="{meeting} finds no one table for all of its slots, though there is room in each of them",
    ko="시간대마다 자리는 있으나 {meeting}이(가) 계속 쓸 수 있는 한 테이블이 없습니다",
    de="{meeting} findet keinen Tisch für alle seine Termine, obwohl in jedem Platz ist",
)


def refuse_if_no(outcome: Outcome) -> None:
    """Raise ``AnswerIsNo`` when the search came to no timetable."""
    if outcome.status == "infeasible":
        whys = {
            language: "; ".join(said.in_language(language) for said in outcome.why) for language in ("en", "ko", "de")
        }
        raise AnswerIsNo(
            Said(**{language: _WHY.in_language(language).format(why=why) for language, why in whys.items()})
        )
    if outcome.status == "unknown":
        raise AnswerIsNo(_filled(_UNKNOWN, seconds=outcome.seconds))


def no_table(meeting: str) -> AnswerIsNo:
    """The refusal of slots that leave the meeting without a table."""
    return AnswerIsNo(_filled(_NO_TABLE, meeting=meeting))


def _filled(said: Said, **values: Any) -> Said:
    return Said(en=said.en.format(**values), ko=said.ko.format(**values), de=said.de.format(**values))
