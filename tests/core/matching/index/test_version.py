"""The fingerprint of the analysis covers what decides about it."""

from pathlib import Path

import madang.core.texts.thesaurus
from madang.core.matching.index.version import deciding, fingerprint


def test_the_fingerprint_covers_thesaurus_grammar_and_the_code_that_takes_texts_apart() -> None:
    files = dict(deciding())
    folder = Path(madang.core.texts.thesaurus.__file__).parent
    for file in folder.glob("*.tsv"):
        assert files[f"madang.core.texts.thesaurus/{file.name}"] == file.read_bytes()
    code = {name.removeprefix("madang.core.") for name in files if name.endswith(".py")}
    assert code >= {
        "matching/texts.py",
        "matching.words/collection.py",
        "matching.words/numbering.py",
        "matching.words/sentences.py",
        "matching.words/walk.py",
        "texts.thesaurus/lexicon.py",
        "texts.words/features.py",
        "texts.words/grammar.py",
        "texts.words/letters.py",
        "texts.words/surfaces.py",
    }


def test_the_fingerprint_changes_with_every_file_that_decides() -> None:
    files = list(deciding())
    found = {fingerprint(files)}
    for at, (name, content) in enumerate(files):
        found.add(fingerprint([*files[:at], (name, content + b" "), *files[at + 1 :]]))
    assert len(found) == len(files) + 1
