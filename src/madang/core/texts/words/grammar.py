"""Endings, particles and empty words of Korean, English and German, as tables that compiled code can read."""

from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from madang.core.texts.words.letters import letter_kinds, lower_letters

_PARTICLES = """
은 는 이 가 을 를 의 에 에서 에게 께 으로 로 와 과 도 만 까지 부터 마다 처럼 보다 라 이라 이나 이며 며 이고 고 하고 인
적인 적으로 하는 하여 한 할 함 하며 하기 해 했다 합니다 된 되는 되어 됨 될 된다 들 들의 들이 들을 들은 들에 에는 에도
에만 으로서 로서 으로써 로써 이다 입니다 에서의 에서는 에서도 로의 으로의 과의 와의 로는 으로는 로도 에의 하고자 하게
하도록 하지 하였다 했습니다 하였습니다 되었다 되었습니다 되며 되고 되도록 시키는 시켜 시킨 시킬 인데 이지만 지만 라는
이라는 라고 이라고 만을 만의 까지의 부터의 에게서 한테 조차 밖에 뿐 뿐만 이란 란 이든 든지 이든지 합니다만 하면 하면서
하므로 한다 해서 해야 되면 되면서 된다면 이므로 이어야 이었다 였다 있는 있다 있으며 없는 없이 가능한 가능하고 받는
받은 받을
""".split()
_KEPT_SINGLE = frozenset("라 고 함 해 인 란".split())
"""Particles that also end many a noun (카메라, 냉장고, 잠수함, 외국인): they go only where three syllables remain."""

_KOREAN_EMPTY = """
및 등 수 것 더 그 이 저 각 본 약 총 위 때 중 내 또 즉 위한 위해 위하여 통한 통해 통하여 대한 대해 대하여 관한 관해
관하여 있는 있다 있습니다 있으며 또는 그리고 하지만 그러나 따라서 따라 따른 의한 의해 의하여 하는 하여 한다 합니다
된다 됩니다 되는 같은 같이 경우 모든 여러 다양한 매우 가장 우리 저희 당사 당사는 현재 기존 기존의 통합 이상 이하 대비
관련 기반 제공 가능 가능한 위의 이를 이에 그런 이런 어떤 아니라 아닌 없이 없는 모두 함께 바로 특히
""".split()

_ENGLISH_EMPTY = """
a about above after all also an and any are as at be because been being both but by can could did do does each either
etc for from further had has have having he her here his how however i if in into is it its itself may might more most
must no nor of off on once only or other our out over own per shall she should since so some such than that the their
them then there these they this those through thus to too under until up upon us use used uses using very via was we
well were what when where whether which while who whose will with within without would you your
""".split()

_GERMAN_EMPTY = """
aber alle allem allen aller als also am an auch auf aus bei beim bis bzw da damit dann das dass dem den der des die
dies diese diesem diesen dieser dieses doch dort durch ein eine einem einen einer eines er es etwa fur gegen hat haben
hier ihr ihre ihrem ihren ihrer im in ist jede jedem jeden jeder jedes kann konnen konnte man mehr mit nach neben
nicht noch nur oder ohne sehr sein seine seit sich sie sind so sowie sowohl uber um und uns unser unsere unserem
unseren unserer unter vom von vor war was wenn werden wie wird wir wo wurde wurden zu zum zur zwischen
""".split()

# Suffix, what stands in its place, and how many letters must remain before it. The first that fits is applied.
_ENDINGS = (
    ("izations", "ize", 4), ("ization", "ize", 4), ("isation", "ize", 4), ("ational", "ate", 4), ("fulness", "ful", 4),
    ("iveness", "ive", 4), ("ousness", "ous", 4), ("ibility", "ible", 3), ("ability", "able", 3), ("ically", "ic", 3),
    ("ations", "ate", 4), ("ation", "ate", 4), ("itions", "it", 4), ("ition", "it", 4), ("ingly", "", 4),
    ("edly", "", 4), ("ungen", "ung", 4), ("heiten", "heit", 4), ("keiten", "keit", 4), ("ies", "i", 2),
    ("ied", "i", 2), ("ieren", "ier", 4), ("ings", "", 4), ("ing", "", 4), ("ed", "", 4), ("ments", "", 5),
    ("ment", "", 5), ("ness", "", 4), ("ally", "al", 4), ("ly", "", 4), ("ances", "", 5), ("ance", "", 5),
    ("ences", "", 5), ("ence", "", 5), ("ives", "", 5), ("ive", "", 5), ("ities", "", 4), ("ity", "", 5),
    ("ions", "", 5), ("ion", "", 5), ("ors", "", 5), ("or", "", 5), ("ern", "", 5), ("ers", "", 5), ("er", "", 5),
    ("als", "", 5), ("al", "", 5), ("ics", "", 5), ("ic", "", 5), ("able", "", 5), ("ible", "", 5), ("ates", "", 5),
    ("ate", "", 5), ("izes", "", 5), ("ize", "", 5), ("sses", "ss", 3), ("xes", "x", 2), ("ches", "ch", 3),
    ("shes", "sh", 3), ("en", "", 5), ("em", "", 6), ("is", "", 4), ("uses", "u", 3), ("es", "", 4), ("ss", "ss", 0),
    ("s", "", 3), ("e", "", 4), ("y", "i", 3),
)  # fmt: skip


class Endings(NamedTuple):
    """Strings as code points: string ``i`` is ``codes[ends[i]:ends[i + 1]]``, longest first."""

    codes: NDArray[np.uint16]
    ends: NDArray[np.int64]
    replacements: NDArray[np.uint16]
    replacement_ends: NDArray[np.int64]
    remaining: NDArray[np.int64]  # letters that must be left before the ending
    by_last: NDArray[np.int32]  # (65536,) the first rule, plus 1, that ends with a code point; 0 where there is none
    next_rule: NDArray[np.int32]  # (rules,) the next rule, plus 1, with the same last letter; 0 after the last one


class Grammar(NamedTuple):
    """All that the analysis of one surface word needs to know about languages."""

    kinds: NDArray[np.uint8]
    lower: NDArray[np.uint16]
    particles: Endings
    endings: Endings


@cache
def grammar() -> Grammar:
    """The tables, made once a process."""
    particles = sorted(set(_PARTICLES), key=lambda one: (-len(one), one))
    return Grammar(
        letter_kinds(),
        lower_letters(),
        _endings([(one, "", 3 if one in _KEPT_SINGLE else 2) for one in particles]),
        _endings(list(_ENDINGS)),
    )


def empty_words() -> frozenset[str]:
    """Words too common to find anything by, in lower case with accents folded."""
    return frozenset(_KOREAN_EMPTY) | frozenset(_ENGLISH_EMPTY) | frozenset(_GERMAN_EMPTY)


def _endings(rules: list[tuple[str, str, int]]) -> Endings:
    codes, ends = _codes([rule[0] for rule in rules])
    replacements, replacement_ends = _codes([rule[1] for rule in rules])
    by_last, next_rule = np.zeros(65_536, np.int32), np.zeros(len(rules), np.int32)
    for number in reversed(range(len(rules))):
        last = ord(rules[number][0][-1])
        next_rule[number], by_last[last] = by_last[last], number + 1
    remaining = np.array([rule[2] for rule in rules], np.int64)
    return Endings(codes, ends, replacements, replacement_ends, remaining, by_last, next_rule)


def _codes(strings: list[str]) -> tuple[NDArray[np.uint16], NDArray[np.int64]]:
    ends = np.zeros(len(strings) + 1, np.int64)
    np.cumsum([len(one) for one in strings], out=ends[1:])
    return np.array([ord(letter) for one in strings for letter in one] or [0], np.uint16), ends
