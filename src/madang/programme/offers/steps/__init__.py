"""Steps with profiles and offers."""

from madang.programme.offers.steps.offers import (
    OfferText,
    add_offer_file,
    change_offer,
    draft_offer,
    publish_offer,
    remind_of_ending_offers,
    remind_of_offer,
    remove_offer_file,
    renew_offer,
    withdraw_offer,
)
from madang.programme.offers.steps.papers import confirm_proposals, read_paper
from madang.programme.offers.steps.profiles import (
    WrongValues,
    change_profile,
    hide_profile,
    make_profile,
    show_profile,
)
from madang.programme.offers.steps.table import TABLE

__all__ = [
    "TABLE",
    "OfferText",
    "WrongValues",
    "add_offer_file",
    "change_offer",
    "change_profile",
    "confirm_proposals",
    "draft_offer",
    "hide_profile",
    "make_profile",
    "publish_offer",
    "read_paper",
    "remind_of_ending_offers",
    "remind_of_offer",
    "remove_offer_file",
    "renew_offer",
    "show_profile",
    "withdraw_offer",
]
