"""Text is known to be in NFC exactly when it is."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.core.texts.tables.composed import is_composed, is_composed_where_joined, whole_signs

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
