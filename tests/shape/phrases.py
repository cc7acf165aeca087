"""Phrases that pages say: gathered from code and templates, kept translated in a catalogue a stage.

Run as a program, `python -m tests.shape.phrases`, it brings the catalogues up to date and compiles them; new phrases
stand there untranslated and keep the tests red until somebody translates them.
"""

import io
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

from tests.shape import tree

LANGUAGES = ("ko", "de")
KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
}
UNDATED = datetime(2026, 1, 1, tzinfo=UTC)
Phrase = str | tuple[str, str]


def stages(root: Path) -> list[Path]:
    """Folders that keep a catalogue of their own: a stage's code, or its pages."""
    floors = [root / "src/madang/web", root / "src/madang/programme"]
    return sorted(folder for floor in floors if floor.is_dir() for folder in floor.iterdir() if folder.is_dir())


def said(stage: Path) -> list[tuple[str | None, Phrase]]:
    """Every phrase, with its context, that the code and the templates under ``stage`` say, sorted."""
    found = {phrase for file in sorted(stage.rglob("*")) for phrase in _said_in(file)}
    return sorted(found, key=str)


def faults(root: Path) -> list[str]:
    """Phrases that are missing, untranslated, marked as doubtful or no longer said, and catalogues not compiled."""
    return [fault for stage in stages(root) for language in LANGUAGES for fault in _faults(root, stage, language)]


def bring_up_to_date(root: Path) -> None:
    """Write every catalogue anew: what is said now, with the translations known so far, and compile it."""
    for stage in stages(root):
        phrases = said(stage)
        for language in LANGUAGES if phrases else ():
            old, new = _catalogue(stage, language), Catalog(locale=language, fuzzy=False)
            new.header_comment = ""
            for context, phrase in phrases:
                known = old.get(phrase, context=context)
                new.add(phrase, known.string if known else "", context=context)
            place = _place(stage, language)
            place.parent.mkdir(parents=True, exist_ok=True)
            text = io.BytesIO()
            write_po(text, new, omit_header=True, width=0, sort_output=True)
            place.write_text(
                _HEADER.format(language=language, plural=new.plural_forms) + text.getvalue().decode("utf-8")
            )
            place.with_suffix(".mo").write_bytes(_compiled(_catalogue(stage, language)))


_HEADER = """msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plural}\\n"

"""


def _said_in(file: Path) -> Iterator[tuple[str | None, Phrase]]:
    if file.suffix in (".html", ".txt") and "templates" in file.parts:
        text = templatize(file.read_text("utf-8"), origin=str(file))
    elif file.suffix == ".py" and "migrations" not in file.parts:
        text = file.read_text("utf-8").replace("_(", "gettext(")
    else:
        return
    for _line, phrase, _comments, context in extract("python", io.BytesIO(text.encode("utf-8")), KEYWORDS):
        yield context, phrase if isinstance(phrase, str) else (phrase[0], phrase[1])


def _faults(root: Path, stage: Path, language: str) -> Iterator[str]:
    place = _place(stage, language)
    name = place.relative_to(root)
    phrases = said(stage)
    catalogue = _catalogue(stage, language)
    for context, phrase in phrases:
        known = catalogue.get(phrase, context=context)
        if (
            known is None
            or not known.string
            or (isinstance(known.string, tuple) and not all(known.string))
            or known.fuzzy
        ):
            yield f"{name}: not translated: {phrase!r}"
    spoken = {(context, phrase if isinstance(phrase, str) else phrase[0]) for context, phrase in phrases}
    for message in catalogue:
        key = message.id if isinstance(message.id, str) else message.id[0]
        if key and (message.context, key) not in spoken:
            yield f"{name}: no longer said: {key!r}"
    compiled = place.with_suffix(".mo")
    if phrases and (not compiled.is_file() or compiled.read_bytes() != _compiled(catalogue)):
        yield f"{name}: not compiled"


def _place(stage: Path, language: str) -> Path:
    return stage / "locale" / language / "LC_MESSAGES" / "django.po"


def _catalogue(stage: Path, language: str) -> Catalog:
    place = _place(stage, language)
    if not place.is_file():
        return Catalog(locale=language)
    with place.open("rb") as file:
        catalogue = read_po(file, locale=language)
    catalogue.creation_date = catalogue.revision_date = UNDATED  # the same phrases make the same bytes
    return catalogue


def _compiled(catalogue: Catalog) -> bytes:
    binary = io.BytesIO()
    write_mo(binary, catalogue)
    return binary.getvalue()


if __name__ == "__main__":
    bring_up_to_date(tree.ROOT)
