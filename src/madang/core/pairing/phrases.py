"""What the messages about a round of pairing say, in the three languages of the product."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from madang.core.texts.faults import Said
from madang.core.texts.tables.phrases import on_one_line, shown

_SIDE = {
    "need": Said(en="need", ko="수요", de="Bedarf"),
    "offer": Said(en="offer", ko="기업", de="Angebot"),
}


def same(text: str) -> Said:
    """A name or a number that is said alike in all languages."""
    return Said(en=text, ko=text, de=text)


def cell(value: object) -> Said:
    """A value as it was found."""
    nothing = Said(en="an empty cell", ko="빈 칸", de="eine leere Zelle")
    return nothing if value is None or value == "" else same(shown(str(value)))


FILLED = {
    "number": Said(en="a finite number such as 0.75", ko="0.75 같은 유한한 수", de="eine endliche Zahl wie 0.75"),
    "text": Said(en="a value in every row", ko="모든 행에 값", de="in jeder Zeile ein Wert"),
}
ONCE = Said(en="each of them once", ko="한 번씩만", de="jedes nur einmal")
CAPACITY = Said(en="a whole number from 0 on", ko="0 이상의 정수", de="eine ganze Zahl ab 0")
RULES = Said(
    en="a TOML file with [[rule]], exclude, fixed, met",
    ko="[[rule]], exclude, fixed, met 항목의 TOML 파일",
    de="eine TOML-Datei mit [[rule]], exclude, fixed, met",
)
LIST_OF_PAIRS = Said(
    en='a list of pairs such as [["N1", "S2"]], or the name of a table with need_id and offer_id',
    ko='[["N1", "S2"]] 같은 쌍의 목록, 또는 need_id와 offer_id 열이 있는 표의 이름',
    de='eine Liste von Paaren wie [["N1", "S2"]] oder der Name einer Tabelle mit need_id und offer_id',
)
CONDITION = Said(
    en='"A", ["A", "B"], { not = ["A"] }, { begins = "A" } or { from = 1, to = 49 }',
    ko='"A", ["A", "B"], { not = ["A"] }, { begins = "A" }, { from = 1, to = 49 } 가운데 하나',
    de='"A", ["A", "B"], { not = ["A"] }, { begins = "A" } oder { from = 1, to = 49 }',
)
BOUND = Said(
    en='a whole number from 0 on, or a share such as "30 %"',
    ko='0 이상의 정수 또는 "30 %" 같은 비율',
    de='eine ganze Zahl ab 0 oder ein Anteil wie "30 %"',
)
STABLE_RULES = Said(
    en="with stable: fixed pairs, exclusions, and at_most for groups of the side proposed to that do not overlap",
    ko="stable에서는 고정 쌍, 제외, 제안받는 쪽을 겹치지 않게 나눈 at_most만",
    de="bei stable: feste Paare, Ausschlüsse und at_most für Gruppen der umworbenen Seite, jeder in einer Gruppe",
)
NOT_BARRED = Said(
    en="a fixed pair that nothing else rules out",
    ko="다른 규칙이 막지 않는 고정 쌍",
    de="ein festes Paar, das nichts anderes ausschließt",
)


def doubled(values: Sequence[object]) -> Said:
    """A key that stands in two rows."""
    told = ", ".join(shown(str(value)) for value in values)
    return Said(en=f"{told} for the second time", ko=f"두 번째로 나온 {told}", de=f"{told} zum zweiten Mal")


def as_before(party: str, value: str) -> Said:
    """What another row says of the same party."""
    told = shown(value)
    return Said(
        en=f"{told}, as an earlier row says of {party}",
        ko=f"앞 행에서 {party}에 적은 {told}",
        de=f"{told}, wie eine frühere Zeile von {party} sagt",
    )


def id_of(file: str) -> Said:
    """An id that a table has."""
    return Said(en=f"an id that {file} has", ko=f"{file}에 있는 id", de=f"eine id aus {file}")


def id_of_side(side: str) -> Said:
    """An id of a side of the round."""
    said = _SIDE[side]
    return Said(
        en=f"the id of one of the {said.en}s of this round",
        ko=f"이번 라운드의 {said.ko} id",
        de=f"die id aus dieser Runde ({said.de})",
    )


def id_among(side: str, some: Sequence[str]) -> Said:
    """An id of a side of the round, with examples."""
    said = id_of_side(side)
    told = ", ".join(map(on_one_line, some))
    return Said(en=f"{said.en} ({told} …)", ko=f"{said.ko} ({told} …)", de=f"{said.de} ({told} …)")


def column_of(names: Iterable[str]) -> Said:
    """A column among those there are."""
    told = ", ".join(map(on_one_line, dict.fromkeys(names)))
    return Said(en=f"a column among {told}", ko=f"{told} 열 가운데 하나", de=f"eine Spalte aus {told}")


def one_of(names: Iterable[str]) -> Said:
    """A word among those that are understood."""
    told = ", ".join(names)
    return Said(en=f"one of {told}", ko=f"{told} 가운데 하나", de=f"eins von {told}")


def ruled_out(need: str, offer: str, why: str) -> Said:
    """A fixed pair that is excluded too."""
    told = _BARRED[why]
    return Said(en=f"{need}–{offer} ({told.en})", ko=f"{need}–{offer} ({told.ko})", de=f"{need}–{offer} ({told.de})")


_BARRED = {
    "no": Said(en="one side wished no", ko="한쪽이 거절함", de="eine Seite will nicht"),
    "excluded": Said(en="excluded by the rules", ko="규칙에서 제외됨", de="von den Regeln ausgeschlossen"),
    "met": Said(
        en="met before, and nobody wished to meet again",
        ko="이미 만났고 다시 만나기를 원하지 않음",
        de="schon getroffen, kein Wunsch nach einem Wiedersehen",
    ),
}


def barred(why: str) -> Said:
    """Why a pair is out of the question."""
    return _BARRED[why]


def limit(name: str, kind: str, bound: int | Fraction) -> Said:
    """A bound of a rule, with the name of the rule."""
    told = f"{float(bound * 100):g} %" if isinstance(bound, Fraction) else f"{bound:,}"
    least = Said(en=f"at least {told}", ko=f"{told} 이상", de=f"mindestens {told}")
    most = Said(en=f"at most {told}", ko=f"{told} 이하", de=f"höchstens {told}")
    said = least if kind == "least" else most
    name = on_one_line(name)
    every = Said(en=name or "all pairs", ko=name or "모든 쌍", de=name or "alle Paare")
    return Said(en=f"{every.en}: {said.en}", ko=f"{every.ko}: {said.ko}", de=f"{every.de}: {said.de}")


def fixed(need: str, offer: str) -> Said:
    """A pair that is fixed."""
    return Said(en=f"fixed pair {need}–{offer}", ko=f"고정 쌍 {need}–{offer}", de=f"festes Paar {need}–{offer}")


def conflict(limits: Sequence[Said], smallest: bool, room: int | None) -> Said:
    """Limits that cannot hold together, and how many pairs there is room for."""
    told = [" + ".join(f"({getattr(said, language)})" for said in limits) for language in ("en", "ko", "de")]
    sorts = (
        Said(
            en="no smaller set is in conflict",
            ko="더 작은 충돌 집합은 없음",
            de="keine kleinere Menge widerspricht sich",
        )
        if smallest
        else Said(en="none of them can be left out", ko="하나라도 빼면 충돌이 풀림", de="keine davon ist entbehrlich")
    )
    space = Said(
        en=f"; there is room for {room:,} there" if room is not None else "",
        ko=f"; 가능한 최대는 {room:,}건" if room is not None else "",
        de=f"; möglich sind dort höchstens {room:,}" if room is not None else "",
    )
    if len(limits) == 1:
        return Said(
            en=f"this rule cannot hold: {told[0]}{space.en}",
            ko=f"지킬 수 없는 규칙: {told[1]}{space.ko}",
            de=f"diese Regel ist nicht zu erfüllen: {told[2]}{space.de}",
        )
    return Said(
        en=f"these rules cannot hold together ({sorts.en}): {told[0]}{space.en}",
        ko=f"함께 지킬 수 없는 규칙({sorts.ko}): {told[1]}{space.ko}",
        de=f"diese Regeln sind zusammen nicht zu erfüllen ({sorts.de}): {told[2]}{space.de}",
    )


NOBODY = Said(en="has no candidate", ko="후보가 없음", de="hat keinen Kandidaten")
NO_PLACE = Said(en="takes nobody (capacity 0)", ko="정원이 0", de="nimmt niemanden (Kapazität 0)")


def all_barred(count: int, why: str) -> Said:
    """All candidates of a party are out of the question; the most frequent reason."""
    told = _BARRED[why]
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


def gain(side: str, name: str, worth: float) -> Said:
    """What one place more would add to the total."""
    told = f"{worth:.4g}"
    if side == "rule":
        return Said(
            en=f"one more or less in “{name}” would add {told} to the total",
            ko=f"규칙 “{name}”을(를) 하나 완화하면 총점이 {told} 늘어남",
            de=f"eins mehr oder weniger bei „{name}“ brächte {told} mehr",
        )
    said = _SIDE[side]
    return Said(
        en=f"one more place for {said.en} {name} would add {told} to the total",
        ko=f"{said.ko} {name}의 정원을 1 늘리면 총점이 {told} 늘어남",
        de=f"ein Platz mehr für {name} ({said.de}) brächte {told} mehr",
    )


OUT_OF_TIME = Said(
    en="the time limit ended before any pairs were found that keep to all rules",
    ko="모든 규칙을 지키는 배정을 찾기 전에 제한 시간이 끝났습니다",
    de="das Zeitlimit endete, bevor Paare gefunden waren, die alle Regeln einhalten",
)


def no_candidates(need: str, offer: str) -> Said:
    """A pair that nobody listed."""
    return Said(
        en=f"{need}–{offer} is no candidate",
        ko=f"{need}–{offer}은(는) 후보가 아님",
        de=f"{need}–{offer} ist kein Kandidat",
    )


def never(need: str, offer: str, why: str) -> Said:
    """A pair that is out of the question."""
    told = _BARRED[why]
    return Said(
        en=f"{need}–{offer} is out of the question: {told.en}",
        ko=f"{need}–{offer} 불가: {told.ko}",
        de=f"{need}–{offer} scheidet aus: {told.de}",
    )


def too_many(party: str, count: int, capacity: int) -> Said:
    """A party with more pairs than it takes."""
    return Said(
        en=f"{party} has {count:,} pairs and takes {capacity:,}",
        ko=f"{party}: 정원 {capacity:,}에 {count:,}쌍",
        de=f"{party} hat {count:,} Paare und nimmt {capacity:,}",
    )


def broken_limit(limit: Said, count: int) -> Said:
    """A limit that the pairs break, and how many pairs it counts."""
    return Said(
        en=f"{limit.en} (there are {count:,})", ko=f"{limit.ko} (실제 {count:,})", de=f"{limit.de} (es sind {count:,})"
    )


def checked(broken: int, blocking: int | None) -> Said:
    """What was found wrong, in numbers; without those that block where nobody asked for stable pairs."""
    faults = Said(en=f"faults: {broken:,}", ko=f"어긴 것 {broken:,}건", de=f"Verstöße: {broken:,}")
    if blocking is None:
        return faults
    return Said(
        en=f"{faults.en}; blocking pairs: {blocking:,}",
        ko=f"{faults.ko}, 막는 쌍 {blocking:,}건",
        de=f"{faults.de}; blockierende Paare: {blocking:,}",
    )


def blocks(need: str, offer: str) -> Said:
    """Two who would rather have each other."""
    return Said(
        en=f"{need} and {offer} would rather have each other",
        ko=f"{need}와(과) {offer}은(는) 서로를 더 원함",
        de=f"{need} und {offer} hätten lieber einander",
    )
