"""What counts as an occurrence of a required term."""

import pyarrow as pa
import pytest

from madang.core.matching.fit.condition import Term
from madang.core.matching.fit.judging import holds_term


def occurs(term: str, text: str) -> bool:
    return bool(holds_term(Term(term, term), pa.array([text], pa.large_string()))[0])


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("ISO 13485", "우리는 ISO13485를 받았다"),
        ("ISO13485", "certified (iso 13485)"),
        ("iso 13485", "ISO-13485:2016"),
        ("방폭", "본질안전방폭인증"),
        ("방폭 인증", "방폭인증을 받음"),
        ("이차전지", "이차 전지 소재"),
        ("2차전지", "2차 전지"),
        ("AI", "AI를 씁니다"),
        ("AI", "ai"),
        ("AI", "ＡＩ 기반"),
        ("ＡＩ", "AI 기반"),
        ("CO2", "CO₂ 포집"),
        ("10㎏", "10kg 이하"),
        ("센서", "ｾﾝｻ 말고 센서"),
        ("heat pump", "a Heat-Pump for"),
        ("Wärmepumpe", "eine WÄRMEPUMPE"),
        ("C++", "wrote C++ code"),
        ("수소", "수소"),
        ("半導体", "新半導体製造"),
    ],
)
def test_a_term_occurs(term: str, text: str) -> None:
    assert occurs(term, text)


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("AI", "said MAIN"),
        ("ISO 13485", "ISO 134856"),
        ("ISO 13485", "XISO 13485"),
        ("전지", "배전 지역"),
        ("2차전지", "12차전지"),
        ("Pumpe", "Wärmepumpe"),
        ("Arm", "Ärmel und Wärme"),
        ("a.c", "abc"),
        ("수소", ""),
    ],
)
def test_a_term_does_not_occur(term: str, text: str) -> None:
    assert not occurs(term, text)
