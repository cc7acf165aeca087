"""Forms of profiles and offers."""

from madang.programme.offers.rules.profile import LABELS
from madang.web.offers.forms import OfferForm, ProfileForm


def test_the_form_asks_every_field_of_a_profile() -> None:
    assert list(ProfileForm().fields) == list(LABELS)


def test_readiness_is_from_one_to_nine() -> None:
    assert [OfferForm({"title": "가", "readiness": level}).is_valid() for level in ("0", "1", "9", "10")] == [
        False,
        True,
        True,
        False,
    ]
