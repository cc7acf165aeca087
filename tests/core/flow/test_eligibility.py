"""Eligibility is computed rule by rule, and what nobody said stays unknown."""

from datetime import date

import pytest

from madang.core.flow.eligibility import MET, NOT_MET, RULES, UNKNOWN, Facts, Finding, Rule, judged

DAY = date(2027, 4, 11)


@pytest.mark.parametrize(
    ("rule", "facts", "verdict"),
    [
        (Rule("kind", ("startup",)), {}, MET),
        (Rule("kind", ("merchant",)), {}, NOT_MET),
        (Rule("region", ("30", "36")), {"region": "30"}, MET),
        (Rule("region", ("30", "36")), {"region": "11"}, NOT_MET),
        (Rule("region", ("30",)), {}, UNKNOWN),
        (Rule("not_region", ("00",)), {"region": "00"}, NOT_MET),
        (Rule("field", ("C26", "C28")), {"fields": ("C2611", "J58")}, MET),
        (Rule("field", ("C26",)), {"fields": ("C2",)}, NOT_MET),
        (Rule("field", ("C26",)), {"fields": ()}, UNKNOWN),
        (Rule("oldest", number=7), {"founded_on": date(2020, 4, 12)}, MET),
        (Rule("oldest", number=7), {"founded_on": date(2020, 4, 11)}, NOT_MET),
        (Rule("youngest", number=1), {"founded_on": date(2026, 4, 11)}, MET),
        (Rule("youngest", number=1), {"founded_on": date(2026, 4, 12)}, NOT_MET),
        (Rule("most_employees", number=49), {"employees": 50}, NOT_MET),
        (Rule("most_employees", number=49), {"employees": 0}, MET),
        (Rule("least_employees", number=1), {"employees": 0}, NOT_MET),
        (Rule("registered"), {"registration": "1234567891"}, MET),
        (Rule("registered"), {}, UNKNOWN),
        (Rule("most_earlier", number=0), {"earlier": 1}, NOT_MET),
        (Rule("documents", ("registration",)), {"documents": frozenset({"registration", "deck"})}, MET),
        (Rule("documents", ("registration",)), {"documents": frozenset()}, NOT_MET),
        (Rule("documents", ("registration",)), {}, UNKNOWN),
    ],
)
def test_each_rule_is_judged_by_what_is_known(rule: Rule, facts: dict[str, object], verdict: str) -> None:
    known = Facts(on=DAY, kind="startup", **facts)  # type: ignore[arg-type]  # one fact at a time

    assert judged([rule], known) == (Finding(rule, verdict, RULES[rule.kind].part),)


def test_a_firm_founded_on_a_leap_day_has_its_birthday_on_the_28th() -> None:
    rule = Rule("youngest", number=1)

    assert judged([rule], Facts(on=date(2028, 2, 29), kind="startup", founded_on=date(2027, 2, 28)))[0].verdict == MET


def test_every_kind_of_rule_is_tried_above() -> None:
    assert sorted(RULES) == sorted(
        {"kind", "region", "not_region", "field", "oldest", "youngest", "most_employees", "least_employees"}
        | {"registered", "most_earlier", "documents"}
    )
