"""A collection counts in how many texts each feature stands, and how much each text says."""

from collections import Counter

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from madang.core.matching.words.collection import Collection
from madang.core.matching.words.weights import numbers_of_keys
from madang.core.texts.words.features import KOREAN_STEM, PAIR, STEM
from madang.core.texts.words.surfaces import as_bytes
from tests.core.matching.words.made import collection
from tests.core.texts.words.made import bare, features

WORDS = ["gold", "salts", "이차전지", "전지를", "소재", "빛", "the", "및", "AI기반"]
texts = st.lists(st.lists(st.sampled_from(WORDS), max_size=10), max_size=12)


def frequency_of(words: list[str], made: Collection) -> list[int]:
    keys = np.array([features(word, KOREAN_STEM)[0] for word in words], np.uint64)
    numbers, known = numbers_of_keys(made.words, keys)
    return [int(made.words.frequency[number]) if has else 0 for number, has in zip(numbers, known, strict=True)]


@settings(deadline=None)
@given(texts)
def test_a_feature_is_counted_once_a_text(sample: list[list[str]]) -> None:
    made = collection(bare(), [" ".join(words) for words in sample])
    wanted = Counter(word for words in sample for word in set(words))
    both = [len([words for words in sample if {word, other} & set(words)]) for word, other in [("전지를", "전지를")]]
    assert frequency_of(["이차전지", "소재", "빛", "전지"], made) == [
        wanted["이차전지"],
        wanted["소재"],
        wanted["빛"],
        both[0],
    ]


@settings(deadline=None)
@given(texts)
def test_a_text_is_as_large_as_its_stems_and_pairs(sample: list[list[str]]) -> None:
    made = collection(bare(), [" ".join(words) for words in sample])
    size = {word: 2 * len(features(word, STEM)) + len(features(word, PAIR)) for word in WORDS}
    assert made.words.sizes.tolist() == [sum(size[word] for word in words) for words in sample]


@settings(deadline=None)
@given(texts, texts)
def test_adding_in_two_steps_counts_as_adding_at_once(first: list[list[str]], second: list[list[str]]) -> None:
    one = collection(bare(), [" ".join(words) for words in first + second])
    two = Collection(bare())
    for part in (first, second):
        two.add(*as_bytes([" ".join(words) for words in part]))
    assert two.words.sizes.tolist() == one.words.sizes.tolist()
    assert two.words.lengths.tolist() == one.words.lengths.tolist()
    counts = [made.words.frequency[made.words.key_numbers] for made in (one, two)]
    kept = [counts[row] > 0 for row in range(2)]
    assert one.words.keys[kept[0]].tolist() == two.words.keys[kept[1]].tolist()
    assert counts[0][kept[0]].tolist() == counts[1][kept[1]].tolist()
