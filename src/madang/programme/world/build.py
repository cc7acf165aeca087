"""Builds the invented world in an empty database, every row by the steps that people take."""

from dataclasses import dataclass
from datetime import date, datetime

from madang.programme.needs.models import Need
from madang.programme.needs.steps import NeedText, ask_changes, draft_need, hand_in_need, publish_need
from madang.programme.people.models import Access
from madang.programme.policy.viewer import Viewer
from madang.programme.rounds.models import Round
from madang.programme.world.cast import enter
from madang.programme.world.rounds import rounds


@dataclass(frozen=True)
class World:
    """The viewers by name, and the things that tests look for by name."""

    viewers: dict[str, Viewer]
    rounds: dict[str, Round]
    needs: dict[str, Need]


def build(*, now: datetime) -> World:
    """The world as it is at ``now``."""
    viewers = enter(now=now)
    made = rounds(viewers, now=now)
    return World(viewers=viewers, rounds=made, needs=_needs(viewers, made["open"], now=now))


def _needs(viewers: dict[str, Viewer], round_: Round, *, now: datetime) -> dict[str, Need]:
    owner, operator = viewers["demand-owner"], viewers["operator"]

    def drafted(name: str, *, anonymous: bool = False) -> Need:
        text = NeedText(
            title=f"과제 {name}",
            teaser=f"공개 요약 {name}",
            matched_teaser=f"매칭 요약 {name}",
            body=f"비밀 본문 {name}",
            anonymous=anonymous,
            owner_name=f"담당 {name}",
            budget_won=100_000_000,
            data_access=f"데이터 {name}",
            decides_on=date(2027, 3, 31),
            success_test=f"시험 {name}",
            ip_stance=f"권리 {name}",
        )
        return draft_need(text, round_id=round_.id, by=owner, now=now)

    def handed_in(name: str, *, anonymous: bool = False) -> Need:
        return hand_in_need(drafted(name, anonymous=anonymous), by=owner, now=now)

    needs = {
        "draft": drafted("draft"),
        "in_review": handed_in("in_review"),
        "changes_asked": ask_changes(handed_in("changes_asked"), "예산을 적어 주십시오.", by=operator, now=now),
        "published": publish_need(handed_in("published"), by=operator, now=now),
        "anonymous": publish_need(handed_in("anonymous", anonymous=True), by=operator, now=now),
    }
    _grant(viewers["startup-owner"], needs["published"], "body", now=now)
    _grant(viewers["rival-startup"], needs["anonymous"], "matched", now=now)
    return needs


def _grant(viewer: Viewer, need: Need, part: str, *, now: datetime) -> None:
    Access.objects.create(
        organisation_id=viewer.acts_for, thing="need", number=need.id, part=part, reason="demo", given_at=now
    )
