"""A word score written down as plainly as possible, to compare the compiled one with."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from madang.core.matching.words.best import Limits
from madang.core.matching.words.collection import Collection
from madang.core.matching.words.constants import WordWeights
from madang.core.matching.words.scan import best_texts, length_norms, prepare
from madang.core.matching.words.walk import Walk
from madang.core.matching.words.weights import weigh
from madang.core.texts.thesaurus import Thesaurus
from madang.core.texts.words.surfaces import as_bytes

Found = tuple[NDArray[np.int32], NDArray[np.float32]]


def text_of(*fields: str) -> str:
    """Name, title, tags and body as one text."""
    return "\x1e".join(fields)


def collection(thesaurus: Thesaurus, texts: Sequence[str]) -> Collection:
    made = Collection(thesaurus)
    made.add(*as_bytes(texts))
    return made


def limits(offers: Collection, needs: int, settings: WordWeights) -> Limits:
    """No text barred, equals in the order of their rows."""
    texts = len(offers.words.lengths)
    return Limits(
        np.zeros((1, texts), np.uint8),
        np.full(needs, -1, np.int32),
        np.arange(texts, dtype=np.int32),
        length_norms(offers.words, settings),
    )


def found(
    needs: Collection, offers: Collection, settings: WordWeights, *, bounds: Limits, k: int, threads: int = 1
) -> Found:
    """What the compiled scan finds."""
    walk = Walk(offers.thesaurus.phrases, offers.numbers.of(offers.thesaurus.concept_keys))
    query = prepare(offers.words, weigh(needs, offers.words, settings), walk, settings)
    return best_texts(offers.words, query, bounds, walk, k=k, threads=threads)


def plain_scores(needs: Sequence[str], offers: Sequence[str], settings: WordWeights) -> NDArray[np.float64]:
    """BM25 over fields of Latin words that have no ending: shape (needs, offers)."""
    texts = [_counts(offer, settings.offer_fields) for offer in offers]
    sizes = [len(offer.replace("\x1e", " ").split()) for offer in offers]
    mean = max(2 * sum(sizes) / len(sizes), 1)
    holders = Counter(word for text in texts for word in text)
    scores = np.zeros((len(needs), len(offers)))
    for row, need in enumerate(needs):
        for word, times in list(_counts(need, settings.need_fields).items()):
            rarity = math.log(1 + (len(offers) - holders[word] + 0.5) / (holders[word] + 0.5))
            weight = rarity * (settings.k3 + 1) * times / (settings.k3 + times) * settings.kinds[0]
            for column, text in enumerate(texts):
                norm = settings.k1 * (1 - settings.b + settings.b * 2 * sizes[column] / mean)
                scores[row, column] += weight * (settings.k1 + 1) * text[word] / (text[word] + norm)
    return scores


def _counts(text: str, weights: Sequence[float]) -> defaultdict[str, float]:
    counts: defaultdict[str, float] = defaultdict(float)
    for field, weight in zip(text.split("\x1e"), weights, strict=True):
        for word in field.split():
            counts[word] += weight
    return counts
