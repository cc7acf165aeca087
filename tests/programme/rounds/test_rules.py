"""What makes a plan sound."""

from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import translation

from madang.core.flow.dates import Span
from madang.core.flow.eligibility import Rule
from madang.core.flow.programmes import TEMPLATES
from madang.core.flow.template import Caps, Quota
from madang.programme.rounds.rules import Plan, faults_of, plan_from_template
from madang.programme.rounds.rules.plan import rule_from_json, rule_to_json

PLAN = plan_from_template("public-private-oi", name="라운드", start=date(2027, 3, 1), zone=ZoneInfo("Asia/Seoul"))


@pytest.mark.parametrize("key", TEMPLATES)
@pytest.mark.parametrize("start", [date(2027, 1, 4), date(2028, 2, 29)])
def test_what_a_template_lays_out_is_sound(key: str, start: date) -> None:
    assert faults_of(plan_from_template(key, name="라운드", start=start, zone=ZoneInfo("Asia/Seoul"))) == []


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        (replace(PLAN, spans=PLAN.spans[1:]), ["단계가 사업의 단계와 다릅니다."]),
        (
            replace(PLAN, spans=(*PLAN.spans[:-1], Span("follow_up", PLAN.call.ends_at, PLAN.call.ends_at))),
            ["성과 추적 단계의 마감이 시작보다 빠릅니다."],
        ),
        (replace(PLAN, eligibility=(Rule("oldest"),)), ["신청 자격 기준에 값이 빠졌습니다."]),
        (
            replace(PLAN, quotas=(Quota("places", "size", 3, "large", 4),), caps=Caps(places=3)),
            ["배분 기준의 최소가 최대보다 큽니다.", "배분 기준의 최소 합계가 선정 규모를 넘습니다."],
        ),
        (replace(PLAN, tracks=("by-post",)), ["사업의 트랙을 하나 이상 골라 주십시오."]),
    ],
)
def test_a_fault_of_a_plan_is_said(plan: Plan, said: list[str]) -> None:
    with translation.override("ko"):
        assert [str(fault) for fault in faults_of(plan)] == said


def test_a_call_that_runs_into_the_next_gate_is_named() -> None:
    spans = tuple(replace(s, ends_at=s.ends_at + timedelta(days=30)) if s.kind == "call" else s for s in PLAN.spans)

    with translation.override("ko"):
        said = [str(fault) for fault in faults_of(replace(PLAN, spans=spans))]

    assert said == ["요건 검토 단계가 신청 접수 단계가 끝나기 전에 시작합니다."]


def test_a_rule_survives_being_kept() -> None:
    rules = [rule for template in TEMPLATES.values() for rule in template.eligibility]

    assert [rule_from_json(rule_to_json(rule)) for rule in rules] == rules
