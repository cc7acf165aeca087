"""Words for what kept somebody out."""

from collections.abc import Sequence

from madang.core.pairing.phrases import barred
from madang.core.texts.faults import Said

NOBODY = Said(en="has no candidate", ko="후보가 없음", de="hat keinen Kandidaten")
NO_PLACE = Said(en="takes nobody (capacity 0)", ko="정원이 0", de="nimmt niemanden (Kapazität 0)")


def all_barred(count: int, why: str) -> Said:
    """All candidates of a party are out of the question; the most frequent reason."""
    told = barred(why)
    return Said(
        en=f"all {count:,} candidates are out of the question, most of them: {told.en}",
        ko=f"후보 {count:,}건이 모두 불가, 주된 이유: {told.ko}",
        de=f"alle {count:,} Kandidaten scheiden aus, meist: {told.de}",
    )


def takes_nobody(partner: str) -> Said:
    """The best candidate has no places at all."""
    return Said(
        en=f"its best candidate {partner} takes nobody (capacity 0)",
        ko=f"가장 좋은 후보 {partner}의 정원이 0",
        de=f"der beste Kandidat {partner} nimmt niemanden (Kapazität 0)",
    )


def taken(partner: str, rivals: Sequence[tuple[str, float]], count: int, score: float, kind: str) -> Said:
    """The places of the best candidate went to rivals: better ones, or such that the total is greater."""
    told = ", ".join(f"{name} ({value:.4g})" for name, value in rivals) + (" …" if count > len(rivals) else "")
    if kind == "full":
        return Said(
            en=f"{partner} is full: its {count:,} went to better ones, {told}; here {score:.4g}",
            ko=f"{partner} 정원 {count:,} 참: 점수가 더 높은 {told}에 배정; 이쪽은 {score:.4g}",
            de=f"{partner} ist voll: die {count:,} Plätze gingen an Bessere, {told}; hier {score:.4g}",
        )
    return Said(
        en=f"{partner} is full with {told}; here {score:.4g}, but all pairs together are better that way",
        ko=f"{partner} 정원은 {told}에 배정; 이쪽은 {score:.4g}이지만 전체로는 그편이 나음",
        de=f"{partner} ist mit {told} voll; hier {score:.4g}, doch insgesamt ist es so besser",
    )


def kept_by_rule(partner: str, limit: Said) -> Said:
    """A limit that one pair more would break."""
    return Said(
        en=f"{partner} has room, but a rule is reached: {limit.en}",
        ko=f"{partner}에 자리가 있으나 규칙에 닿음: {limit.ko}",
        de=f"{partner} hat Platz, doch eine Regel ist erreicht: {limit.de}",
    )


def kept_by_rules(partner: str) -> Said:
    """Room is left, and still the pair is not made, because of what the rules ask elsewhere."""
    return Said(
        en=f"{partner} has room, but the rules or wishes ask for other pairs",
        ko=f"{partner}에 자리가 있으나 규칙이나 희망에 따라 다른 쌍이 우선",
        de=f"{partner} hat Platz, doch Regeln oder Wünsche verlangen andere Paare",
    )


def worthless(partner: str) -> Said:
    """The best candidate has no positive score."""
    return Said(
        en=f"even its best candidate {partner} has no positive score",
        ko=f"가장 좋은 후보 {partner}도 점수가 0 이하",
        de=f"selbst der beste Kandidat {partner} hat keine positive Punktzahl",
    )
