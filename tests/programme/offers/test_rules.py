"""Every field has a part and a label, and a profile is whole when it has what calls ask for."""

from collections.abc import Collection

from madang.core.texts.profiles import FIELDS
from madang.programme.offers.rules.profile import LABELS, PART_OF, WANTED, completeness, missing_for_completeness


def test_every_field_is_asked_and_belongs_to_a_part() -> None:
    assert set(FIELDS) == set(LABELS) == set(PART_OF)


def test_what_calls_ask_for_makes_it_whole() -> None:
    held: list[Collection[str]] = [[], WANTED[:6], WANTED, LABELS]

    assert [completeness(fields) for fields in held] == [0, 50, 100, 100]
    assert missing_for_completeness(WANTED[1:]) == ["name"]
