"""Quotas and rules of eligibility in words."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from madang.core.flow.eligibility import NAMES, RULES, Rule
from madang.core.flow.template import Quota
from madang.programme.people.models import Kind, Region
from madang.programme.rounds.rules import Plan


def quota_name(quota: Quota, language: str) -> str:
    """What the quota is for."""
    group = quota.names.in_language(language) if quota.names is not None else _each(quota.by)
    of = _("recommendations") if quota.of == "recommendations" else _("places")
    return f"{group} · {of}"


def quotas_shown(plan: Plan, language: str) -> list[tuple[str, int, int]]:
    """Every quota with its name, its least and its most."""
    return [(quota_name(quota, language), quota.least, quota.most) for quota in plan.quotas]


def rule_said(rule: Rule, language: str) -> str:
    """The rule as a sentence."""
    return NAMES[rule.kind].in_language(language).format(what=", ".join(_words(rule)), number=rule.number)


def rules_shown(rules: Iterable[Rule], language: str) -> list[str]:
    """Every rule as a sentence."""
    return [rule_said(rule, language) for rule in rules]


def _words(rule: Rule) -> list[str]:
    part = RULES[rule.kind].part
    names = {"kind": dict(Kind.choices), "region": dict(Region.choices)}.get(part, {})
    return [str(names.get(code, code)) for code in rule.codes]


def _each(by: str) -> str:
    return {
        "centre": _("each centre"),
        "field": _("each field"),
        "region": _("each region"),
        "size": _("each size of firm"),
    }[by]
