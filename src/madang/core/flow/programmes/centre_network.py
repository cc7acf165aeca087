"""Centre network: regional centres choose startups, nurture them with partner firms, and count what came of it."""

from madang.core.flow.eligibility import Rule
from madang.core.flow.template import PROPOSED, Caps, Quota, Stage, Template, Track
from madang.core.texts.faults import Said

CENTRE_NETWORK = Template(
    key="centre-network",
    names=Said(en="Centre network", ko="창조경제혁신센터 보육", de="Netz der Zentren"),
    summary=Said(
        en="Nineteen regional centres nurture startups with their partner firms.",
        ko="19개 혁신센터가 파트너 기업과 함께 지역 스타트업을 보육합니다.",
        de="Neunzehn Zentren in den Regionen fördern Startups mit ihren Partnerfirmen.",
    ),
    stages=(
        Stage("call", 0, 40),
        Stage("eligibility", 41, 50),
        Stage("recommendation", 51, 70),
        Stage("selection", 71, 84),
        Stage("agreement", 85, 100),
        Stage("refinement", 101, 330),
        Stage("close", 331, 364),
        Stage("follow_up", 365, 1460),
    ),
    tracks=(
        Track(
            "nurture",
            PROPOSED,
            Said(en="Apply to a centre", ko="보육 신청", de="Bewerbung bei einem Zentrum"),
            "centre",
        ),
    ),
    caps=Caps(places=190, applications_a_startup=1, grant_won=50_000_000),
    demand_sees_from="selected",
    applicants=frozenset({"startup"}),
    partners=frozenset({"large", "midsize", "public"}),
    eligibility=(Rule("kind", ("startup",)), Rule("oldest", number=7), Rule("not_region", ("00",))),
    quotas=(Quota("recommendations", "centre", 20), Quota("places", "centre", 10)),
    features=frozenset({"mentoring", "centre_figures", "venture_capital"}),
)
