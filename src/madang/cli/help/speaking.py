"""Commands whose help speaks the language of the call."""

import inspect
import re
import unicodedata

import click

from madang.cli.help.phrases import HEADINGS, PHRASES
from madang.cli.language import spoken

_FILLER = "\u2060"  # a word joiner: no place to break a line, and nothing to see


class Spoken(click.Command):
    """A command written in English that helps in Korean, English or German."""

    def get_help(self, ctx: click.Context) -> str:
        """The help as one text; letters of double width count twice where lines are broken."""
        return super().get_help(ctx).replace(_FILLER, "")

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The line that shows how to call the command."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=HEADINGS["Usage"].in_language(spoken()) + ": ")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - as click
        """What the command does, paragraph by paragraph."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text("\n\n".join(_widened(one) for one in paragraphs(self.help)))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What may be asked for, with defaults and bounds."""
        with formatter.section(HEADINGS["Options"].in_language(spoken())):
            formatter.write_dl([one for option in self.get_params(ctx) if (one := _record(option, ctx))])


def paragraphs(text: str | None) -> list[str]:
    """The paragraphs of a help text, each in the language of the call."""
    parts = inspect.cleandoc(text or "").split("\n\n")
    return [in_our_words(" ".join(part.split())) for part in parts if part.strip()]


def in_our_words(text: str) -> str:
    """``text`` in the language of the call; as it is when it has no translation."""
    said = PHRASES.get(text)
    return said.in_language(spoken()) if said else text


def _record(option: click.Parameter, ctx: click.Context) -> tuple[str, str] | None:
    record = option.get_help_record(ctx)
    if record is None or not isinstance(option, click.Option):
        return None
    told = option.help or ""
    return record[0], _widened(in_our_words(told) + _bracketed(record[1].removeprefix(told)))


def _bracketed(extra: str) -> str:
    """What the parser says in brackets behind an option, such as its default."""
    words = "|".join(HEADINGS)
    said = re.sub(rf"\b({words})\b", lambda found: HEADINGS[found[0]].in_language(spoken()), extra)
    return said.replace(": ", ":\u00a0")  # a default stays on the line of its name


def _widened(text: str) -> str:
    return "".join(one + _FILLER if unicodedata.east_asian_width(one) in "WF" else one for one in text)
