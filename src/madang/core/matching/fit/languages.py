"""The languages that somebody works in, as one code each."""

import re
import unicodedata
from functools import cache

from madang.core.matching.fit.aspects import AGREES, DIFFERS, NOT_STATED
from madang.core.texts.tables.headings import fold

Languages = frozenset[str]

_BETWEEN = re.compile(r"[;,/|\n·、+&]")
_WITH_COUNTRY = re.compile(r"([A-Za-z]{2,3})[-_][A-Za-z]{2,4}")

_LANGUAGES = """
ko: kor, Korean, 한국어, 국어, 한글, Koreanisch
en: eng, English, 영어, Englisch
de: deu, ger, German, 독일어, 독어, Deutsch
fr: fra, fre, French, 프랑스어, 불어, Französisch
es: spa, Spanish, 스페인어, Spanisch
it: ita, Italian, 이탈리아어, Italienisch
pt: por, Portuguese, 포르투갈어, Portugiesisch
nl: nld, dut, Dutch, 네덜란드어, Niederländisch
sv: swe, Swedish, 스웨덴어, Schwedisch
da: dan, Danish, 덴마크어, Dänisch
no: nor, Norwegian, 노르웨이어, Norwegisch
fi: fin, Finnish, 핀란드어, Finnisch
pl: pol, Polish, 폴란드어, Polnisch
cs: ces, cze, Czech, 체코어, Tschechisch
hu: hun, Hungarian, 헝가리어, Ungarisch
tr: tur, Turkish, 튀르키예어, 터키어, Türkisch
ru: rus, Russian, 러시아어, Russisch
uk: ukr, Ukrainian, 우크라이나어, Ukrainisch
ar: ara, Arabic, 아랍어, Arabisch
he: heb, Hebrew, 히브리어, Hebräisch
hi: hin, Hindi, 힌디어
ja: jpn, jp, Japanese, 일본어, 일어, Japanisch
zh: zho, chi, cn, Chinese, Mandarin, 중국어, Chinesisch
vi: vie, Vietnamese, 베트남어, Vietnamesisch
th: tha, Thai, 태국어, Thailändisch
id: ind, Indonesian, 인도네시아어, Indonesisch
mn: mon, Mongolian, 몽골어, Mongolisch
"""


def languages_of(text: str) -> Languages:
    """The codes of the languages that ``text`` lists; a name that is no known one is its own code."""
    languages: set[str] = set()
    for part in _BETWEEN.split(unicodedata.normalize("NFKC", text)):
        words = part.split()
        known = [_names().get(_key(word)) for word in words]
        if words and len(words) > 1 and None not in known:
            languages.update(code for code in known if code)
        elif fold(part):
            languages.add(_names().get(_key(part), f"={fold(part)}"))
    return frozenset(languages)


def relation(wanted: Languages, offered: Languages) -> int:
    """How the ``offered`` languages meet the ``wanted`` ones: a code of ``aspects``."""
    if not offered:
        return NOT_STATED
    return AGREES if wanted & offered else DIFFERS


def _key(part: str) -> str:
    """``ko-KR`` counts as ``ko``."""
    match = _WITH_COUNTRY.fullmatch(part.strip())
    return fold(match[1] if match else part)


@cache
def _names() -> dict[str, str]:
    lines = (line.partition(":") for line in _LANGUAGES.strip().splitlines())
    return {fold(name): code for code, _, names in lines for name in (code, *names.split(","))}
