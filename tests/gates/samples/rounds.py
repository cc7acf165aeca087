"""Samples of rounds."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Model

from madang.programme.rounds.rules import plan_from_template
from madang.programme.world.build import World
from madang.web.rounds.forms import PlanForm
from tests.gates.sample import Sample

SEOUL = ZoneInfo("Asia/Seoul")


def some(world: World) -> Mapping[str, Model]:
    return {name: world.rounds[name] for name in ("open", "draft", "foreign", "closed")}


def filled(key: str, **more: Any) -> dict[str, Any]:
    """What the form of a round sends when nothing in it is changed."""
    plan = plan_from_template(key, name="표본 라운드", start=date(2027, 3, 1), zone=SEOUL)
    form = PlanForm(plan, language="ko")
    sent = {field.html_name: field.value() for field in form}
    return {name: _written(value) for name, value in sent.items() if value is not None and value is not False} | more


def _written(value: Any) -> Any:
    return value.astimezone(SEOUL).strftime("%Y-%m-%dT%H:%M") if hasattr(value, "astimezone") else value


def _new(_world: World) -> dict[str, Any]:
    return filled("problem-solver", template="problem-solver", start="2027-03-01", confirmed="1")


def _other(_world: World) -> dict[str, Any]:
    return filled("problem-solver", confirmed="1")


def _later(world: World) -> dict[str, Any]:
    latest = max(round_.closes_at for round_ in world.rounds.values()) + timedelta(days=9)
    return {"until": _written(latest), "reason": "표본"}


PAGES = {
    "rounds": {"GET": Sample()},
    "programmes": {"GET": Sample()},
    "round": {"GET": Sample(some)},
    "round_make": {"GET": Sample(), "POST": Sample(data=_new, done=(302,))},
    "round_change": {"GET": Sample(some), "POST": Sample(some, data=_other, done=(302,))},
    "round_open": {"POST": Sample(some, done=(302,))},
    "round_extend": {"POST": Sample(some, data=_later, done=(302,))},
    "round_close": {"POST": Sample(some, done=(302,))},
}
OPERATIONS: dict[tuple[str, str], Sample] = {}
