"""What the messages about a round of pairing say, in the three languages of the product."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from madang.core.texts.faults import Said
from madang.core.texts.tables.phrases import on_one_line, shown

_SIDE = {
    "need": Said(en="need", ko="수요", de="Bedarf"),
    "offer": Said(en="offer", ko="기업", de="Angebot"),
}


def side_named(side: str) -> Said:
    """What a party of a side is called."""
    return _SIDE[side]


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


OUT_OF_TIME = Said(
    en="the time limit ended before any pairs were found that keep to all rules",
    ko="모든 규칙을 지키는 배정을 찾기 전에 제한 시간이 끝났습니다",
    de="das Zeitlimit endete, bevor Paare gefunden waren, die alle Regeln einhalten",
)
