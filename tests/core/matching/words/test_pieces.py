"""The features of a sentence are those of its words, counted."""

from collections import Counter

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from madang.core.matching.words.pieces import features_of_pieces
from madang.core.matching.words.sentences import spans
from madang.core.matching.words.walk import Walk
from madang.core.texts.thesaurus import Thesaurus, load_thesaurus
from madang.core.texts.words.features import KOREAN_STEM, PAIR, STEM
from tests.core.matching.words.made import collection
from tests.core.texts.words.made import bare, features

WORDS = ["gold", "salts", "이차전지", "전지를", "소재", "빛", "the"]
KINDS = (STEM, KOREAN_STEM, PAIR)
sentences = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8), min_size=1, max_size=5)


def counted(texts: list[str], thesaurus: Thesaurus) -> list[dict[int, float]]:
    """The keys of the features of each sentence of ``texts``, and how often each stands in it."""
    made = collection(thesaurus, texts)
    walk = Walk(thesaurus.phrases, made.numbers.of(thesaurus.concept_keys))
    cut = spans(made.words, np.arange(len(texts)), 0)
    found = features_of_pieces(made.words, cut, walk)
    keys = np.zeros(1 + max([*found.features.tolist(), *made.words.key_numbers.tolist(), 0]), np.uint64)
    keys[made.words.key_numbers] = made.words.keys
    ranges = zip(found.starts[:-1], found.starts[1:], strict=True)
    return [
        {
            int(keys[feature]): float(times)
            for feature, times in zip(found.features[a:b], found.counts[a:b], strict=True)
        }
        for a, b in ranges
    ]


@settings(deadline=None)
@given(sentences)
def test_each_feature_is_listed_once_a_sentence_with_its_count(written: list[list[str]]) -> None:
    thesaurus = bare()

    found = counted([". ".join(" ".join(words) for words in written)], thesaurus)

    wanted = [Counter(key for word in words for kind in KINDS for key in features(word, kind)) for words in written]
    assert found == [dict(one) for one in wanted]


def test_more_features_than_were_made_room_for_are_all_kept() -> None:
    words = [f"word{number}x" for number in range(6_000)]

    found = counted([" ".join(words)], bare())

    assert sum(len(one) for one in found) >= len(words)


def test_a_term_of_the_thesaurus_is_one_feature_more_in_any_language() -> None:
    thesaurus = load_thesaurus()
    together = [set(counted([text], thesaurus)[0]) for text in ("이차전지", "secondary battery", "Sekundärbatterie")]

    assert set.intersection(*together), "no feature is shared"
