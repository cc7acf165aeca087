"""The kinds of stages that programmes are put together from, and the one vocabulary of an application's states."""

from dataclasses import dataclass

from madang.core.texts.faults import Said

DRAFT, SUBMITTED, WITHDRAWN, GIVEN_UP = "draft", "submitted", "withdrawn", "given_up"
CALL = "call"

STATES = {
    DRAFT: Said(en="draft, not submitted", ko="작성 중(미제출)", de="Entwurf, nicht eingereicht"),
    SUBMITTED: Said(en="submitted", ko="제출 완료", de="eingereicht"),
    WITHDRAWN: Said(en="withdrawn", ko="철회", de="zurückgezogen"),
    GIVEN_UP: Said(en="given up", ko="포기", de="aufgegeben"),
    "eligible": Said(en="eligible", ko="요건 충족", de="zugelassen"),
    "ineligible": Said(en="not eligible", ko="요건 미충족", de="nicht zugelassen"),
    "recommended": Said(en="recommended", ko="추천됨", de="empfohlen"),
    "not_recommended": Said(en="not recommended", ko="미추천", de="nicht empfohlen"),
    "met": Said(en="met", ko="밋업 완료", de="getroffen"),
    "not_met": Said(en="did not meet", ko="밋업 미진행", de="nicht getroffen"),
    "scored": Said(en="scored", ko="채점 완료", de="bewertet"),
    "shortlisted": Said(en="shortlisted", ko="서면 통과", de="in der engeren Wahl"),
    "interviewed": Said(en="passed the interview", ko="대면 통과", de="Gespräch bestanden"),
    "refined": Said(en="refined", ko="고도화 완료", de="ausgearbeitet"),
    "selected": Said(en="selected", ko="선정", de="ausgewählt"),
    "not_selected": Said(en="not selected", ko="미선정", de="nicht ausgewählt"),
    "agreed": Said(en="agreement signed", ko="협약 체결", de="Vereinbarung geschlossen"),
    "lapsed": Said(en="no agreement", ko="협약 미체결", de="keine Vereinbarung"),
    "verified": Said(en="technology verified", ko="기술검증 완료", de="Technik erprobt"),
    "market_verified": Said(en="market verified", ko="시장검증 완료", de="am Markt erprobt"),
    "stopped": Said(en="stopped", ko="중단", de="abgebrochen"),
    "awarded": Said(en="awarded", ko="수상", de="ausgezeichnet"),
    "completed": Said(en="completed", ko="완료", de="abgeschlossen"),
}
"""Every state of an application in any programme, with its name."""


@dataclass(frozen=True)
class Kind:
    """What happens in a stage; a gate leaves every application either ``passed`` or ``failed``.

    ``decides`` says who opens the gate: ``applicant``, ``operator``, ``centre`` or ``demand``.
    """

    names: Said
    passed: str = ""
    failed: str = ""
    decides: str = "operator"

    @property
    def gate(self) -> bool:
        """Whether applications change their state here."""
        return bool(self.passed)


KINDS = {
    "demand": Kind(Said(en="Demand survey", ko="수요 접수", de="Bedarfserhebung")),
    "choice_of_needs": Kind(Said(en="Choice of needs", ko="과제 선정", de="Auswahl der Aufgaben")),
    CALL: Kind(Said(en="Call for applications", ko="신청 접수", de="Bewerbungsphase"), SUBMITTED, decides="applicant"),
    "eligibility": Kind(
        Said(en="Check of eligibility", ko="요건 검토", de="Prüfung der Zulassung"), "eligible", "ineligible"
    ),
    "recommendation": Kind(
        Said(en="Recommendation by centres", ko="혁신센터 추천", de="Empfehlung der Zentren"),
        "recommended",
        "not_recommended",
        decides="centre",
    ),
    "meetups": Kind(Said(en="Meet-ups", ko="밋업", de="Treffen"), "met", "not_met", decides="demand"),
    "scoring": Kind(
        Said(en="Automatic scoring", ko="자동 채점", de="Automatische Bewertung"), "scored", "not_selected"
    ),
    "paper": Kind(Said(en="Paper review", ko="서면 평가", de="Schriftliche Prüfung"), "shortlisted", "not_selected"),
    "interview": Kind(
        Said(en="Interviews", ko="대면 평가", de="Gespräche"), "interviewed", "not_selected", decides="demand"
    ),
    "refinement": Kind(
        Said(en="Refinement with mentors", ko="고도화·멘토링", de="Ausarbeitung mit Mentoren"), "refined", "stopped"
    ),
    "selection": Kind(
        Said(en="Final review and selection", ko="최종 평가·선정", de="Endauswahl"), "selected", "not_selected"
    ),
    "agreement": Kind(Said(en="Agreement", ko="협약", de="Vereinbarung"), "agreed", "lapsed"),
    "lending": Kind(Said(en="Lending of resources", ko="인프라 지원", de="Bereitstellung von Ressourcen")),
    "verification": Kind(
        Said(en="Technology verification (PoC)", ko="기술검증(PoC)", de="Technische Erprobung (PoC)"),
        "verified",
        "stopped",
        decides="demand",
    ),
    "market": Kind(
        Said(en="Market verification", ko="시장검증", de="Erprobung am Markt"), "market_verified", "stopped"
    ),
    "contest": Kind(Said(en="Final contest", ko="성과 경진대회", de="Abschlusswettbewerb"), "awarded", "completed"),
    "close": Kind(Said(en="Closing report", ko="결과 보고·종료", de="Abschlussbericht"), "completed", "stopped"),
    "follow_up": Kind(Said(en="Follow-up of outcomes", ko="성과 추적", de="Nachverfolgung der Ergebnisse")),
}
"""The kinds of stages. A programme is an order of some of them; its moves follow from it (`moves.moves_of`)."""
