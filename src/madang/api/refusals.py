"""What each refusal of a step is answered with, as problem details: one table for the whole API."""

from collections.abc import Callable
from typing import Any, NamedTuple

from madang.api.organisations import UnknownFields
from madang.core.flow.forms.stored import BadForm
from madang.core.texts.faults import BadInput
from madang.programme.applications.rules import (
    AnswersNotRight,
    CallNotOpen,
    NotEligible,
    NotForThem,
    PartnerHasNotAgreed,
    TooManyApplications,
)
from madang.programme.files.steps import FileEmpty, FileTooLarge
from madang.programme.imports.steps import NotSoundAnyMore, RoundMissing, Touched
from madang.programme.needs.rules import NeedNotReady, ReasonMissing
from madang.programme.needs.steps import ResourceNotReady
from madang.programme.offers.rules.offer import OfferNotReady
from madang.programme.offers.steps import WrongValues
from madang.programme.people.rules.registration import BadRegistration
from madang.programme.people.rules.roles import LastOwner, RoleNotHere
from madang.programme.people.steps.inviting import AlreadyMember, TooManyInvitations
from madang.programme.rounds.queries import rule_said
from madang.programme.rounds.rules import PlanNotSound
from madang.programme.rounds.steps import EndNotLater, FormNotSound
from madang.programme.webhooks.steps.guard import AddressRefused
from madang.programme.webhooks.steps.registering import TooManyWebhooks

More = Callable[[Any, str], dict[str, Any]]
"""What else is said of a refusal, in a language."""


def _nothing(_refusal: Any, _language: str) -> dict[str, Any]:
    return {}


def _missing(refusal: Any, _language: str) -> dict[str, Any]:
    return {"missing": [str(reason) for reason in refusal.missing]}


def _detail(refusal: Any, _language: str) -> dict[str, Any]:
    return {"detail": str(refusal)}


def _message(refusal: Any, language: str) -> dict[str, Any]:
    return {"detail": refusal.message(language)}


def _fields(refusal: Any, _language: str) -> dict[str, Any]:
    return {"fields": refusal.fields}


def _most(refusal: Any, _language: str) -> dict[str, Any]:
    return {"most_megabytes": refusal.most}


def _errors(*found: tuple[list[str], str]) -> dict[str, Any]:
    return {"errors": [{"place": place, "found": said} for place, said in found]}


def _answers(refusal: Any, language: str) -> dict[str, Any]:
    return _errors(*(([key], said.in_language(language)) for key, said in refusal.wrong.items()))


def _findings(refusal: Any, language: str) -> dict[str, Any]:
    return _errors(*(([one.rule.kind], rule_said(one.rule, language)) for one in refusal.findings))


def _faults(refusal: Any, language: str) -> dict[str, Any]:
    return _errors(*(([], fault.in_language(language)) for fault in refusal.faults))


def _plan(refusal: Any, _language: str) -> dict[str, Any]:
    return _errors(*(([], str(fault)) for fault in refusal.faults))


def _form(refusal: Any, _language: str) -> dict[str, Any]:
    return _errors(([refusal.place], f"expected {refusal.expected}"))


def _address(refusal: Any, _language: str) -> dict[str, Any]:
    return _errors((["address"], str(refusal)))


class Told(NamedTuple):
    """How a refusal is answered: code, kind, and what else is said."""

    status: int
    kind: str
    more: More = _nothing


TOLD: dict[type[Exception], Told] = {
    AddressRefused: Told(422, "address-refused", _address),
    AlreadyMember: Told(409, "already-member"),
    AnswersNotRight: Told(422, "answers-not-right", _answers),
    BadForm: Told(422, "no-form", _form),
    BadInput: Told(422, "bad-input", _message),
    BadRegistration: Told(422, "bad-registration", _detail),
    CallNotOpen: Told(409, "call-not-open"),
    EndNotLater: Told(422, "end-not-later"),
    FileEmpty: Told(422, "file-empty"),
    FileTooLarge: Told(413, "file-too-large", _most),
    FormNotSound: Told(422, "form-not-sound", _faults),
    LastOwner: Told(409, "last-owner"),
    NeedNotReady: Told(409, "not-ready", _missing),
    NotEligible: Told(409, "not-eligible", _findings),
    NotForThem: Told(422, "not-for-them"),
    NotSoundAnyMore: Told(409, "not-sound-any-more"),
    OfferNotReady: Told(409, "not-ready", _missing),
    PartnerHasNotAgreed: Told(409, "partner-has-not-agreed"),
    PlanNotSound: Told(422, "plan-not-sound", _plan),
    ReasonMissing: Told(422, "reason-missing"),
    ResourceNotReady: Told(409, "not-ready"),
    RoleNotHere: Told(422, "role-not-here"),
    RoundMissing: Told(422, "round-missing"),
    TooManyApplications: Told(409, "too-many-applications"),
    TooManyInvitations: Told(409, "too-many-invitations"),
    TooManyWebhooks: Told(409, "too-many"),
    Touched: Told(409, "touched"),
    UnknownFields: Told(422, "unknown-field", _detail),
    WrongValues: Told(422, "wrong-values", _fields),
}
"""Every refusal that a step may raise through the API."""
