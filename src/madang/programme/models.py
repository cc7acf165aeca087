"""Django's door: every stage's models."""

from madang.programme.applications.models import Allowance, Application, Submission
from madang.programme.files.models import Stored
from madang.programme.imports.models import Batch
from madang.programme.jobs.models import Beat, Parked, Timer, Worker
from madang.programme.needs.models import Need, NeedFile, Resource
from madang.programme.offers.models import Offer, OfferFile, Paper, Profile, Proposal, Value
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
from madang.programme.rounds.models import Extension, Form, Quota, Round, Stage
from madang.programme.webhooks.models import Delivery, Webhook

__all__ = [
    "Access",
    "Allowance",
    "Answer",
    "Application",
    "Batch",
    "Beat",
    "Delivery",
    "Extension",
    "Form",
    "FormerName",
    "Invitation",
    "Letter",
    "Membership",
    "Merger",
    "Need",
    "NeedFile",
    "Notice",
    "Offer",
    "OfferFile",
    "Organisation",
    "Paper",
    "Parked",
    "Person",
    "Profile",
    "Proposal",
    "Quota",
    "Reading",
    "Resource",
    "Round",
    "Stage",
    "Step",
    "Stored",
    "Submission",
    "Timer",
    "Token",
    "Value",
    "Webhook",
    "Worker",
]
