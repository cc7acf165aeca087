"""What is wrong with a call or a file's place, in the language of the person who made it."""

import difflib
import errno

import click

from madang.core.texts.faults import Said

_HINT = Said(en="{path} --help shows how", ko="사용법: {path} --help", de="{path} --help zeigt, wie")
_NO_OPTION = Said(en="there is no option {name}", ko="{name} 옵션이 없습니다", de="es gibt keine Option {name}")
_NO_COMMAND = Said(en="there is no command {name}", ko="{name} 명령이 없습니다", de="es gibt keinen Befehl {name}")
_PERHAPS = Said(en="perhaps {names}?", ko="혹시 {names}?", de="vielleicht {names}?")
_MISSING = Said(en="{name} is missing", ko="{name} 값이 빠졌습니다", de="{name} fehlt")
_REFUSALS = {
    errno.ENOENT: Said(
        en="there is no such file or folder",
        ko="그런 파일이나 폴더가 없습니다",
        de="keine solche Datei, kein solcher Ordner",
    ),
    errno.EACCES: Said(en="access is not allowed", ko="접근 권한이 없습니다", de="der Zugriff ist nicht erlaubt"),
    errno.EISDIR: Said(
        en="this is a folder; a file is needed",
        ko="폴더입니다; 파일이 필요합니다",
        de="das ist ein Ordner; nötig ist eine Datei",
    ),
    errno.ENOTDIR: Said(
        en="this is a file; a folder is needed",
        ko="파일입니다; 폴더가 필요합니다",
        de="das ist eine Datei; nötig ist ein Ordner",
    ),
    errno.EEXIST: Said(en="this exists already", ko="이미 있습니다", de="das gibt es schon"),
    errno.ENOSPC: Said(en="the disk is full", ko="디스크가 가득 찼습니다", de="der Datenträger ist voll"),
    errno.EROFS: Said(
        en="nothing can be written here", ko="쓸 수 없는 곳입니다", de="hier kann nichts geschrieben werden"
    ),
}


class NoSuchCommand(click.UsageError):
    """A command was asked for that is not ``among`` those there are."""

    def __init__(self, name: str, *, among: list[str], ctx: click.Context) -> None:
        super().__init__(_NO_COMMAND.en.format(name=name), ctx=ctx)
        self.name = name
        self.among = among


def explained(error: click.ClickException, language: str) -> str:
    """The fault of the call in ``language`` and where help is found.

    Faults that name a value of the caller's own keep the words of the type that refused it.
    """
    said = _fault(error, language)
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is None:
        return said
    return f"{said} ({_HINT.in_language(language).format(path=context.command_path)})"


def refusal(error: OSError, language: str) -> str:
    """Why the operating system refused a file, in ``language`` where we have the words, else in its own."""
    said = _REFUSALS.get(error.errno or 0)
    return said.in_language(language) if said else str(error.strerror)


def _fault(error: click.ClickException, language: str) -> str:
    match error:
        case click.NoSuchOption():
            said = _NO_OPTION.in_language(language).format(name=error.option_name)
            return said + _perhaps(list(error.possibilities or ()), language)
        case NoSuchCommand():
            said = _NO_COMMAND.in_language(language).format(name=error.name)
            return said + _perhaps(difflib.get_close_matches(error.name, error.among), language)
        case click.MissingParameter(param=click.Parameter()):
            return _MISSING.in_language(language).format(name=_name(error.param))
    return error.format_message().rstrip(".")


def _perhaps(names: list[str], language: str) -> str:
    return "; " + _PERHAPS.in_language(language).format(names=", ".join(names)) if names else ""


def _name(parameter: click.Parameter | None) -> str:
    if isinstance(parameter, click.Option):
        return parameter.opts[-1]
    return parameter.human_readable_name if parameter is not None else "?"
