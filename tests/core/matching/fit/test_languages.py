"""Languages, however they are named."""

import pytest

from madang.core.matching.fit.languages import languages_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ko", {"ko"}),
        ("한국어", {"ko"}),
        ("ko-KR", {"ko"}),
        ("en_US", {"en"}),
        ("Deutsch", {"de"}),
        ("ko;en", {"ko", "en"}),
        ("영어, 독일어", {"en", "de"}),
        ("Korean/English", {"ko", "en"}),
        ("ko en", {"ko", "en"}),
        ("Klingon", {"=klingon"}),
        ("Old Norse", {"=oldnorse"}),
        ("", set()),
        (" ; ", set()),
    ],
)
def test_a_cell_names_languages(text: str, expected: set[str]) -> None:
    assert languages_of(text) == expected
