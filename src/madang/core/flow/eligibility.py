"""Rules of eligibility, judged one by one from what is known of an applicant: met, not met, or unknown."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from madang.core.texts.faults import Said

MET, NOT_MET, UNKNOWN = "met", "not_met", "unknown"


@dataclass(frozen=True)
class Rule:
    """A rule of the kind ``kind`` (`RULES`) with its setting: a list of codes, or a number."""

    kind: str
    codes: tuple[str, ...] = ()
    number: int | None = None


@dataclass(frozen=True)
class Facts:
    """What is known of an applicant; None where nobody has said.

    ``on`` is the day by which everything counts, the last of the call. ``earlier`` counts their selections in earlier
    rounds of the same programme, ``documents`` are the kinds of documents on file.
    """

    on: date
    kind: str
    region: str | None = None
    fields: tuple[str, ...] | None = None
    founded_on: date | None = None
    employees: int | None = None
    registration: str | None = None
    earlier: int | None = None
    documents: frozenset[str] | None = None


@dataclass(frozen=True)
class Finding:
    """A rule, how it turned out, and the part of the facts to fill in where it is unknown."""

    rule: Rule
    verdict: str
    part: str


@dataclass(frozen=True)
class _Test:
    part: str
    takes: str
    holds: Callable[[Rule, Facts, Any], bool]


RULES: Mapping[str, _Test] = {
    "kind": _Test("kind", "codes", lambda rule, _facts, kind: kind in rule.codes),
    "region": _Test("region", "codes", lambda rule, _facts, region: region in rule.codes),
    "not_region": _Test("region", "codes", lambda rule, _facts, region: region not in rule.codes),
    "field": _Test("fields", "codes", lambda rule, _facts, fields: _any_within(fields, rule.codes)),
    "oldest": _Test("founded_on", "number", lambda rule, facts, founded: founded > _years_before(facts.on, rule)),
    "youngest": _Test("founded_on", "number", lambda rule, facts, founded: founded <= _years_before(facts.on, rule)),
    "most_employees": _Test("employees", "number", lambda rule, _facts, count: count <= (rule.number or 0)),
    "least_employees": _Test("employees", "number", lambda rule, _facts, count: count >= (rule.number or 0)),
    "registered": _Test("registration", "", lambda _rule, _facts, registration: bool(registration)),
    "most_earlier": _Test("earlier", "number", lambda rule, _facts, count: count <= (rule.number or 0)),
    "documents": _Test("documents", "codes", lambda rule, _facts, held: set(rule.codes) <= held),
}
"""The kinds of rules: which fact each looks at, whether it takes codes or a number, and when it holds."""

NAMES = {
    "kind": Said(en="Kind of organisation: {what}", ko="신청 대상: {what}", de="Art der Organisation: {what}"),
    "region": Said(en="Seat in: {what}", ko="소재지: {what}", de="Sitz in: {what}"),
    "not_region": Said(en="Seat not in: {what}", ko="소재지 제외: {what}", de="Sitz nicht in: {what}"),
    "field": Said(en="Works in one of: {what}", ko="대상 분야: {what}", de="Tätig in einem von: {what}"),
    "oldest": Said(
        en="Founded less than {number} years before the call ends",
        ko="접수 마감일 기준 업력 {number}년 미만",
        de="Bei Ende der Bewerbungsphase jünger als {number} Jahre",
    ),
    "youngest": Said(
        en="Founded at least {number} years before the call ends",
        ko="접수 마감일 기준 업력 {number}년 이상",
        de="Bei Ende der Bewerbungsphase mindestens {number} Jahre alt",
    ),
    "most_employees": Said(
        en="At most {number} employees", ko="상시 근로자 {number}명 이하", de="Höchstens {number} Beschäftigte"
    ),
    "least_employees": Said(
        en="At least {number} employees", ko="상시 근로자 {number}명 이상", de="Mindestens {number} Beschäftigte"
    ),
    "registered": Said(
        en="A business registration number", ko="사업자등록번호 보유", de="Eine Unternehmensregisternummer"
    ),
    "most_earlier": Said(
        en="Selected in this programme at most {number} times before",
        ko="같은 사업 선정 이력 {number}회 이하",
        de="Bisher höchstens {number}-mal in diesem Programm ausgewählt",
    ),
    "documents": Said(en="Documents on file: {what}", ko="제출 서류: {what}", de="Vorliegende Unterlagen: {what}"),
}
"""What people call each rule; ``{what}`` are the names of its codes, ``{number}`` its number."""


def judged(rules: Iterable[Rule], facts: Facts) -> tuple[Finding, ...]:
    """How each rule turns out. What is not known is never guessed: the rule stays unknown."""
    return tuple(_finding(rule, facts) for rule in rules)


def faults(rules: Iterable[Rule]) -> list[str]:
    """Rules that cannot be judged: of no known kind, or without the codes or the number that the kind needs."""
    return [f"{rule.kind}: {fault}" for rule in rules if (fault := _fault(rule))]


def _finding(rule: Rule, facts: Facts) -> Finding:
    test = RULES[rule.kind]
    known = getattr(facts, test.part)
    if known is None or known == ():
        return Finding(rule, UNKNOWN, test.part)
    return Finding(rule, MET if test.holds(rule, facts, known) else NOT_MET, test.part)


def _fault(rule: Rule) -> str:
    test = RULES.get(rule.kind)
    if test is None:
        return "no such rule"
    if test.takes == "codes" and not rule.codes:
        return "needs codes"
    if test.takes == "number" and (rule.number is None or rule.number < 0):
        return "needs a number"
    return ""


def _any_within(fields: Iterable[str], codes: Iterable[str]) -> bool:
    """Whether a field is one of ``codes`` or lies below one: codes of fields grow longer as they grow narrower."""
    return any(field.startswith(code) for field in fields for code in codes)


def _years_before(day: date, rule: Rule) -> date:
    year = day.year - (rule.number or 0)
    return day.replace(year=year, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=year)
