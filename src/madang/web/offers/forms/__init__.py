"""Forms of profiles and offers."""

from madang.web.offers.forms.offer import OfferForm, filled_offer
from madang.web.offers.forms.profile import PaperForm, ProfileForm, filled_profile

__all__ = ["OfferForm", "PaperForm", "ProfileForm", "filled_offer", "filled_profile"]
