"""Refusals of steps with rounds, forms and applications, as problem details."""

from typing import Any

from madang.core.flow.forms.stored import BadForm
from madang.programme.applications.rules import (
    AnswersNotRight,
    CallNotOpen,
    NotEligible,
    NotForThem,
    PartnerHasNotAgreed,
    TooManyApplications,
)
from madang.programme.rounds.queries import rule_said
from madang.programme.rounds.rules import PlanNotSound
from madang.programme.rounds.steps import EndNotLater, FormNotSound

BROKEN_RULES: dict[type[Exception], tuple[int, str]] = {
    PlanNotSound: (422, "plan-not-sound"),
    EndNotLater: (422, "end-not-later"),
    BadForm: (422, "no-form"),
    FormNotSound: (422, "form-not-sound"),
    AnswersNotRight: (422, "answers-not-right"),
    NotEligible: (409, "not-eligible"),
    NotForThem: (422, "not-for-them"),
    CallNotOpen: (409, "call-not-open"),
    PartnerHasNotAgreed: (409, "partner-has-not-agreed"),
    TooManyApplications: (409, "too-many-applications"),
}
"""The code and the kind of each."""


def told(refusal: Exception, language: str) -> dict[str, Any]:
    """What else the answer says, in the asker's language."""
    if isinstance(refusal, AnswersNotRight):
        wrong = refusal.wrong.items()
        return {"errors": [{"place": [key], "found": said.in_language(language)} for key, said in wrong]}
    if isinstance(refusal, NotEligible):
        return {"errors": [{"place": [f.rule.kind], "found": rule_said(f.rule, language)} for f in refusal.findings]}
    if isinstance(refusal, FormNotSound):
        return {"errors": [{"place": [], "found": fault.in_language(language)} for fault in refusal.faults]}
    if isinstance(refusal, PlanNotSound):
        return {"errors": [{"place": [], "found": str(fault)} for fault in refusal.faults]}
    if isinstance(refusal, BadForm):
        return {"errors": [{"place": [refusal.place], "found": f"expected {refusal.expected}"}]}
    return {}
