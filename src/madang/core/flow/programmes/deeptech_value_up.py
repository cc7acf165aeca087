"""Deep-tech value-up: centres recommend startups to demand firms, both meet, and the firm chooses."""

from madang.core.flow.eligibility import Rule
from madang.core.flow.template import POSTED, Caps, Quota, Stage, Template, Track
from madang.core.texts.faults import Said

DEEPTECH_VALUE_UP = Template(
    key="deeptech-value-up",
    names=Said(en="Deep-tech value-up", ko="딥테크 밸류업", de="Deep-Tech Value-up"),
    summary=Said(
        en="Centres recommend startups for the needs of a survey; they meet on one day, the demand firm evaluates.",
        ko="수요조사 후 혁신센터가 스타트업을 추천하고, 합동 밋업과 수요기업 평가를 거쳐 선정합니다.",
        de="Zentren empfehlen Startups für erhobenen Bedarf; man trifft sich an einem Tag, das Unternehmen wählt.",
    ),
    stages=(
        Stage("demand", 0, 30),
        Stage("call", 31, 58),
        Stage("eligibility", 59, 65),
        Stage("recommendation", 66, 86),
        Stage("meetups", 87, 100),
        Stage("interview", 101, 121),
        Stage("selection", 122, 135),
        Stage("agreement", 136, 156),
        Stage("verification", 157, 337),
        Stage("close", 338, 364),
        Stage("follow_up", 365, 1460),
    ),
    tracks=(
        Track(
            "recommended", POSTED, Said(en="Through a centre", ko="혁신센터 추천", de="Über ein Zentrum"), "solution"
        ),
    ),
    caps=Caps(places=80, applications_a_startup=3, needs_an_organisation=10, grant_won=200_000_000),
    demand_sees_from="recommended",
    applicants=frozenset({"startup"}),
    partners=frozenset({"large", "midsize", "public"}),
    eligibility=(
        Rule("kind", ("startup",)),
        Rule("registered"),
        Rule("oldest", number=10),
        Rule("most_earlier", number=1),
    ),
    quotas=(Quota("recommendations", "centre", 40),),
    features=frozenset({"nda", "legal_advice", "technology_protection", "mentoring"}),
)
