"""Samples of rounds."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Model

from madang.programme.rounds.models import Form
from madang.programme.rounds.rules import plan_from_template
from madang.programme.world.build import World
from madang.web.rounds.forms import PlanForm
from tests.conftest import BEGINNING
from tests.gates.sample import Sample

SEOUL = ZoneInfo("Asia/Seoul")
LATER = (BEGINNING + timedelta(days=300)).date()


def some(world: World) -> Mapping[str, Model]:
    return {name: world.rounds[name] for name in ("open", "draft", "foreign", "closed")}


def filled(key: str, **more: Any) -> dict[str, Any]:
    """What the form of a round sends when nothing in it is changed."""
    plan = plan_from_template(key, name="표본 라운드", start=LATER, zone=SEOUL)
    form = PlanForm(plan, language="ko")
    sent = {field.html_name: field.value() for field in form}
    return {name: _written(value) for name, value in sent.items() if value is not None and value is not False} | more


def _written(value: Any) -> Any:
    return value.astimezone(SEOUL).strftime("%Y-%m-%dT%H:%M") if hasattr(value, "astimezone") else value


def _new(_world: World) -> dict[str, Any]:
    return filled("problem-solver", template="problem-solver", start=LATER.isoformat(), confirmed="1")


def _other(_world: World) -> dict[str, Any]:
    return filled("problem-solver", confirmed="1")


def _forms(world: World) -> Mapping[str, Model]:
    drafted = Form.objects.get(state=Form.DRAFT)
    used = Form.objects.filter(state=Form.USED)
    names = ("open", "draft", "foreign")
    return {"drafted": drafted, **{name: used.filter(round=world.rounds[name]).earliest("pk") for name in names}}


def _own_rounds(world: World) -> Mapping[str, Model]:
    return {"open": world.rounds["open"]}


def _question(_world: World) -> dict[str, Any]:
    return {"kind": "number", "key": "sample", "label_ko": "표본 질문"}


def plan_sent(_world: World) -> dict[str, Any]:
    plan = plan_from_template("problem-solver", name="표본 라운드", start=LATER, zone=SEOUL)
    return {
        "template": plan.template,
        "name": plan.name,
        "tracks": list(plan.tracks),
        "stages": [
            {"kind": one.kind, "starts_at": one.starts_at.isoformat(), "ends_at": one.ends_at.isoformat()}
            for one in plan.spans
        ],
    }


def _extension(world: World) -> dict[str, Any]:
    latest = max(round_.closes_at for round_ in world.rounds.values()) + timedelta(days=9)
    return {"until": latest.isoformat(), "reason": "표본"}


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
    "form": {"GET": Sample(_forms)},
    "form_draft": {"POST": Sample(data=lambda _world: {"track": "top-down"}, done=(302, 404), things=_own_rounds)},
    "form_question": {"GET": Sample(_forms), "POST": Sample(_forms, data=_question, done=(302,))},
    "form_arrange": {"POST": Sample(_forms, data=lambda _world: {"key": "title", "do": "down"}, done=(302,))},
    "form_use": {"POST": Sample(_forms, done=(302,))},
}
OPERATIONS = {
    ("GET", "/templates"): Sample(),
    ("GET", "/rounds"): Sample(),
    ("POST", "/rounds"): Sample(data=plan_sent, done=(201,)),
    ("GET", "/rounds/{number}"): Sample(some),
    ("PUT", "/rounds/{number}"): Sample(some, data=plan_sent),
    ("GET", "/rounds/{number}/touched"): Sample(some),
    ("POST", "/rounds/{number}/open"): Sample(some),
    ("POST", "/rounds/{number}/extend"): Sample(some, data=_extension),
    ("POST", "/rounds/{number}/close"): Sample(some),
    ("GET", "/forms"): Sample(),
    ("POST", "/forms"): Sample(
        data=lambda world: {"round": world.rounds["open"].pk, "track": "top-down"}, done=(201, 404)
    ),
    ("GET", "/forms/{number}"): Sample(_forms),
    ("PUT", "/forms/{number}"): Sample(_forms, data=lambda _world: {"content": {"questions": []}}),
    ("POST", "/forms/{number}/use"): Sample(_forms),
}
