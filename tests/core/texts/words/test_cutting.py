"""The quick way of cutting texts finds what a plain one finds."""

import unicodedata

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from madang.core.texts.words.cutting import LONGEST, Tokens, hash_bytes, split
from madang.core.texts.words.letters import letter_kinds
from madang.core.texts.words.loading import same_bytes
from madang.core.texts.words.surfaces import FIELD_MARK, Vocabulary, as_bytes

LETTERS = "가힣댜뷁ㄱ AbzßÄöé漢字かｶ09٣½.,;-'\"\t\n\r\x00\x1e\u00a0\u0301\u1161\u3000😀𝄞"
TEXTS = st.one_of(
    st.text(LETTERS, max_size=150),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=80),
    st.lists(st.sampled_from(["3.5", "1,000", "이차전지", "ÄÖ", "e\u0301té", "x" * 70, " ", ", ", "😀"])).map("".join),
)  # fmt: skip


def is_letter(sign: str) -> bool:
    """As the analysis sees it: letters and figures of the Basic Multilingual Plane."""
    return sign <= "\uffff" and bool(letter_kinds()[ord(sign)])


def plainly_cut(text: str) -> list[str]:
    """All pieces of a text but the single spaces between words, sign by sign."""
    pieces: list[str] = []
    kinds: list[bool] = []
    for at, sign in enumerate(text):
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        in_number = at > 0 and sign in ".," and before in set("0123456789") and after in set("0123456789") and after
        size = len(pieces[-1].encode()) + len(sign.encode()) if pieces else 0
        word = is_letter(sign) or bool(in_number and kinds[-1] and size <= LONGEST)
        alone = FIELD_MARK in (sign, pieces[-1] if pieces else sign)
        if pieces and kinds[-1] == word and not alone and size <= LONGEST:
            pieces[-1] += sign
        else:
            pieces.append(sign)
            kinds.append(word)
    between = [
        piece == " " and 0 < at < len(pieces) - 1 and kinds[at - 1] and kinds[at + 1] for at, piece in enumerate(pieces)
    ]
    return [piece for piece, left_out in zip(pieces, between, strict=True) if not left_out]


def quickly_cut(text: str) -> list[str]:
    data, offsets = as_bytes([text])
    size = len(data) + 1
    found = Tokens(
        np.zeros(size, np.int64),
        np.zeros(size, np.int64),
        np.zeros(size, np.uint64),
        np.zeros(size, np.bool_),
        np.zeros(size, np.int64),
    )
    count, _ = split(data, 0, int(offsets[-1]), letter_kinds(), found)
    ends = zip(found.firsts[:count].tolist(), found.lasts[:count].tolist(), strict=True)
    return [bytes(data[first:last]).decode() for first, last in ends]


@settings(deadline=None, max_examples=400)  # the first call compiles
@given(TEXTS)
def test_texts_are_cut_as_they_are_sign_by_sign(text: str) -> None:
    assert quickly_cut(text) == plainly_cut(text)


@settings(deadline=None)
@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS), min_size=1, max_size=4))
def test_fields_are_read_as_texts_with_field_marks_are(rows: list[tuple[str, str, str]]) -> None:
    bare = [[field.replace(FIELD_MARK, " ") for field in row] for row in rows]
    joined, apart = Vocabulary(), Vocabulary()
    one = joined.read(*as_bytes([FIELD_MARK.join(row) for row in bare]))
    other = apart.read_fields([as_bytes([row[field] for row in bare]) for field in range(3)])
    assert [two.tolist() for two in one] == [two.tolist() for two in other]
    assert joined.letters.tolist() == apart.letters.tolist()


@settings(deadline=None)
@given(st.binary(max_size=40), st.integers(0, 9), st.integers(0, 9))
def test_the_hash_of_bytes_does_not_depend_on_where_they_stand(word: bytes, before: int, after: int) -> None:
    alone = np.frombuffer(word + bytes(8), np.uint8)
    among = np.frombuffer(b"\xff" * before + word + b"\xfe" * after, np.uint8)
    assert hash_bytes(among, before, before + len(word)) == hash_bytes(alone, 0, len(word))


@settings(deadline=None)
@given(st.binary(max_size=30), st.data())
def test_bytes_are_the_same_when_each_of_them_is(word: bytes, data: st.DataObject) -> None:
    other = bytearray(word)
    if word and data.draw(st.booleans()):
        other[data.draw(st.integers(0, len(word) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    first, second = np.frombuffer(b"ab" + word, np.uint8), np.frombuffer(bytes(other) + b"c", np.uint8)
    assert same_bytes(first, 2, second, 0, len(word)) == (word == bytes(other))


def test_combining_signs_stand_between_words() -> None:
    assert unicodedata.category("\u0301") == "Mn"
    assert quickly_cut("e\u0301t") == ["e", "\u0301", "t"]
