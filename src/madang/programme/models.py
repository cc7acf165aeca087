"""Django's door: every stage's models."""

from madang.programme.jobs.models import Beat, Parked, Timer, Worker
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
    "Beat",
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
    "Parked",
    "Person",
    "Quota",
    "Reached",
    "Reading",
    "Round",
    "Stage",
    "Step",
    "Timer",
    "Token",
    "Worker",
]
