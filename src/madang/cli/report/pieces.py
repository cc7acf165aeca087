"""Texts cut where they are quoted, so that a report holds each sentence once however often it is quoted."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Cut:
    """A text in pieces: the first ``whole`` of them, joined, are the text; those after it are quoted from elsewhere.

    ``place`` tells for each quotation which piece it is.
    """

    pieces: tuple[str, ...]
    whole: int
    place: dict[str, int]


def cut(text: str, quotations: Iterable[str]) -> Cut:
    """Cut ``text`` so that each quotation is a piece of its own.

    A quotation that does not occur in the text, or that overlaps with one before it, becomes a further piece.
    """
    wanted = sorted(set(quotations) - {""})
    found = sorted((text.find(quotation), -len(quotation), quotation) for quotation in wanted)
    pieces: list[str] = []
    place: dict[str, int] = {}
    end = 0
    for start, _, quotation in found:
        if start >= end:
            if start > end:
                pieces.append(text[end:start])
            place[quotation] = len(pieces)
            pieces.append(quotation)
            end = start + len(quotation)
    if end < len(text):
        pieces.append(text[end:])
    elsewhere = [quotation for quotation in wanted if quotation not in place]
    place |= {quotation: len(pieces) + number for number, quotation in enumerate(elsewhere)}
    return Cut((*pieces, *elsewhere), len(pieces), place)
