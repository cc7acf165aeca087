"""What is said about conditions and about how well two sides fit, in the three languages of the product."""

from collections.abc import Sequence

from madang.core.texts.faults import Said
from madang.core.texts.tables.phrases import shown

_KEYS = (
    "region fields language founded_on founded_after founded_before employees employees_min employees_max age".split()
)


def written(condition: str) -> Said:
    """A condition as it stands in the cell."""
    return Said(en=shown(condition), ko=shown(condition), de=shown(condition))


def known_key(columns: Sequence[str]) -> Said:
    """What may stand before the sign of a condition on offers with these ``columns``."""
    own = [column for column in columns if column not in _KEYS]
    keys = ", ".join([*_KEYS, *own[:12]]) + (" …" if len(own) > 12 else "")
    return Said(
        en=f"a plain term, or a condition on one of: {keys}",
        ko=f"단순 용어, 또는 다음 항목의 조건: {keys}",
        de=f"ein einfacher Begriff oder eine Bedingung zu: {keys}",
    )


VALUE = Said(
    en="a value behind the sign, such as region=경기|충남",
    ko="기호 뒤의 값, 예: region=경기|충남",
    de="ein Wert hinter dem Zeichen, etwa region=경기|충남",
)
DATE = Said(
    en="a date such as founded_after=2019-01-01",
    ko="날짜, 예: founded_after=2019-01-01",
    de="ein Datum, etwa founded_after=2019-01-01",
)
NUMBER = Said(
    en="a whole number such as employees_max=50",
    ko="정수, 예: employees_max=50",
    de="eine ganze Zahl, etwa employees_max=50",
)
FIGURE = Said(
    en="a number or a date behind the sign",
    ko="기호 뒤의 숫자 또는 날짜",
    de="eine Zahl oder ein Datum hinter dem Zeichen",
)
EQUALS = Said(
    en="= or != before what is no number and no date",
    ko="숫자나 날짜가 아닌 값 앞에는 = 또는 !=",
    de="= oder != vor dem, was weder Zahl noch Datum ist",
)
PLAIN_SIGN = Said(
    en="= after a key that says itself what is less and what is more",
    ko="크고 작음을 이미 뜻하는 항목 뒤에는 =",
    de="= nach einem Schlüssel, der selbst sagt, was mehr und was weniger ist",
)
FOUNDED = Said(
    en="founded_after=… or founded_before=…, since no day is given from which the age could be counted",
    ko="기준일이 없어 업력을 셀 수 없으므로 founded_after=… 또는 founded_before=…",
    de="founded_after=… oder founded_before=…, da kein Tag vorliegt, von dem aus das Alter zählt",
)


def own_value(column: str) -> Said:
    """What a need that wants agreement in ``column`` has to say there."""
    return Said(
        en=f"a value in column {column} of the same row, or {column}=…",
        ko=f"같은 행의 {column} 열에 값, 또는 {column}=…",
        de=f"ein Wert in der Spalte {column} derselben Zeile oder {column}=…",
    )


_ASPECTS = {
    "region": Said(en="Region", ko="지역", de="Region"),
    "fields": Said(en="Field", ko="분야", de="Fachgebiet"),
    "language": Said(en="Language", ko="언어", de="Sprache"),
    "employees": Said(en="Employees", ko="직원 수", de="Mitarbeiterzahl"),
    "founded_on": Said(en="Founded", ko="설립일", de="Gründung"),
    "text": Said(en="Required term", ko="필수 용어", de="Verlangter Begriff"),
    "name": Said(en="Name", ko="기업명", de="Name"),
}


def aspect(column: str) -> Said:
    """What people call ``column``: its heading where it is one of their own."""
    return _ASPECTS.get(column) or Said(en=column, ko=column, de=column)


def _about(column: str, en: str, ko: str, de: str) -> Said:
    name = aspect(column)
    return Said(en=f"{name.en} {en}", ko=f"{name.ko} {ko}", de=f"{name.de} {de}")


def agrees(column: str, offered: str) -> Said:
    """The offer has what was asked for."""
    return _about(column, f"agrees: {offered}", f"일치: {offered}", f"stimmt überein: {offered}")


def is_near(column: str, wanted: str, offered: str) -> Said:
    """The offer comes near to what was asked for."""
    return _about(
        column,
        f"comes near: {offered} (wanted: {wanted})",
        f"근접: {offered} (희망: {wanted})",
        f"liegt nahe: {offered} (gewünscht: {wanted})",
    )


def not_stated(column: str, wanted: str) -> Said:
    """The offer does not tell."""
    return _about(
        column,
        f"not stated (wanted: {wanted})",
        f"미기재 (희망: {wanted})",
        f"nicht angegeben (gewünscht: {wanted})",
    )


def differs(column: str, wanted: str, offered: str) -> Said:
    """The offer has something else."""
    return _about(
        column,
        f"differs: {offered} (wanted: {wanted})",
        f"불일치: {offered} (희망: {wanted})",
        f"weicht ab: {offered} (gewünscht: {wanted})",
    )


def absent(term: str) -> Said:
    """The offer does not mention what it has to mention."""
    return Said(en=f"not mentioned: {term}", ko=f"언급 없음: {term}", de=f"nicht erwähnt: {term}")


def ruled_out(condition: str) -> Said:
    """The need excludes the offer."""
    return Said(
        en=f"excluded by the need: {condition}",
        ko=f"수요 측 제외 조건: {condition}",
        de=f"vom Bedarf ausgeschlossen: {condition}",
    )


def refuses(organisation: str) -> Said:
    """The offer excludes the organisation."""
    return Said(
        en=f"the offer excludes {organisation}",
        ko=f"공급 측이 {organisation}을(를) 제외함",
        de=f"das Angebot schließt {organisation} aus",
    )
