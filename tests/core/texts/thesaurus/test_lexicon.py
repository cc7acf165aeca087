"""The compiled thesaurus finds the same concept behind the words of three languages."""

import numpy as np
import pytest

from madang.core.texts.thesaurus import Concept, load_concepts
from madang.core.texts.thesaurus.lexicon import compile_thesaurus, load_thesaurus
from madang.core.texts.words.features import concept_key
from tests.core.texts.words.made import concepts


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("secondary battery", ["이차전지", "secondary battery", "Akku", "Akkumulatoren"]),
        ("fuel cell", ["연료전지", "fuel cells", "Brennstoffzelle", "Brennstoffzellen"]),
        ("heat pump", ["히트펌프를", "heat pumps", "Wärmepumpen"]),
    ],
)
def test_words_of_all_languages_meet_in_one_concept(name: str, texts: list[str]) -> None:
    assert [name in concepts(text) for text in texts] == [True] * len(texts)


def test_nearly_every_term_finds_its_own_concept() -> None:
    terms = [
        (term, concept.name) for concept in load_concepts()[::25] for found in concept.terms.values() for term in found
    ]
    missed = [(term, name) for term, name in terms if name not in concepts(term)]
    assert len(missed) <= len(terms) // 20, missed


def test_compiling_twice_gives_the_same_tables() -> None:
    one, other = compile_thesaurus(load_concepts()), compile_thesaurus(load_concepts())
    for first, second in zip(one.lexicon + one.phrases, other.lexicon + other.phrases, strict=True):
        np.testing.assert_array_equal(first, second)
    assert (one.narrower, one.broader) == (other.narrower, other.broader)


def test_narrower_is_the_reverse_of_broader() -> None:
    thesaurus = load_thesaurus()
    up = {(below, above) for below, found in thesaurus.broader.items() for above in found}
    down = {(below, above) for above, found in thesaurus.narrower.items() for below in found}
    assert up == down != set()


def test_children_of_the_phrase_tree_have_higher_numbers_and_sorted_words() -> None:
    tree = load_thesaurus().phrases
    parents = np.repeat(np.arange(len(tree.concepts)), np.diff(tree.first_edge))
    assert bool((tree.targets > parents).all())
    same = parents[1:] == parents[:-1]
    assert bool((np.diff(tree.words)[same] > 0).all())
    assert sorted(tree.targets.tolist()) == list(range(1, len(tree.concepts)))


def test_the_first_of_two_concepts_keeps_a_shared_phrase_and_both_keep_a_shared_word() -> None:
    first = {"ko": ("겹말",), "en": ("first thing", "same phrase"), "de": ("Erstes",)}
    second = {"ko": ("겹말",), "en": ("second thing", "same phrase"), "de": ("Zweites",)}
    made = [Concept("first thing", "made", first, ()), Concept("second thing", "made", second, ("first thing",))]
    thesaurus = compile_thesaurus(made)
    assert thesaurus.broader == {1: (0,)}
    assert sorted(thesaurus.phrases.concepts[thesaurus.phrases.concepts >= 0].tolist()) == [0, 0, 1]
    counts = thesaurus.lexicon.last - thesaurus.lexicon.first
    assert counts.max() == 2


def test_an_empty_thesaurus_can_be_compiled() -> None:
    thesaurus = compile_thesaurus(())
    assert thesaurus.concept_keys.tolist() == []
    assert thesaurus.phrases.concepts.tolist() == [-1]


def test_the_keys_of_concepts_are_distinct() -> None:
    keys = load_thesaurus().concept_keys
    assert len(set(keys.tolist())) == len(keys)
    assert int(keys[3]) == int(concept_key(3))
