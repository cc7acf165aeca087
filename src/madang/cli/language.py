"""Which language the program speaks to the person at the keyboard: Korean, English or German."""

import locale
from collections.abc import Mapping, Sequence

import click

LANGUAGES = ("ko", "en", "de")
_LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
_OPTION = "--language"


def chosen(arguments: Sequence[str], environment: Mapping[str, str]) -> tuple[str, list[str]]:
    """The language asked for and the arguments that are left when the asking is taken out.

    Asked by ``--language`` anywhere before a bare ``--``, then by ``MADANG_LANGUAGE``, then by the locale. A value
    that is no language of ours stays among the arguments, so that the parser can refuse it by name.
    """
    asked, rest = _taken_out(list(arguments))
    by_variable = environment.get("MADANG_LANGUAGE", "").strip().lower()
    for language in (asked, by_variable):
        if language in LANGUAGES:
            return language, rest
    return _of_locale(environment), rest


def spoken() -> str:
    """The language of the command that is running now; English outside of any command."""
    context = click.get_current_context(silent=True)
    language = context.find_root().obj if context is not None else None
    return language if language in LANGUAGES else "en"


def _taken_out(arguments: list[str]) -> tuple[str | None, list[str]]:
    end = arguments.index("--") if "--" in arguments else len(arguments)
    for place, argument in enumerate(arguments[:end]):
        if argument == _OPTION and place + 1 < end and arguments[place + 1] in LANGUAGES:
            return arguments[place + 1], arguments[:place] + arguments[place + 2 :]
        if argument.removeprefix(f"{_OPTION}=") in LANGUAGES and argument not in LANGUAGES:
            return argument.removeprefix(f"{_OPTION}="), arguments[:place] + arguments[place + 1 :]
    return None, arguments


def _of_locale(environment: Mapping[str, str]) -> str:
    named = next((environment[name] for name in _LOCALE_VARIABLES if environment.get(name)), None)
    if named is None:
        named = locale.getlocale()[0] or ""
    start = named.lower()
    if start.startswith(("ko_", "korean")) or start == "ko":
        return "ko"
    if start.startswith(("de_", "german")) or start == "de":
        return "de"
    return "en"
