"""Text is known to be in NFC exactly when it is."""

import unicodedata

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from madang.core.texts.tables.composed import is_composed, is_composed_where_joined, whole_signs
from madang.core.texts.tables.plain_signs import is_plain, plain_signs

ODD_SIGNS = "e\u0301a\u0323\u0302가\u1100\u1161\u11a8Å\u212b<\u0338Ωµ\u093cか\u3099豈한 x"
texts = st.text(st.one_of(st.sampled_from(ODD_SIGNS), st.characters(codec="utf-8")), max_size=40)


@given(texts, st.sampled_from(["", "plain words " * 500, "한글 " * 500]))
def test_composed_text_is_told_as_the_standard_tells_it(text: str, before: str) -> None:
    whole = before + text

    assert is_composed(whole.encode()) == unicodedata.is_normalized("NFC", whole)


@given(texts, texts)
def test_two_composed_pieces_are_composed_when_their_seam_is(one: str, other: str) -> None:
    both = [unicodedata.normalize("NFC", piece) for piece in (one, other)]

    joined = is_composed_where_joined(both[0].encode(), both[1].encode())

    assert joined == unicodedata.is_normalized("NFC", "".join(both))


def test_an_accent_behind_a_plain_letter_is_seen_in_a_long_plain_text() -> None:
    assert not is_composed(("plain " * 1000 + "caf" + "e\u0301").encode())


def test_text_that_is_no_utf8_is_told_with_its_place() -> None:
    for before in ("plain " * 1000, "한글 " * 1000):
        data = before.encode() + b"\xff"
        with pytest.raises(UnicodeDecodeError) as refusal:
            is_composed(data)
        assert refusal.value.start == len(before.encode())


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=8), st.data())
def test_a_cut_piece_ends_before_the_sign_that_was_cut(text: str, data: st.DataObject) -> None:
    whole = text.encode()
    cut = data.draw(st.integers(0, len(whole)))

    kept = whole_signs(whole[:cut])

    assert whole[:kept].decode() == whole[:cut].decode("utf-8", "ignore")


def sign_by_sign(data: bytes) -> bool:
    """Whether ``data`` is UTF-8 of signs that are plain each by itself."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return False
    return all(
        sign < "\x80" or "\U0001f000" <= sign < "\U0001fb00" or (sign <= "\uffff" and plain_signs()[ord(sign)])
        for sign in text
    )


@settings(deadline=None)  # the first call compiles
@given(st.one_of(texts.map(str.encode), st.binary(max_size=12), st.text("가é😀★ｱ \u3099\x00").map(str.encode)))
def test_plain_signs_are_found_as_they_are_sign_by_sign(data: bytes) -> None:
    assert is_plain(np.frombuffer(data, np.uint8), plain_signs()) == sign_by_sign(data)


def test_a_plain_sign_joins_no_sign_before_or_behind_it() -> None:
    plain = [chr(code) for code in np.flatnonzero(plain_signs())]
    joined = "".join(f"{sign}a{sign}가{sign}각" for sign in plain)

    assert unicodedata.is_normalized("NFC", joined)


@pytest.mark.parametrize("odd", ["", "e\u0301", "\u1100\u1161"])
def test_one_odd_sign_is_seen_in_a_large_text(odd: str) -> None:
    whole = "한글 and more, " * 30_000 + odd + "그리고"

    assert is_composed(whole.encode()) == (not odd)
