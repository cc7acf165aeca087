"""Single words and short texts, taken through the analysis chain."""

import numpy as np

from madang.core.matching.words.collection import Collection
from madang.core.matching.words.walk import Walk, count_texts
from madang.core.texts.thesaurus import Thesaurus, load_concepts, load_thesaurus
from madang.core.texts.thesaurus.lexicon import compile_thesaurus
from madang.core.texts.words.features import analyse, desk, room_for
from madang.core.texts.words.grammar import grammar
from madang.core.texts.words.surfaces import Vocabulary, as_bytes


def bare() -> Thesaurus:
    """A thesaurus that knows the empty words only."""
    return compile_thesaurus(())


def stem(word: str) -> int:
    """The key of the stem of one surface word; 0 when the word is empty."""
    vocabulary = Vocabulary([word.encode()])
    work = desk(grammar(), bare().lexicon, room=room_for(len(word.encode()), 1))
    return int(analyse(vocabulary.table, 0, 1, work)[1][0])


def features(word: str, kind: int, thesaurus: Thesaurus | None = None) -> list[int]:
    """The keys of the features of one kind that a surface word yields, in order."""
    vocabulary = Vocabulary([word.encode()])
    work = desk(grammar(), (thesaurus or bare()).lexicon, room=room_for(len(word.encode()), 1))
    analyse(vocabulary.table, 0, 1, work)
    return [int(key) for key in work.found.keys[: work.found.filled[0]] if key & np.uint64(3) == kind]


def collection(*texts: str, thesaurus: Thesaurus | None = None) -> Collection:
    made = Collection(thesaurus or bare())
    made.add(*as_bytes(texts))
    return made


def concepts(text: str) -> set[str]:
    """The names of the concepts that a text speaks of."""
    thesaurus = load_thesaurus()
    found = collection(text, thesaurus=thesaurus)
    numbers = found.numbers.of(thesaurus.concept_keys)
    frequency = np.zeros(len(found.numbers), np.uint32)
    count_texts(found.words, Walk(thesaurus.phrases, numbers), frequency)
    names = [concept.name for concept in load_concepts()]
    return {names[number] for number in np.flatnonzero(frequency[numbers])}
