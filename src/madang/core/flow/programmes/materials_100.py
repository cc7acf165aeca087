"""Materials, parts and equipment: a hundred startups chosen by field and lent the infrastructure of large firms."""

from madang.core.flow.eligibility import Rule
from madang.core.flow.template import PROPOSED, Caps, Quota, Stage, Template, Track
from madang.core.texts.faults import Said


def _field(code: str, least: int, most: int, *, en: str, ko: str, de: str) -> Quota:
    return Quota("places", "field", most, code, least, Said(en=en, ko=ko, de=de))


MATERIALS_100 = Template(
    key="materials-100",
    names=Said(
        en="100 startups for materials, parts, equipment",
        ko="소재·부품·장비 스타트업 100",
        de="100 Startups für Werkstoffe, Teile, Anlagen",
    ),
    summary=Said(
        en="A cohort chosen by field, lent test lines, equipment and data of large firms.",
        ko="분야별로 100개사를 선정하여 대기업의 시험라인·장비·데이터를 제공합니다.",
        de="Ein Jahrgang, nach Fachgebieten gewählt; Großunternehmen leihen Prüfstrecken, Geräte und Daten.",
    ),
    stages=(
        Stage("demand", 0, 27),
        Stage("call", 0, 34),
        Stage("eligibility", 35, 44),
        Stage("paper", 45, 58),
        Stage("selection", 59, 72),
        Stage("agreement", 73, 93),
        Stage("lending", 94, 400),
        Stage("verification", 94, 400),
        Stage("close", 401, 430),
        Stage("follow_up", 431, 1526),
    ),
    tracks=(
        Track("cohort", PROPOSED, Said(en="Join the cohort", ko="참여 신청", de="Bewerbung um einen Platz"), "cohort"),
    ),
    caps=Caps(places=100, applications_a_startup=1, grant_won=200_000_000),
    demand_sees_from="selected",
    applicants=frozenset({"startup"}),
    partners=frozenset({"large", "midsize", "public", "research"}),
    eligibility=(
        Rule("kind", ("startup",)),
        Rule("registered"),
        Rule("oldest", number=7),
        Rule("field", ("C20", "C22", "C23", "C24", "C25", "C26", "C27", "C28", "C29", "C30")),
    ),
    quotas=(
        _field("C20", 20, 30, en="Chemicals", ko="화학·소재", de="Chemie"),
        _field("C24", 10, 20, en="Metals", ko="금속", de="Metalle"),
        _field("C26", 20, 35, en="Electronics", ko="전기전자·반도체", de="Elektronik"),
        _field("C29", 15, 30, en="Machinery", ko="기계·장비", de="Maschinen"),
        _field("C30", 10, 20, en="Vehicles", ko="자동차", de="Fahrzeuge"),
    ),
    features=frozenset({"lending", "mentoring", "nda"}),
)
