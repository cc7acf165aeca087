"""Cross-border: technology offers and requests across countries, in two languages, with round tables."""

from madang.core.flow.eligibility import Rule
from madang.core.flow.template import JOINT, POSTED, PROPOSED, Caps, Quota, Stage, Template, Track
from madang.core.texts.faults import Said

CROSS_BORDER = Template(
    key="cross-border",
    names=Said(en="Korean-German cooperation", ko="한-독 협력", de="Koreanisch-deutsche Zusammenarbeit"),
    summary=Said(
        en="Technology offers and requests across countries, round tables and investor days in three languages.",
        ko="국가 간 기술 제안과 수요를 잇고, 라운드테이블과 IR 데이를 세 언어로 운영합니다.",
        de="Technologieangebote und -gesuche über Grenzen, runde Tische und Investorentage in drei Sprachen.",
    ),
    stages=(
        Stage("demand", 0, 44),
        Stage("call", 14, 73),
        Stage("eligibility", 74, 83),
        Stage("meetups", 84, 118),
        Stage("selection", 119, 132),
        Stage("agreement", 133, 167),
        Stage("verification", 168, 348),
        Stage("close", 349, 364),
        Stage("follow_up", 365, 1460),
    ),
    tracks=(
        Track("requests", POSTED, Said(en="Requests", ko="기술 수요 응답", de="Gesuche"), "exchange"),
        Track("offers", PROPOSED, Said(en="Offers", ko="기술 제안", de="Angebote"), "exchange"),
        Track("consortia", JOINT, Said(en="Consortia", ko="공동 과제", de="Konsortien"), "joint"),
    ),
    caps=Caps(places=20, applications_a_startup=3, needs_an_organisation=5, grant_won=150_000_000),
    demand_sees_from="eligible",
    applicants=frozenset({"startup", "chamber"}),
    partners=frozenset({"large", "midsize", "public", "research", "chamber"}),
    eligibility=(Rule("kind", ("startup", "chamber")),),
    quotas=(
        Quota("places", "region", 12, "KR", 6, Said(en="From Korea", ko="국내", de="Aus Korea")),
        Quota("places", "region", 12, "DE", 6, Said(en="From Germany", ko="독일", de="Aus Deutschland")),
    ),
    features=frozenset({"bilingual", "round_tables", "nda", "venture_capital"}),
)
