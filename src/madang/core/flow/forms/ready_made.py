"""The forms that programmes come with, each put together from questions that are written once."""

from collections.abc import Mapping

from madang.core.flow.forms.form import (
    ADDRESS,
    CHOICE,
    CHOICES,
    DATE,
    LINK,
    LONG,
    MONEY,
    NUMBER,
    SHORT,
    TABLE,
    YES_NO,
    Choice,
    Column,
    Condition,
    Form,
    Question,
)
from madang.core.texts.faults import Said

_STAGE = (
    Choice("idea", Said(en="Idea", ko="아이디어", de="Idee")),
    Choice("prototype", Said(en="Prototype", ko="시제품", de="Prototyp")),
    Choice("pilot", Said(en="Tried with a customer", ko="고객사 실증", de="Beim Kunden erprobt")),
    Choice("market", Said(en="On the market", ko="시판 중", de="Auf dem Markt")),
)
_HELP = (
    Choice("training", Said(en="Training", ko="교육", de="Schulung")),
    Choice("consulting", Said(en="Consulting", ko="컨설팅", de="Beratung")),
    Choice("space", Said(en="Space", ko="공간", de="Räume")),
    Choice("sales", Said(en="Sales channels", ko="판로", de="Vertriebswege")),
)
_KINDS = (
    Choice("licence", Said(en="Licence", ko="기술이전·라이선스", de="Lizenz")),
    Choice("joint_research", Said(en="Joint research", ko="공동연구", de="Gemeinsame Forschung")),
    Choice("supply", Said(en="Supply", ko="납품", de="Lieferung")),
    Choice("investment", Said(en="Investment", ko="투자", de="Beteiligung")),
)
_LENT = (
    Choice("test_line", Said(en="Test line", ko="시험라인", de="Prüfstrecke")),
    Choice("equipment", Said(en="Equipment", ko="장비", de="Geräte")),
    Choice("data", Said(en="Data", ko="데이터", de="Daten")),
)
_COSTS = (
    Column("item", SHORT, Said(en="Item", ko="항목", de="Posten")),
    Column("amount", MONEY, Said(en="Amount (won)", ko="금액(원)", de="Betrag (Won)")),
)

QUESTIONS: Mapping[str, Question] = {
    question.key: question
    for question in (
        Question("title", SHORT, Said(en="Title", ko="제안 제목", de="Titel"), most=100),
        Question(
            "summary",
            LONG,
            Said(en="Your solution in short", ko="해법 요약", de="Ihre Lösung in Kürze"),
            Said(
                en="What you would do, for whom, and what becomes better.",
                ko="무엇을, 누구를 위해 하며, 무엇이 나아지는지 적어 주십시오.",
                de="Was Sie tun würden, für wen, und was dadurch besser wird.",
            ),
            most=1000,
        ),
        Question(
            "difference",
            LONG,
            Said(en="What others do not have", ko="차별점", de="Was andere nicht haben"),
            most=2000,
        ),
        Question("stage", CHOICE, Said(en="How far it is", ko="개발 단계", de="Stand"), choices=_STAGE),
        Question(
            "customers",
            LONG,
            Said(
                en="Where it was tried, with what result",
                ko="실증·납품 실적",
                de="Wo es erprobt wurde, mit welchem Ergebnis",
            ),
            most=2000,
            shown_if=Condition("stage", ("pilot", "market")),
        ),
        Question(
            "plan",
            LONG,
            Said(en="Plan of the trial", ko="실증 계획", de="Plan der Erprobung"),
            Said(
                en="Steps, time, and the figure by which both sides see success.",
                ko="단계, 기간, 양쪽이 성공을 확인할 지표를 적어 주십시오.",
                de="Schritte, Zeit und die Zahl, an der beide Seiten den Erfolg sehen.",
            ),
            most=3000,
        ),
        Question(
            "months", NUMBER, Said(en="Months needed", ko="소요 기간(개월)", de="Dauer in Monaten"), least=1, most=36
        ),
        Question(
            "costs", TABLE, Said(en="Costs", ko="소요 예산", de="Kosten"), columns=_COSTS, required=False, most=20
        ),
        Question(
            "grant", MONEY, Said(en="Grant asked for (won)", ko="신청 지원금(원)", de="Beantragte Förderung (Won)")
        ),
        Question(
            "patents",
            YES_NO,
            Said(en="Do you hold rights in it?", ko="관련 지식재산권이 있습니까?", de="Haben Sie Schutzrechte daran?"),
        ),
        Question(
            "patent_numbers",
            LONG,
            Said(en="Which rights", ko="지식재산권 목록", de="Welche Rechte"),
            most=2000,
            shown_if=Condition("patents", ("yes",)),
        ),
        Question(
            "video",
            LINK,
            Said(en="Link to a video or demo", ko="영상·데모 링크", de="Link zu Film oder Vorführung"),
            required=False,
        ),
        Question(
            "agreed_on",
            DATE,
            Said(
                en="When you agreed to file together",
                ko="공동 신청 합의일",
                de="Wann Sie die gemeinsame Bewerbung beschlossen",
            ),
        ),
        Question(
            "partner_part",
            LONG,
            Said(en="What the partner contributes", ko="수요기업의 역할", de="Was der Partner beiträgt"),
            most=2000,
        ),
        Question("method", LONG, Said(en="Your method", ko="접근 방법", de="Ihr Verfahren"), most=3000),
        Question(
            "lent",
            CHOICES,
            Said(en="What you would use", ko="필요한 인프라", de="Was Sie nutzen würden"),
            choices=_LENT,
        ),
        Question(
            "kinds",
            CHOICES,
            Said(en="Kinds of cooperation", ko="희망 협력 방식", de="Arten der Zusammenarbeit"),
            choices=_KINDS,
        ),
        Question(
            "summary_en",
            LONG,
            Said(en="Summary in English", ko="영문 요약", de="Zusammenfassung auf Englisch"),
            Said(
                en="Without trade marks, product names or patent numbers: it is shown anonymously.",
                ko="익명으로 공개되므로 상표, 제품명, 특허번호는 적지 마십시오.",
                de="Ohne Marken, Produktnamen und Patentnummern: Sie wird anonym gezeigt.",
            ),
            most=1000,
        ),
        Question("site", ADDRESS, Said(en="Where", ko="장소", de="Wo")),
        Question("help", CHOICES, Said(en="What would help", ko="필요한 지원", de="Was helfen würde"), choices=_HELP),
        Question(
            "wish", LONG, Said(en="Tell us more", ko="상세 내용", de="Erzählen Sie mehr"), most=1000, required=False
        ),
    )
}
"""Every ready-made question by its key."""

_ASKED = {
    "solution": "title summary difference stage customers plan months costs grant patents patent_numbers video",
    "proposal": "title summary difference stage customers plan months costs grant patents patent_numbers video",
    "joint": "title summary partner_part agreed_on plan months costs grant patents patent_numbers",
    "challenge": "title method video",
    "cohort": "title summary stage customers lent plan grant patents patent_numbers",
    "short": "title summary stage months",
    "centre": "title summary difference stage customers grant",
    "exchange": "title summary summary_en kinds stage video",
    "merchant": "help site wish",
}

FORMS: Mapping[str, Form] = {name: Form(tuple(QUESTIONS[key] for key in keys.split())) for name, keys in _ASKED.items()}
"""The forms that templates name."""
