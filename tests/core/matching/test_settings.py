"""Constants from a file replace those that it names, and nothing else."""

from dataclasses import asdict
from pathlib import Path

import pytest

from madang.core.matching.constants import with_weights
from madang.core.matching.score import Mix
from madang.core.matching.settings import Settings
from madang.core.matching.words.constants import WordWeights
from madang.core.texts.faults import BadInput


def told(folder: Path, text: str) -> Settings:
    file = folder / "weights.toml"
    file.write_text(text, encoding="utf-8")
    return with_weights(Settings(top=7), file)


def test_only_what_is_named_changes(tmp_path: Path) -> None:
    settings = told(tmp_path, "[words]\nk1 = 2\n[mix]\nfit = 0.5\n")

    usual = Settings(top=7)
    assert (settings.words.k1, settings.mix.fit, settings.top) == (2.0, 0.5, 7)
    assert (settings.words.b, settings.mix.whole) == (usual.words.b, usual.mix.whole)


def test_an_empty_file_changes_nothing(tmp_path: Path) -> None:
    assert told(tmp_path, "") == Settings(top=7)


def test_a_list_of_numbers_replaces_a_list_of_the_same_length(tmp_path: Path) -> None:
    assert told(tmp_path, "[words]\nkinds = [1, 2, 3, 4]\n").words.kinds == (1.0, 2.0, 3.0, 4.0)


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("[speed]\nk1 = 1\n", "speed"),
        ("words = 3\n", "words"),
        ("[words]\nk9 = 1\n", "words.k9"),
        ("[words]\nk1 = true\n", "words.k1"),
        ("[words]\nk1 = nan\n", "words.k1"),
        ("[words]\nk1 = 1e9\n", "words.k1"),
        ("[words]\nk1 = -0.1\n", "words.k1"),
        ("[words]\nb = 1.1\n", "words.b"),
        ("[words]\nk1 = [1]\n", "words.k1"),
        ("[words]\nkinds = 1\n", "words.kinds"),
        ("[words]\nkinds = [1, 2]\n", "words.kinds"),
        ("[words]\nkinds = [1, 2, 3, nan]\n", "words.kinds"),
        ("[words]\nrarity_words = [20, 10]\n", "words.rarity_words"),
        ("[words]\nlong_from = [2, 2]\n", "words.long_from"),
        ("[words]\nlong_b = 1.1\n", "words.long_b"),
        ("[mix]\nfit = 'much'\n", "mix.fit"),
        ("[mix\n", None),
    ],
)
def test_an_entry_that_cannot_be_used_is_named(tmp_path: Path, text: str, column: str | None) -> None:
    with pytest.raises(BadInput) as refused:
        told(tmp_path, text)

    assert (refused.value.file, refused.value.column) == (str(tmp_path / "weights.toml"), column)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[words]\nb = 7\n", "column words.b: found 7; expected a number from 0 to 1"),
        ("[mix]\nmiddle = true\n", "column mix.middle: found true; expected a number from -1000000 to 1000000"),
        (
            "[words]\nkinds = [1]\n",
            "column words.kinds: found [1]; expected a list of 4 numbers from 0 to 1000000",
        ),
        (
            "[words]\nrarity_words = [9, 9]\n",
            "column words.rarity_words: found [9, 9]; expected a list of 2 numbers from 0 to 1000000, rising",
        ),
    ],
)
def test_the_refusal_says_what_would_do(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(BadInput) as refused:
        told(tmp_path, text)

    assert str(refused.value) == f"{tmp_path / 'weights.toml'}, {said}"


@pytest.mark.parametrize(("table", "constants"), [("words", WordWeights()), ("mix", Mix())])
def test_every_constant_may_be_what_it_is(tmp_path: Path, table: str, constants: WordWeights | Mix) -> None:
    values = {name: list(one) if isinstance(one, tuple) else one for name, one in asdict(constants).items()}
    lines = [f"{name} = {value}" for name, value in values.items()]

    assert told(tmp_path, "\n".join([f"[{table}]", *lines])) == Settings(top=7)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        with_weights(Settings(), tmp_path / "missing.toml")
