"""How well needs find their answers, side by side with BM25 on words and on character bigrams."""

import sys
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np

import madang
from benchmarks.tasks import DATA, PAIRS_OF_LANGUAGES, TASKS, Task, across

DEEP = 100
Ranked = dict[str, list[str]]
Figures = dict[str, float]


def figures(ranked: Ranked, answers: dict[str, set[str]]) -> Figures:
    """Accuracy at 1, mean reciprocal rank at 10, recall at 10 and 100 over the needs of one or more pools."""
    rows = [_figures_of(ranked.get(need, []), right) for need, right in answers.items()]
    means = np.mean(rows, axis=0)
    return dict(zip(("acc@1", "MRR@10", "R@10", "R@100"), map(float, means), strict=True))


def _figures_of(offers: list[str], right: set[str]) -> tuple[float, float, float, float]:
    places = [place for place, offer in enumerate(offers) if offer in right]
    first = places[0] if places else DEEP
    reciprocal = 1 / (first + 1) if first < 10 else 0.0
    return first == 0, reciprocal, sum(place < 10 for place in places) / len(right), len(places) / len(right)


def by_madang(task: Task, **settings: Any) -> Ranked:
    """What madang.match lists."""
    found = madang.match(task.needs, task.offers, madang.Settings(top=DEEP, explain=False, **settings))
    ranked: Ranked = {}
    for need, offer in zip(found["need_id"].to_pylist(), found["offer_id"].to_pylist(), strict=True):
        ranked.setdefault(need, []).append(offer)
    return ranked


def by_words_alone(task: Task) -> Ranked:
    """What madang.match lists with words only."""
    return by_madang(task, meaning=False)


def by_bm25(task: Task, *, bigrams: bool) -> Ranked:
    """bm25s with its defaults, on words without English stop words, or on character bigrams of each word."""
    import bm25s

    def tokens(texts: Iterable[str]) -> Any:
        if bigrams:
            return [_bigrams(text) for text in texts]
        return bm25s.tokenize(list(texts), stopwords="en", show_progress=False, return_ids=False)

    offers = task.offers["id"].to_pylist()
    model = bm25s.BM25()
    model.index(tokens(task.offers["text"].to_pylist()), show_progress=False)
    needs = [" ".join(filter(None, parts)) for parts in _columns(task, ("title", "text"))]
    found, _ = model.retrieve(tokens(needs), k=min(DEEP, len(offers)), show_progress=False)
    ids = task.needs["id"].to_pylist()
    return {need: [offers[int(one)] for one in row] for need, row in zip(ids, found, strict=True)}


def _columns(task: Task, names: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    present = [task.needs[name].to_pylist() for name in names if name in task.needs.column_names]
    return zip(*present, strict=True)


def _bigrams(text: str) -> list[str]:
    return [word[at : at + 2] for word in text.lower().split() for at in range(max(1, len(word) - 1))]


WAYS: dict[str, Callable[[Task], Ranked]] = {
    "madang": by_madang,
    "madang, words only": by_words_alone,
    "BM25 words (bm25s)": lambda task: by_bm25(task, bigrams=False),
    "BM25 character bigrams": lambda task: by_bm25(task, bigrams=True),
}


def measure(tasks: list[Task], way: Callable[[Task], Ranked]) -> Figures:
    """The figures over all pools of one kind of task."""
    ranked: Ranked = {}
    answers: dict[str, set[str]] = {}
    for task in tasks:
        for need, offers in way(task).items():
            ranked[f"{task.name}/{need}"] = offers
        answers |= {f"{task.name}/{need}": right for need, right in task.answers.items()}
    return figures(ranked, answers)


def main(names: list[str]) -> None:
    """Print the table; with ``names``, of these sets alone (`across` for those between languages)."""
    if not DATA.is_dir():
        sys.exit(f"no development data at {DATA}: set MADANG_DATA")
    print(f"{'set':20} {'way':24} {'acc@1':>7} {'MRR@10':>7} {'R@10':>7} {'R@100':>7}")
    for name, make in TASKS.items():
        if not names or name in names:
            tasks = make()
            for way, rank in WAYS.items():
                _line(name, way, measure(tasks, rank))
    if not names or "across" in names:
        for source, target in PAIRS_OF_LANGUAGES:
            _line(f"{source}→{target}", "madang", measure(across(source, target), by_madang))


def _line(name: str, way: str, found: Figures) -> None:
    print(f"{name:20} {way:24} " + " ".join(f"{value:7.4f}" for value in found.values()), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
