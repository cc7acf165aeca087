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
from madang.programme.rounds.models import Extension, Form, Quota, Reached, Round, Stage

__all__ = [
    "Access",
    "Answer",
    "Extension",
    "Form",
    "FormerName",
    "Invitation",
    "Letter",
    "Membership",
    "Merger",
    "Need",
    "Notice",
    "Organisation",
    "Person",
    "Quota",
    "Reached",
    "Reading",
    "Round",
    "Stage",
    "Step",
    "Token",
]
