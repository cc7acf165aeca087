"""Mid-size challenge: open innovation for mid-size firms, with short forms and an adviser at hand."""

from madang.core.flow.eligibility import Rule
from madang.core.flow.template import POSTED, PROPOSED, Caps, Stage, Template, Track
from madang.core.texts.faults import Said

MIDSIZE_CHALLENGE = Template(
    key="midsize-challenge",
    names=Said(en="Mid-size challenge", ko="중견기업 챌린지", de="Mittelstands-Challenge"),
    summary=Said(
        en="Mid-size firms that find open innovation hard get short forms and an adviser.",
        ko="오픈이노베이션이 어려운 중견기업을 위해 서식을 줄이고 전담 컨설턴트가 돕습니다.",
        de="Mittelgroße Firmen, denen offene Innovation schwerfällt, erhalten kurze Formulare und Beratung.",
    ),
    stages=(
        Stage("demand", 0, 41),
        Stage("call", 42, 69),
        Stage("eligibility", 70, 76),
        Stage("meetups", 77, 97),
        Stage("selection", 98, 107),
        Stage("agreement", 108, 128),
        Stage("verification", 129, 279),
        Stage("close", 280, 300),
        Stage("follow_up", 301, 1396),
    ),
    tracks=(
        Track("posted", POSTED, Said(en="Posted needs", ko="중견기업 과제", de="Gestellte Aufgaben"), "short"),
        Track(
            "proposed", PROPOSED, Said(en="Startups propose", ko="스타트업 제안", de="Startups schlagen vor"), "short"
        ),
    ),
    caps=Caps(places=27, selected_a_need=1, applications_a_startup=3, needs_an_organisation=2, grant_won=70_000_000),
    demand_sees_from="submitted",
    applicants=frozenset({"startup"}),
    partners=frozenset({"midsize"}),
    eligibility=(Rule("kind", ("startup",)), Rule("registered"), Rule("oldest", number=10)),
    features=frozenset({"advisers", "light_forms", "nda"}),
)
