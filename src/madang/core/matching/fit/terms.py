"""A required term as a pattern: whole words for Latin letters, any place for Korean, spaces optional."""

import re
import unicodedata

_WORD_LETTER = r"\p{Latin}\p{Greek}\p{Cyrillic}\p{N}"
_SPACE = r"[\s\p{Z}]"
_LONG = 4  # letters from which on a space between two syllables does not make another word of it


def pattern_of(term: str) -> str:
    """The RE2 pattern of ``term``, to be used without regard to case.

    Spaces and hyphens in the term are optional in the text. The text may have a space of its own where letters of
    another kind begin, and within Korean terms long enough to mean the same with it.
    """
    term = " ".join(unicodedata.normalize("NFKC", term).split())
    loose = sum(map(str.isalnum, term)) >= _LONG
    pieces = [rf"(?:^|[^{_WORD_LETTER}])" if _is_word_letter(term[0]) else ""]
    for before, letter in zip(" " + term, term, strict=False):
        pieces.append(_between(before, letter, loose))
        pieces.append("" if letter in " -" else re.escape(letter))
    pieces.append(rf"(?:[^{_WORD_LETTER}]|$)" if _is_word_letter(term[-1]) else "")
    return "".join(pieces)


def _between(before: str, letter: str, loose: bool) -> str:
    """What the text may have between two letters of the term."""
    if letter in " -":
        return rf"(?:{_SPACE}|[-‐‑–])*"
    if before in " -":
        return ""
    if _is_syllable(before) and _is_syllable(letter):
        return f"{_SPACE}?" if loose else ""
    other = _is_syllable(before) != _is_syllable(letter) or before.isdigit() != letter.isdigit()
    return f"{_SPACE}?" if other and before.isalnum() and letter.isalnum() else ""


def _is_syllable(letter: str) -> bool:
    return "가" <= letter <= "힣"


def _is_word_letter(letter: str) -> bool:
    return letter.isalnum() and not _is_syllable(letter) and not "\u3041" <= letter <= "\u9fff"
