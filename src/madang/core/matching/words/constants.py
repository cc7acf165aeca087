"""The constants of the word score."""

from dataclasses import dataclass


@dataclass(frozen=True)
class WordWeights:
    """The numbers of the word score (BM25 with fields; Robertson & Zaragoza 2009), tuned on the development data.

    ``kinds``: stems, syllable pairs, Korean stems, concepts. ``need_fields`` and ``offer_fields``: name, title, tags,
    body. ``k1`` and ``b`` saturate and normalise by size on the offers' side, ``k3`` saturates on the needs' side.
    ``passage_k1`` and ``passage_b`` do the same for single passages. ``rarity`` is an extra exponent of the inverse
    document frequency: a long need says much in passing and is best known by its rare words, while of a title every
    word counts. It grows from 0 to its full value between needs of ``rarity_words`` words. ``parts`` makes pairs of
    syllables that are words elsewhere count more, those across the joints of compounds less.
    """

    k1: float = 1.2
    b: float = 0.85
    k3: float = 8.0
    rarity: float = 0.5
    rarity_words: tuple[int, int] = (10, 100)
    parts: float = 0.3
    kinds: tuple[float, float, float, float] = (1.0, 1.0, 0.5, 0.3)
    passage_k1: float = 2.0
    passage_b: float = 1.0
    need_fields: tuple[float, float, float, float] = (0.0, 3.0, 1.0, 1.0)
    offer_fields: tuple[float, float, float, float] = (0.5, 1.5, 1.0, 1.0)
    narrower: float = 0.5
    broader: float = 0.2
