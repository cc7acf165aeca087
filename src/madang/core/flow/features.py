"""What programmes have besides stages: each a switch with a name."""

from madang.core.texts.faults import Said

FEATURES = {
    "needs_chosen": Said(
        en="The operator chooses among the posted needs",
        ko="수요 과제도 심사하여 선정합니다",
        de="Auch die Aufgaben werden ausgewählt",
    ),
    "nda": Said(en="Confidential parts open with an NDA", ko="비밀유지계약 후 열람", de="Vertrauliches nach NDA"),
    "legal_advice": Said(en="Legal advice", ko="법률 자문", de="Rechtsberatung"),
    "technology_protection": Said(en="Protection of technology", ko="기술 보호", de="Schutz der Technologie"),
    "mentoring": Said(en="Mentoring", ko="멘토링", de="Mentoring"),
    "advisers": Said(en="An adviser at hand", ko="전담 컨설턴트", de="Beratung an der Seite"),
    "lending": Said(
        en="Equipment, test lines and data are lent",
        ko="장비·시험라인·데이터 제공",
        de="Geräte, Prüfstrecken und Daten werden geliehen",
    ),
    "automatic_scoring": Said(en="Scored by a program", ko="자동 채점", de="Bewertung durch ein Programm"),
    "stage_gates": Said(en="Money in stages", ko="단계별 사업비", de="Geld in Stufen"),
    "ceremony": Said(en="Agreement ceremony", ko="협약식", de="Feierlicher Abschluss"),
    "venture_capital": Said(en="Corporate venture investment", ko="CVC 투자 연계", de="Beteiligung durch CVC"),
    "light_forms": Said(en="Short forms", ko="간소화 서식", de="Kurze Formulare"),
    "bilingual": Said(
        en="Profiles in two languages, anonymised for exchange",
        ko="이중 언어·익명 교환 프로필",
        de="Zweisprachige, anonymisierte Profile",
    ),
    "round_tables": Said(
        en="Round tables with minutes and action items",
        ko="라운드테이블(회의록·실행 과제)",
        de="Runde Tische mit Protokoll und Aufgaben",
    ),
    "no_panel": Said(en="No evaluation panel", ko="평가위원회 없음", de="Ohne Gutachterrunde"),
    "training": Said(
        en="Training, consulting and space", ko="교육·컨설팅·공간 지원", de="Schulung, Beratung und Räume"
    ),
    "centre_figures": Said(
        en="Figures by centre and year", ko="센터별·연도별 성과 집계", de="Zahlen je Zentrum und Jahr"
    ),
}
"""Every feature with the sentence that people read."""
