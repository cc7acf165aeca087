"""Words for rules that cannot hold together, and for what one place more would gain."""

from collections.abc import Sequence

from madang.core.pairing.phrases import side_named
from madang.core.texts.faults import Said


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


def gain(side: str, name: str, worth: float) -> Said:
    """What one place more would add to the total."""
    told = f"{worth:.4g}"
    if side == "rule":
        return Said(
            en=f"one more or less in “{name}” would add {told} to the total",
            ko=f"규칙 “{name}”을(를) 하나 완화하면 총점이 {told} 늘어남",
            de=f"eins mehr oder weniger bei „{name}“ brächte {told} mehr",
        )
    said = side_named(side)
    return Said(
        en=f"one more place for {said.en} {name} would add {told} to the total",
        ko=f"{said.ko} {name}의 정원을 1 늘리면 총점이 {told} 늘어남",
        de=f"ein Platz mehr für {name} ({said.de}) brächte {told} mehr",
    )
