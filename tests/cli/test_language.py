"""The program speaks the language that was asked for, set or lived in."""

import pytest

from madang.cli.language import chosen
from tests.cli.program import madang

USAGE = {"en": "Usage:", "ko": "사용법:", "de": "Aufruf:"}


@pytest.mark.parametrize(
    ("arguments", "environment", "language", "rest"),
    [
        (["match", "a"], {}, "en", ["match", "a"]),
        (["--language", "ko", "match", "a"], {"MADANG_LANGUAGE": "de"}, "ko", ["match", "a"]),
        (["match", "a", "--language=de"], {"LANG": "ko_KR.UTF-8"}, "de", ["match", "a"]),
        (["match"], {"MADANG_LANGUAGE": "DE", "LANG": "ko_KR.UTF-8"}, "de", ["match"]),
        (["match"], {"MADANG_LANGUAGE": "fr", "LANG": "ko_KR.UTF-8"}, "ko", ["match"]),
        (["match"], {"LC_ALL": "", "LC_MESSAGES": "de_AT.UTF-8", "LANG": "ko_KR.UTF-8"}, "de", ["match"]),
        (["match"], {"LC_ALL": "C.UTF-8", "LANG": "ko_KR.UTF-8"}, "en", ["match"]),
        (["match"], {"LANG": "kok_IN"}, "en", ["match"]),
        (["match", "--", "--language", "ko"], {"LANG": "C"}, "en", ["match", "--", "--language", "ko"]),
        (["--language", "fr"], {"LANG": "C"}, "en", ["--language", "fr"]),
        (["--language"], {"LANG": "C"}, "en", ["--language"]),
    ],
)
def test_the_language_is_asked_for_then_set_then_lived_in(
    arguments: list[str], environment: dict[str, str], language: str, rest: list[str]
) -> None:
    assert chosen(arguments, environment) == (language, rest)


@pytest.mark.parametrize("language", USAGE)
def test_help_speaks_the_language(language: str) -> None:
    by_option = madang("--language", language, "--help")
    by_variable = madang("--help", MADANG_LANGUAGE=language)

    assert by_option.stdout.split()[0] == USAGE[language]
    assert by_variable.stdout == by_option.stdout


def test_a_language_that_we_do_not_speak_is_refused() -> None:
    done = madang("--language", "fr", "samples", "x")

    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        "madang: Invalid value for '--language': 'fr' is not one of 'ko', 'en', 'de' (madang --help shows how)"
    ]
