"""The constants of the word score."""

from dataclasses import dataclass


@dataclass(frozen=True)
class WordWeights:
    """The numbers of the word score (BM25 with fields; Robertson & Zaragoza 2009), tuned on the development data.

    ``kinds``: stems, syllable pairs, Korean stems, concepts. ``need_fields`` and ``offer_fields``: name, title, tags,
    body. ``k1`` and ``b`` saturate and normalise by size on the offers' side, ``k3`` saturates on the needs' side.
    ``long_k1`` and ``long_b`` stand in their place for a need that is longer than the offers it meets: where a need
    says so much, nearly every offer has some of its words, and only their proportion tells. They come in between needs
    ``long_from`` as long as the mean offer. ``passage_k1`` and ``passage_b`` are those of single passages. ``rarity``
    is an extra exponent of the inverse document frequency: a long need says much in passing and is best known by its
    rare words, while of a title every word counts. It grows from 0 to its full value between needs of ``rarity_words``
    words. ``distinct`` is the exponent of the rarity among the needs of the round: what all of them say tells little.
    ``parts`` makes pairs of syllables that are words elsewhere count more, those across the joints of compounds less.
    ``neighbours`` is the weight of two stems that stand next to each other in both texts.
    """

    k1: float = 1.2
    b: float = 0.85
    k3: float = 8.0
    long_k1: float = 5.0
    long_b: float = 1.0
    long_from: tuple[float, float] = (1.5, 2.5)
    rarity: float = 0.25
    rarity_words: tuple[int, int] = (10, 100)
    distinct: float = 0.5
    parts: float = 0.3
    kinds: tuple[float, float, float, float] = (1.0, 1.0, 0.5, 0.3)
    neighbours: float = 1.0
    passage_k1: float = 1.2
    passage_b: float = 0.75
    need_fields: tuple[float, float, float, float] = (0.0, 3.0, 1.0, 1.0)
    offer_fields: tuple[float, float, float, float] = (0.5, 1.5, 1.0, 1.0)
    narrower: float = 0.5
    broader: float = 0.2
