"""Technology terms of three languages: which words mean the same, and which concept is broader than which."""

from madang.core.texts.thesaurus.concepts import Concept, load_concepts
from madang.core.texts.thesaurus.lexicon import Thesaurus, load_thesaurus
from madang.core.texts.thesaurus.trees import Phrases

__all__ = ["Concept", "Phrases", "Thesaurus", "load_concepts", "load_thesaurus"]
