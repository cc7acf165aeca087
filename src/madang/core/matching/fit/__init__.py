"""Structured agreement between needs and offers, and what keeps them apart."""

from madang.core.matching.fit.agreeing import Agreement, agreement
from madang.core.matching.fit.aspects import AGREES, DIFFERS, NEAR, NOT_ASKED, NOT_STATED
from madang.core.matching.fit.barring import barred
from madang.core.matching.fit.conditions import Conditions, read_conditions
from madang.core.matching.fit.facts import OfferFacts, offer_facts
from madang.core.matching.fit.reasons import Reason, why_barred

__all__ = [
    "AGREES",
    "DIFFERS",
    "NEAR",
    "NOT_ASKED",
    "NOT_STATED",
    "Agreement",
    "Conditions",
    "OfferFacts",
    "Reason",
    "agreement",
    "barred",
    "offer_facts",
    "read_conditions",
    "why_barred",
]
