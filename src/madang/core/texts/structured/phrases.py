"""What the messages about structured files say, in the three languages of the product."""

import json
from collections.abc import Sequence
from typing import Any

from madang.core.texts.faults import Said
from madang.core.texts.tables.phrases import on_one_line, shown

NOTHING = Said(en="nothing", ko="없음", de="nichts")
OBJECT = Said(en="an object {…}", ko="객체 {…}", de="ein Objekt {…}")
A_LIST = Said(en="a list […]", ko="목록 […]", de="eine Liste […]")
TEXT = Said(en='text in quotes, such as "p1"', ko='따옴표 안의 글, 예: "p1"', de='Text in Anführungszeichen wie "p1"')
YES_OR_NO = Said(en="true or false", ko="true 또는 false", de="true oder false")
JSON_OBJECT = Said(
    en="one JSON object {…} as in the manual",
    ko="설명서와 같은 JSON 객체 {…}",
    de="ein JSON-Objekt {…} wie im Handbuch",
)
ENCODED = Said(
    en="JSON text in UTF-8 (or UTF-16, CP949)",
    ko="UTF-8(또는 UTF-16, CP949)로 된 JSON 글",
    de="JSON-Text in UTF-8 (oder UTF-16, CP949)",
)
ONCE = Said(en="each name once in an object", ko="객체 안에서 이름마다 한 번", de="jeden Namen einmal je Objekt")
TOO_DEEP = Said(en="lists within lists without end", ko="너무 깊이 겹친 목록", de="zu tief verschachtelte Listen")
SURROGATE = Said(en="half of a surrogate pair", ko="짝이 없는 서로게이트", de="ein halbes Surrogatpaar")
UNICODE = Said(en="Unicode text", ko="유니코드 글", de="Unicode-Text")


def value(found: Any) -> Said:
    """A value as it stands in the file, cut where it would fill the message."""
    if isinstance(found, dict | list):
        kind, more = (OBJECT, "{}") if isinstance(found, dict) else (A_LIST, "[]")
        return same(more) if not found else kind
    return same(shown(found) if isinstance(found, str) else on_one_line(json.dumps(found)))


def same(text: str) -> Said:
    """What is written alike in all languages."""
    return Said(en=text, ko=text, de=text)


def whole(least: int, most: int | None) -> Said:
    """A whole number within bounds."""
    if most is None:
        return Said(en=f"a whole number from {least}", ko=f"{least} 이상의 정수", de=f"eine ganze Zahl ab {least}")
    return Said(
        en=f"a whole number from {least} to {most}",
        ko=f"{least}부터 {most}까지의 정수",
        de=f"eine ganze Zahl von {least} bis {most}",
    )


def number(least: float, most: float) -> Said:
    """A number within bounds."""
    return Said(
        en=f"a number from {least:g} to {most:g}",
        ko=f"{least:g}부터 {most:g}까지의 수",
        de=f"eine Zahl von {least:g} bis {most:g}",
    )


def one_of(choices: Sequence[str]) -> Said:
    """One of a few words."""
    words = ", ".join(shown(choice) for choice in choices)
    return Said(en=f"one of {words}", ko=f"{words} 중 하나", de=f"eines von {words}")


def at_most(many: int) -> Said:
    """Not more members than ``many``."""
    return Said(en=f"at most {many:,}", ko=f"{many:,}개 이하", de=f"höchstens {many:,}")


def at_least(many: int) -> Said:
    """Not fewer members than ``many``."""
    return Said(en=f"a list of at least {many}", ko=f"{many}개 이상의 목록", de=f"eine Liste von mindestens {many}")


def twice(name: str) -> Said:
    """A name that stands twice."""
    return Said(en=f"{shown(name)} twice", ko=f"두 번 나오는 {shown(name)}", de=f"zweimal {shown(name)}")


def perhaps(name: str) -> Said:
    """The name that was probably meant."""
    return Said(en=f"perhaps {shown(name)}?", ko=f"혹시 {shown(name)}?", de=f"vielleicht {shown(name)}?")


def too_large(size: int) -> Said:
    """A file that is larger than any honest one."""
    return Said(en=f"{size:,} bytes", ko=f"{size:,}바이트", de=f"{size:,} Bytes")


def at_most_bytes(most: int) -> Said:
    """So large a file may be."""
    return Said(en=f"at most {most:,} bytes", ko=f"{most:,}바이트 이하의 파일", de=f"eine Datei bis zu {most:,} Bytes")
