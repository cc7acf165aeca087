"""Profiles with where each value comes from, and technology offers with their files."""

from madang.programme.offers.models.offer import Offer, OfferFile, OfferState
from madang.programme.offers.models.profile import Paper, Profile, Proposal, Value

__all__ = ["Offer", "OfferFile", "OfferState", "Paper", "Profile", "Proposal", "Value"]
