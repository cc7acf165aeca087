"""Public-private open innovation: many demand organisations, money in stages, and a contest at the end of the year."""

from madang.core.flow.eligibility import Rule
from madang.core.flow.template import JOINT, POSTED, Award, Caps, Quota, Stage, Template, Track
from madang.core.texts.faults import Said

PUBLIC_PRIVATE_OI = Template(
    key="public-private-oi",
    names=Said(
        en="Public-private open innovation", ko="민관협력 오픈이노베이션", de="Öffentlich-private Open Innovation"
    ),
    summary=Said(
        en="Large, mid-size and public organisations with startups: matching, technology, market, awards.",
        ko="대·중견기업·공공기관과 스타트업이 매칭, 기술검증, 시장검증을 거치고 연말 경진대회에서 시상합니다.",
        de="Große, mittlere und öffentliche Häuser mit Startups: Auswahl, Technik, Markt; am Ende Preise.",
    ),
    stages=(
        Stage("demand", 0, 30),
        Stage("choice_of_needs", 31, 40),
        Stage("call", 41, 75),
        Stage("eligibility", 76, 82),
        Stage("paper", 83, 96),
        Stage("meetups", 97, 110),
        Stage("selection", 111, 124),
        Stage("agreement", 125, 145),
        Stage("verification", 146, 236),
        Stage("market", 237, 327),
        Stage("contest", 328, 349),
        Stage("follow_up", 350, 1445),
    ),
    tracks=(
        Track("posted", POSTED, Said(en="Posted needs", ko="수요기업 과제", de="Gestellte Aufgaben"), "solution"),
        Track("paired", JOINT, Said(en="Pairs that found each other", ko="자율 매칭", de="Gefundene Paare"), "joint"),
    ),
    caps=Caps(places=85, selected_a_need=2, applications_a_startup=2, needs_an_organisation=3, grant_won=140_000_000),
    demand_sees_from="eligible",
    applicants=frozenset({"startup"}),
    partners=frozenset({"large", "midsize", "public"}),
    eligibility=(Rule("kind", ("startup",)), Rule("registered"), Rule("oldest", number=7)),
    quotas=(
        Quota("places", "size", 50, "large", 0, Said(en="Large firms", ko="대기업", de="Großunternehmen")),
        Quota("places", "size", 25, "midsize", 10, Said(en="Mid-size firms", ko="중견기업", de="Mittelgroße Firmen")),
        Quota("places", "size", 25, "public", 10, Said(en="Public bodies", ko="공공기관", de="Öffentliche Häuser")),
    ),
    awards=(
        Award(Said(en="Grand prize", ko="대상", de="Hauptpreis"), 1, 50_000_000),
        Award(Said(en="Excellence prize", ko="최우수상", de="Exzellenzpreis"), 3, 20_000_000),
        Award(Said(en="Merit prize", ko="우수상", de="Anerkennungspreis"), 6, 10_000_000),
    ),
    features=frozenset({"needs_chosen", "nda", "ceremony", "stage_gates", "venture_capital"}),
)
