"""Problem solver: demand firms post problems, startups compete to solve them, and the final decides."""

from madang.core.flow.eligibility import Rule
from madang.core.flow.template import JOINT, POSTED, PROPOSED, Award, Caps, Stage, Template, Track
from madang.core.texts.faults import Said

PROBLEM_SOLVER = Template(
    key="problem-solver",
    names=Said(en="Problem solver platform", ko="대-스타 해결사 플랫폼", de="Plattform der Problemlöser"),
    summary=Said(
        en="Demand firms post problems; startups solve them, refine their solution with mentors and pitch in a final.",
        ko="수요기업이 과제를 내면 스타트업이 해법을 제안하고, 멘토링으로 고도화한 뒤 최종 발표로 선정합니다.",
        de="Unternehmen stellen Aufgaben; Startups lösen sie, arbeiten mit Mentoren weiter und tragen im Finale vor.",
    ),
    stages=(
        Stage("demand", 0, 30),
        Stage("choice_of_needs", 31, 44),
        Stage("call", 45, 86),
        Stage("eligibility", 87, 93),
        Stage("paper", 94, 107),
        Stage("interview", 108, 121),
        Stage("refinement", 122, 182),
        Stage("selection", 183, 189),
        Stage("agreement", 190, 210),
        Stage("verification", 211, 391),
        Stage("close", 392, 420),
        Stage("follow_up", 421, 1516),
    ),
    tracks=(
        Track(
            "top-down", POSTED, Said(en="Firms post", ko="하향식(수요기업 출제)", de="Unternehmen stellen"), "solution"
        ),
        Track(
            "bottom-up",
            PROPOSED,
            Said(en="Startups propose", ko="상향식(스타트업 제안)", de="Startups schlagen vor"),
            "proposal",
        ),
        Track(
            "on-demand",
            JOINT,
            Said(en="Pairs file together", ko="자율 제안형(공동 신청)", de="Paare reichen ein"),
            "joint",
        ),
        Track(
            "data-challenge",
            POSTED,
            Said(en="Data challenge", ko="데이터 챌린지", de="Daten-Wettbewerb"),
            "challenge",
            scored=True,
        ),
    ),
    caps=Caps(selected_a_need=3, applications_a_startup=3, needs_an_organisation=5, grant_won=100_000_000),
    demand_sees_from="eligible",
    applicants=frozenset({"startup"}),
    partners=frozenset({"large", "midsize", "public"}),
    eligibility=(Rule("kind", ("startup",)), Rule("registered"), Rule("oldest", number=7)),
    awards=(
        Award(Said(en="First prize", ko="1위(대상)", de="Erster Preis"), 1, 30_000_000),
        Award(Said(en="Second prize", ko="2위(최우수상)", de="Zweiter Preis"), 1, 20_000_000),
        Award(Said(en="Third prize", ko="3위(우수상)", de="Dritter Preis"), 1, 10_000_000),
    ),
    features=frozenset({"needs_chosen", "nda", "mentoring", "automatic_scoring"}),
)
