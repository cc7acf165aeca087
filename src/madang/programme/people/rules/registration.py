"""The business number of a Korean firm and its check digit."""

import re

from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrPromise

_WEIGHTS = (1, 3, 7, 1, 3, 7, 1, 3, 5)


class BadRegistration(Exception):
    """The number is no business number; ``reason`` says why in the reader's language."""

    def __init__(self, reason: StrPromise) -> None:
        self.reason = reason
        super().__init__(str(reason))


def check_digit(nine: str) -> int:
    """The tenth digit that belongs to the first ``nine``: a weighted sum, and the tens of the ninth digit's product."""
    digits = [int(digit) for digit in nine]
    total = sum(digit * weight for digit, weight in zip(digits, _WEIGHTS, strict=True)) + digits[8] * 5 // 10
    return -total % 10


def registration(written: str) -> str:
    """The ten digits of a number written with or without its hyphens (123-45-67890); raises `BadRegistration`."""
    digits = re.sub(r"[\s\-‐-―]", "", written)
    if not re.fullmatch(r"[0-9]{10}", digits):
        raise BadRegistration(_("A business number has ten digits, as in 123-45-67891."))
    if int(digits[9]) != check_digit(digits[:9]):
        raise BadRegistration(_("The last digit does not fit the others: please look for a slip."))
    return digits
