"""The rounds of the invented world: one of each programme, in different states."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from madang.core.flow.programmes import TEMPLATES
from madang.core.flow.stages import CALL
from madang.programme.policy.viewer import MACHINE, Viewer
from madang.programme.rounds.models import Round
from madang.programme.rounds.rules import plan_from_template
from madang.programme.rounds.steps import close_round, draft_form, extend_round, make_round, open_round

SEOUL = ZoneInfo("Asia/Seoul")

_NAMES = {
    "problem-solver": "가상 문제해결 라운드",
    "materials-100": "가상 소부장 100 라운드",
    "deeptech-value-up": "가상 딥테크 라운드",
    "public-private-oi": "가상 민관협력 라운드",
    "midsize-challenge": "가상 중견기업 라운드",
    "centre-network": "가상 혁신센터 보육 라운드",
    "cross-border": "가상 한-독 라운드",
    "local-merchants": "가상 상생 라운드",
}
_DAYS_LEFT = {
    "problem-solver": 30,
    "midsize-challenge": 12,
    "local-merchants": 20,
    "deeptech-value-up": 2,
    "cross-border": 50,
}
"""Days until the call ends; every other call is over, or its round is not open yet."""
_UNOPENED = frozenset({"materials-100"})


def rounds(viewers: dict[str, Viewer], *, now: datetime) -> dict[str, Round]:
    """The rounds by the key of their template, and under the names that tests use: open, draft, foreign, closed."""
    operator = viewers["operator"]
    made = {key: _round(key, operator, now=now) for key in TEMPLATES}
    made["deeptech-value-up"] = extend_round(
        made["deeptech-value-up"],
        made["deeptech-value-up"].closes_at + timedelta(days=3),
        "혁신센터의 요청으로 접수를 연장합니다.",
        by=operator,
        now=now,
    )
    draft_form(round_id=made["midsize-challenge"].id, track="posted", by=operator, now=now)
    return {
        **made,
        "open": made["problem-solver"],
        "closed": made["public-private-oi"],
        "draft": drafted("problem-solver", "준비 중인 라운드", operator, days_left=60, now=now),
        "foreign": drafted("problem-solver", "남의 라운드", viewers["other-operator"], days_left=60, now=now),
    }


def _round(key: str, operator: Viewer, *, now: datetime) -> Round:
    made = drafted(key, _NAMES[key], operator, days_left=_DAYS_LEFT.get(key, -20), now=now)
    if key in _UNOPENED:
        return made
    opened = open_round(made, by=operator, now=now)
    return opened if key in _DAYS_LEFT else close_round(opened, by=MACHINE, now=now)


def drafted(key: str, name: str, operator: Viewer, *, days_left: int, now: datetime) -> Round:
    """A round whose call ends in so many days, not opened yet."""
    call = next(stage for stage in TEMPLATES[key].stages if stage.kind == CALL)
    start = now.astimezone(SEOUL).date() + timedelta(days=days_left - call.ends)
    return make_round(plan_from_template(key, name=name, start=start, zone=SEOUL), by=operator, now=now)
