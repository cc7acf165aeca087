"""Profiles shown and hidden, a document read into one, and offers in every state, also past their end."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from madang.programme.imports.models import Batch
from madang.programme.imports.steps import look_at, make_batch, undo_batch
from madang.programme.needs.models import Part
from madang.programme.offers import steps
from madang.programme.offers.models import Offer, OfferFile, Paper, Profile
from madang.programme.people.models import Access
from madang.programme.policy.viewer import Viewer
from madang.programme.rounds.models import Round

PAPER = """기업 개요
기업명: 없는배터리 주식회사
대표자: 김가상
설립일: 2019. 3. 4.
임직원 수: 27명
홈페이지: https://battery.example
연락처: 042-000-0000
기술 소개
셀을 멈추지 않고 임피던스를 잽니다.
"""


@dataclass(frozen=True)
class Offered:
    """What is offered and brought, by the name under which tests look for it."""

    profiles: dict[str, Profile]
    papers: dict[str, Paper]
    offers: dict[str, Offer]
    offer_files: dict[str, OfferFile]
    batches: dict[str, Batch]


def enter(viewers: dict[str, Viewer], rounds: dict[str, Round], *, now: datetime) -> Offered:
    """One profile shown, one hidden, one offer in each state, one batch in each."""
    owner = viewers["startup-owner"]
    profiles = _profiles(viewers, now=now)
    paper = steps.read_paper(profiles["shown"], [PAPER.encode()], name="소개서.txt", by=owner, now=now)
    offers = _offers(owner, now=now)
    files = {
        f"published {part.value}": steps.add_offer_file(
            offers["published"], [f"기술 {part.label}".encode()], name=f"{part.value}.txt", part=part, by=owner, now=now
        )
        for part in Part
    }
    _grant(viewers["demand-owner"], "offer", offers["published"].id, "body", now=now)
    _grant(viewers["rival-demand"], "offer", offers["ending"].id, "matched", now=now)
    _grant(viewers["demand-owner"], "profile", profiles["shown"].id, "contact", now=now)
    return Offered(profiles, {"read": paper}, offers, files, _batches(viewers, rounds["open"], now=now))


def _profiles(viewers: dict[str, Viewer], *, now: datetime) -> dict[str, Profile]:
    owner, rival = viewers["startup-owner"], viewers["rival-startup"]
    shown = steps.make_profile(by=owner, now=now)
    values = {
        "representative": "김가상",
        "registration": "000-99-00019",
        "products": "배터리 셀 진단기",
        "technology": "멈추지 않고 재는 임피던스",
        "phone": "042-000-0000",
        "employees": "25",
    }
    steps.change_profile(shown, values, by=owner, now=now)
    hidden = steps.make_profile(by=rival, now=now)
    return {"shown": steps.show_profile(shown, by=owner, now=now), "hidden": hidden}


def _offers(owner: Viewer, *, now: datetime) -> dict[str, Offer]:
    def drafted(name: str) -> Offer:
        text = steps.OfferText(
            title=f"기술 {name}",
            teaser=f"공개 소개 {name}",
            matched_teaser=f"매칭 소개 {name}",
            body=f"비밀 기술 {name}",
            readiness=6,
            region="30",
        )
        return steps.draft_offer(text, by=owner, now=now)

    def published(name: str, *, days_ago: int = 0) -> Offer:
        return steps.publish_offer(drafted(name), by=owner, now=now - timedelta(days=days_ago))

    return {
        "draft": drafted("draft"),
        "published": published("published"),
        "ending": published("ending", days_ago=350),
        "expired": published("expired", days_ago=400),
        "withdrawn": steps.withdraw_offer(published("withdrawn"), by=owner, now=now),
    }


def _batches(viewers: dict[str, Viewer], round_: Round, *, now: datetime) -> dict[str, Batch]:
    demand, operator = viewers["demand-owner"], viewers["operator"]

    def looked_at(by: Viewer, kind: str, name: str, text: str) -> Batch:
        return look_at([text.encode()], kind=kind, name=f"{name}.csv", round_id=round_.id, by=by, now=now)

    made = make_batch(looked_at(operator, "profiles", "made", "기업명,지역\n가져온기업,부산\n"), by=operator, now=now)
    undone = make_batch(looked_at(demand, "needs", "undone", "과제명\n거둔 과제\n"), by=demand, now=now)
    return {
        "sound": looked_at(demand, "needs", "sound", "과제명,예산\n표에서 온 과제,1000\n"),
        "faulty": looked_at(demand, "needs", "faulty", "과제명,예산\n,많이\n"),
        "made": made,
        "undone": undo_batch(undone, by=demand, now=now),
    }


def _grant(viewer: Viewer, thing: str, number: int, part: str, *, now: datetime) -> None:
    Access.objects.create(
        organisation_id=viewer.acts_for, thing=thing, number=number, part=part, reason="demo", given_at=now
    )
