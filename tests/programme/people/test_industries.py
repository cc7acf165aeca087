"""Fields of business."""

import pytest

from madang.programme.people.models.industries import industries


def test_there_are_21_sections_and_77_divisions_each_under_its_section() -> None:
    codes = industries("ko")

    sections = [code for code in codes if len(code) == 1]
    divisions = [code for code in codes if len(code) == 3]
    assert (len(sections), len(divisions), len(codes)) == (21, 77, 98)
    assert {code[0] for code in divisions} == set(sections)


@pytest.mark.parametrize(
    ("language", "name"), [("ko", "기타 기계 및 장비 제조업"), ("en", "Other machinery"), ("de", "Maschinenbau")]
)
def test_each_has_its_name_in_each_language(language: str, name: str) -> None:
    assert industries(language)["C29"] == name
    assert all(industries(language).values())
