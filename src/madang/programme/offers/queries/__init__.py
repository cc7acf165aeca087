"""Profiles, the papers read for them, and offers, as a viewer may see them."""

from madang.programme.offers.queries.offers import (
    OFFER_COLUMNS,
    OfferFileSeen,
    OfferSeen,
    offer_choices_for,
    offer_file_for,
    offer_files_seen_by,
    offer_for,
    offer_paper_for,
    offer_read_by,
    offers_seen_by,
    offers_told_to,
)
from madang.programme.offers.queries.papers import PaperSeen, ProposalSeen, paper_for, papers_seen_by
from madang.programme.offers.queries.profiles import (
    PROFILE_COLUMNS,
    ProfileSeen,
    ValueSeen,
    own_profile_of,
    profile_choices_for,
    profile_for,
    profiles_seen_by,
    values_seen_by,
)

__all__ = [
    "OFFER_COLUMNS",
    "PROFILE_COLUMNS",
    "OfferFileSeen",
    "OfferSeen",
    "PaperSeen",
    "ProfileSeen",
    "ProposalSeen",
    "ValueSeen",
    "offer_choices_for",
    "offer_file_for",
    "offer_files_seen_by",
    "offer_for",
    "offer_paper_for",
    "offer_read_by",
    "offers_seen_by",
    "offers_told_to",
    "own_profile_of",
    "paper_for",
    "papers_seen_by",
    "profile_choices_for",
    "profile_for",
    "profiles_seen_by",
    "values_seen_by",
]
