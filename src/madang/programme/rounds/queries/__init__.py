"""Rounds, their plans and their forms, as a viewer may see them."""

from madang.programme.rounds.queries.forms import FormSeen, form_for, form_in_use, forms_seen_by, may_change, may_draft
from madang.programme.rounds.queries.plans import plan_of, plan_seen_by
from madang.programme.rounds.queries.rounds import (
    ExtensionSeen,
    Phase,
    RoundSeen,
    choices_for,
    extensions_seen_by,
    phase_of,
    round_for,
    rounds_seen_by,
)
from madang.programme.rounds.queries.templates import TemplateSeen, template_seen, templates_seen
from madang.programme.rounds.queries.words import quota_name, quotas_shown, rule_said, rules_shown

__all__ = [
    "ExtensionSeen",
    "FormSeen",
    "Phase",
    "RoundSeen",
    "TemplateSeen",
    "choices_for",
    "extensions_seen_by",
    "form_for",
    "form_in_use",
    "forms_seen_by",
    "may_change",
    "may_draft",
    "phase_of",
    "plan_of",
    "plan_seen_by",
    "quota_name",
    "quotas_shown",
    "round_for",
    "rounds_seen_by",
    "rule_said",
    "rules_shown",
    "template_seen",
    "templates_seen",
]
