"""Django's door: every stage's models."""

from madang.programme.needs.models import Need
from madang.programme.people.models import (
    Access,
    FormerName,
    Invitation,
    Membership,
    Merger,
    Organisation,
    Person,
    Token,
)
from madang.programme.records.models import Answer, Letter, Notice, Reading, Step
from madang.programme.rounds.models import Round

__all__ = [
    "Access",
    "Answer",
    "FormerName",
    "Invitation",
    "Letter",
    "Membership",
    "Merger",
    "Need",
    "Notice",
    "Organisation",
    "Person",
    "Reading",
    "Round",
    "Step",
    "Token",
]
