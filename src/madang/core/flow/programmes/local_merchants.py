"""Local merchants: large firms help traditional markets and small merchants, without a panel and with a short form."""

from madang.core.flow.eligibility import Rule
from madang.core.flow.template import POSTED, PROPOSED, Caps, Quota, Stage, Template, Track
from madang.core.texts.faults import Said

LOCAL_MERCHANTS = Template(
    key="local-merchants",
    names=Said(en="Growing together with merchants", ko="상생협력(전통시장·소상공인)", de="Gemeinsam mit Händlern"),
    summary=Said(
        en="Large firms offer training, consulting and space to traditional markets and small merchants.",
        ko="대기업이 전통시장과 소상공인에게 교육, 컨설팅, 공간을 지원합니다.",
        de="Großunternehmen bieten Märkten und kleinen Händlern Schulung, Beratung und Räume.",
    ),
    stages=(
        Stage("demand", 0, 27),
        Stage("call", 0, 41),
        Stage("selection", 42, 55),
        Stage("agreement", 56, 69),
        Stage("close", 70, 250),
    ),
    tracks=(
        Track(
            "offers", POSTED, Said(en="Take up an offer", ko="상생 프로그램 신청", de="Angebot annehmen"), "merchant"
        ),
        Track("wishes", PROPOSED, Said(en="Ask for help", ko="지원 요청", de="Hilfe erbitten"), "merchant"),
    ),
    caps=Caps(places=50, applications_a_startup=2, grant_won=20_000_000),
    demand_sees_from="submitted",
    applicants=frozenset({"merchant"}),
    partners=frozenset({"large", "midsize", "public"}),
    eligibility=(Rule("kind", ("merchant",)),),
    quotas=(Quota("places", "region", 10),),
    features=frozenset({"light_forms", "no_panel", "training"}),
)
