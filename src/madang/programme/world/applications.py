"""The applications of the invented world: one in each state that an applicant can bring about."""

from datetime import datetime, timedelta
from typing import Any

from madang.core.flow.forms.stored import form_from_json
from madang.programme.applications.models import Application
from madang.programme.applications.steps import (
    agree_to_application,
    save_application,
    start_application,
    submit_application,
    withdraw_application,
)
from madang.programme.needs.models import Need
from madang.programme.policy.viewer import MACHINE, Viewer
from madang.programme.rounds.models import Round
from madang.programme.rounds.queries import form_in_use
from madang.programme.rounds.steps import close_round, open_round
from madang.programme.world.answers import answers_to
from madang.programme.world.rounds import drafted


def applications(
    viewers: dict[str, Viewer], rounds: dict[str, Round], needs: dict[str, Need], *, now: datetime
) -> dict[str, Application]:
    """The applications by name."""
    startup, rival, demand = viewers["startup-owner"], viewers["rival-startup"], viewers["demand-owner"]
    open_, need = rounds["open"].id, needs["published"].id

    def answered(by: Viewer, word: str, round_id: int, track: str, **more: Any) -> Application:
        started = start_application(round_id=round_id, track=track, by=by, now=now, **more)
        questions = form_from_json(form_in_use(round_id, track).content)
        return save_application(started, answers_to(questions, word), by=by, now=now)

    def sent(by: Viewer, word: str, round_id: int, track: str, **more: Any) -> Application:
        made = answered(by, word, round_id, track, **more)
        return submit_application(made, by=by, now=now).application

    joint = answered(startup, "joint", open_, "on-demand", partner_id=demand.acts_for)
    agree_to_application(joint, by=demand, now=now)
    return {
        "draft": answered(startup, "draft", open_, "top-down", need_id=need),
        "submitted": sent(rival, "submitted", open_, "top-down", need_id=need),
        "withdrawn": withdraw_application(sent(startup, "withdrawn", open_, "bottom-up"), by=startup, now=now),
        "joint": submit_application(joint, by=startup, now=now).application,
        "shown": sent(startup, "shown", rounds["midsize-challenge"].id, "proposed"),
        "merchant": sent(viewers["merchant"], "merchant", rounds["local-merchants"].id, "wishes"),
        "over": _of_a_call_that_is_over(viewers, sent, now=now),
    }


def _of_a_call_that_is_over(viewers: dict[str, Viewer], sent: Any, *, now: datetime) -> Application:
    """Applied while the call was open; then its days passed."""
    operator = viewers["operator"]
    round_ = drafted("midsize-challenge", "지난 중견기업 라운드", operator, days_left=1, now=now)
    open_round(round_, by=operator, now=now)
    made: Application = sent(viewers["startup-owner"], "over", round_.id, "proposed")
    past = timedelta(days=40)
    Round.objects.filter(pk=round_.pk).update(opens_at=round_.opens_at - past, closes_at=round_.closes_at - past)
    close_round(round_, by=MACHINE, now=now)
    return made
