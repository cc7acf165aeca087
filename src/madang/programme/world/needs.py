"""Needs in every state, their files, and lent resources."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from madang.programme.needs import steps
from madang.programme.needs.models import Need, NeedFile, Part, Resource
from madang.programme.people.models import Access
from madang.programme.policy.viewer import Viewer
from madang.programme.rounds.models import Round


@dataclass(frozen=True)
class Wanted:
    """What is wanted and lent, by the name under which tests look for it."""

    needs: dict[str, Need]
    need_files: dict[str, NeedFile]
    resources: dict[str, Resource]


def enter(viewers: dict[str, Viewer], rounds: dict[str, Round], *, now: datetime) -> Wanted:
    """One need in each state, one resource in each, files of every part."""
    needs = _Needs(viewers, rounds).in_every_state(now=now)
    files = {
        f"{name} {part.value}": _file(needs[name], part, viewers["demand-owner"], now=now)
        for name in ("draft", "published")
        for part in Part
    }
    _publish(needs, viewers["operator"], now=now)
    _grant(viewers["startup-owner"], needs["published"], "body", now=now)
    _grant(viewers["rival-startup"], needs["anonymous"], "matched", now=now)
    return Wanted(needs, files, _resources(viewers["demand-owner"], now=now))


@dataclass(frozen=True)
class _Needs:
    viewers: dict[str, Viewer]
    rounds: dict[str, Round]

    def in_every_state(self, *, now: datetime) -> dict[str, Need]:
        owner, operator = self.viewers["demand-owner"], self.viewers["operator"]
        past = now - timedelta(days=30)
        return {
            "draft": self._drafted("draft", now=now),
            "in_review": self._handed_in("in_review", now=now),
            "changes_asked": steps.ask_changes(
                self._handed_in("changes_asked", now=now), "예산을 적어 주십시오.", by=operator, now=now
            ),
            "published": self._drafted("published", now=now),
            "anonymous": self._handed_in("anonymous", anonymous=True, now=now),
            "withdrawn": self._handed_in("withdrawn", now=now),
            "selected": self._handed_in("selected", now=now),
            "closed": steps.publish_need(self._handed_in("closed", round_="closed", now=past), by=operator, now=past),
            "unseen": steps.withdraw_need(self._drafted("unseen", now=now), by=owner, now=now),
        }

    def _drafted(self, name: str, *, anonymous: bool = False, round_: str = "open", now: datetime) -> Need:
        text = steps.NeedText(
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
        owner = self.viewers["demand-owner"]
        return steps.draft_need(text, round_id=self.rounds[round_].id, by=owner, now=now)

    def _handed_in(self, name: str, *, anonymous: bool = False, round_: str = "open", now: datetime) -> Need:
        drafted = self._drafted(name, anonymous=anonymous, round_=round_, now=now)
        return steps.hand_in_need(drafted, by=self.viewers["demand-owner"], now=now)


def _publish(needs: dict[str, Need], operator: Viewer, *, now: datetime) -> None:
    """Let those that stand for a later state go there."""
    owner = Viewer(needs["published"].author_id, needs["published"].organisation_id, "large", "owner")
    steps.hand_in_need(needs["published"], by=owner, now=now)
    for name in ("published", "anonymous", "withdrawn", "selected"):
        needs[name] = steps.publish_need(needs[name], by=operator, now=now)
    needs["withdrawn"] = steps.withdraw_need(needs["withdrawn"], "라인을 옮기게 되었습니다.", by=owner, now=now)
    needs["selected"] = steps.select_need(needs["selected"], "기준이 분명합니다.", by=operator, now=now)
    steps.close_due_needs(now=now)
    needs["closed"].refresh_from_db()


def _file(need: Need, part: Part, owner: Viewer, *, now: datetime) -> NeedFile:
    said = f"{need.title}의 {part.label} 파일"
    return steps.add_need_file(need, [said.encode()], name=f"{part.value}.txt", part=part, by=owner, now=now)


def _resources(owner: Viewer, *, now: datetime) -> dict[str, Resource]:
    def drafted(kind: str, title: str) -> Resource:
        text = steps.ResourceText(
            kind=kind,
            title=title,
            text="없는 설비의 설명입니다.",
            place="가상 공단 1동",
            region="31",
            starts_on=date(2027, 1, 1),
            ends_on=date(2027, 6, 30),
            conditions="사전 예약, 안전 교육",
        )
        return steps.draft_resource(text, by=owner, now=now)

    def published(kind: str, title: str) -> Resource:
        return steps.publish_resource(drafted(kind, title), by=owner, now=now)

    return {
        "draft": drafted("equipment", "준비 중인 시험기"),
        "published": published("line", "가상 도장 시험 라인"),
        "withdrawn": steps.withdraw_resource(published("data", "거둔 데이터"), by=owner, now=now),
    }


def _grant(viewer: Viewer, need: Need, part: str, *, now: datetime) -> None:
    Access.objects.create(
        organisation_id=viewer.acts_for, thing="need", number=need.id, part=part, reason="demo", given_at=now
    )
