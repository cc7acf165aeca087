"""The many of the invented world: startups with profiles and offers, demand organisations with needs and resources.

All texts are those of the samples that ship; every name says that it is an example.
"""

import csv
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from itertools import islice

from django.db import transaction

from madang.core.texts.profiles import value_of
from madang.programme.imports.rules import region_code
from madang.programme.needs import steps as wanting
from madang.programme.needs.models import ResourceKind
from madang.programme.offers import steps as offering
from madang.programme.people.models import Kind, Membership, Organisation, Person, Region, Role
from madang.programme.policy.viewer import Viewer
from madang.programme.rounds.models import Round
from madang.samples import sample_path


@dataclass(frozen=True)
class Size:
    """How many the world has beside those whom tests look for by name."""

    startups: int
    demand: int


NOBODY_ELSE = Size(startups=0, demand=0)
FULL = Size(startups=300, demand=30)

Sample = dict[str, str]
_DEMAND_KINDS = (Kind.LARGE, Kind.MIDSIZE, Kind.PUBLIC)


@transaction.atomic
def enter(size: Size, round_: Round, operator: Viewer, *, now: datetime) -> None:
    """Let them come, each by the steps that people take; the same size gives the same world."""
    offers, needs = _samples("offers.csv"), _samples("needs.csv")
    for number in range(size.startups):
        _startup(number, offers[number % len(offers)], now=now)
    for number in range(size.demand):
        _demand(number, needs[number % len(needs)], round_, operator, now=now)


def _startup(number: int, sample: Sample, *, now: datetime) -> None:
    again = number // len(_samples("offers.csv"))  # the samples begin anew: a second firm of the same trade
    name = f"{sample['name']} {again + 1}호" if again else sample["name"]
    by = _joined(f"startup-{number + 1}", name, Kind.STARTUP, sample, now=now)
    profile = offering.make_profile(by=by, now=now)
    offering.change_profile(profile, _values(number, sample), by=by, now=now)
    offering.show_profile(profile, by=by, now=now)
    text = offering.OfferText(
        title=sample["title"],
        teaser=_first_sentence(sample["text"]),
        matched_teaser=sample["text"],
        body=f"{sample['text']}\n\n(가상의 비공개 설명입니다.)",
        readiness=3 + number % 7,
        region=region_code(sample["region"]) or "",
        language=sample["language"] or "ko",
    )
    offering.publish_offer(offering.draft_offer(text, by=by, now=now), by=by, now=now)


def _demand(number: int, sample: Sample, round_: Round, operator: Viewer, *, now: datetime) -> None:
    again = number // len(_samples("needs.csv"))
    name = f"{sample['organisation']} {again + 1}" if again else sample["organisation"]
    by = _joined(f"demand-{number + 1}", name, _DEMAND_KINDS[number % 3], sample, now=now)
    text = wanting.NeedText(
        title=sample["title"],
        teaser=_first_sentence(sample["text"]),
        matched_teaser=sample["text"],
        body=f"{sample['text']}\n\n(가상의 비공개 본문입니다.)",
        region=region_code(sample["region"]) or "",
        language=sample["language"] or "ko",
        anonymous=number % 7 == 3,
        owner_name="예시 담당자",
        budget_won=(number % 10 + 1) * 50_000_000,
        data_access="시험 설비와 지난 2년의 측정값",
        decides_on=date(now.year + 1, 3, 31),
        success_test="두 달의 시험에서 목표값을 만족",
        ip_stance="각자 가진 것은 각자, 함께 만든 것은 공동 소유",
    )
    need = wanting.hand_in_need(wanting.draft_need(text, round_id=round_.id, by=by, now=now), by=by, now=now)
    wanting.publish_need(need, by=operator, now=now)
    _lend(number, by, sample, now=now)


def _lend(number: int, by: Viewer, sample: Sample, *, now: datetime) -> None:
    kind = list(ResourceKind)[number % len(ResourceKind)]
    lent = wanting.ResourceText(
        kind=kind.value,
        title=f"예시 {kind.label} {number + 1}",
        text="가상의 자원입니다. 실증 기간에 함께 쓸 수 있습니다.",
        place=f"{sample['region']} 예시동 {number + 1}",
        region=region_code(sample["region"]) or "",
        conditions="사전 예약, 안전 교육 이수",
    )
    wanting.publish_resource(wanting.draft_resource(lent, by=by, now=now), by=by, now=now)


def _joined(login: str, name: str, kind: Kind, sample: Sample, *, now: datetime) -> Viewer:
    """Somebody, without a password, who owns a new organisation."""
    person = Person.objects.create(email=f"{login}@madang.example", name=f"예시 {login}", password="!")
    region = region_code(sample["region"]) or Region.ABROAD.value
    fields = [field for field in sample["fields"].split(";") if field]
    organisation = Organisation.objects.create(kind=kind, name=name, region=region, fields=fields, made_at=now)
    Membership.objects.create(person=person, organisation=organisation, role=Role.OWNER, starts_at=now)
    return Viewer(person=person.id, organisation=organisation.id, kind=kind.value, role=Role.OWNER.value)


def _values(number: int, sample: Sample) -> dict[str, str]:
    return {
        "representative": f"예시 대표 {number + 1}",
        "registration": _registration(number),
        "founded_on": sample["founded_on"],
        "address": f"{sample['region']} 예시로 {number + 1}",
        "industry": sample["fields"].replace(";", ", "),
        "employees": sample["employees"],
        "products": sample["title"],
        "technology": sample["text"],
        "homepage": f"https://startup-{number + 1}.example",
        "phone": f"02-000-{number:04}",
        "email": f"startup-{number + 1}@madang.example",
    }


def _registration(number: int) -> str:
    """A number that no office gives: its district is 000; the last digit is right."""
    head = f"000{number % 100:02}{number:04}"
    return next(f"{head[:3]}-{head[3:5]}-{head[5:]}{last}" for last in range(10) if _is_sound(f"{head}{last}"))


def _is_sound(digits: str) -> bool:
    try:
        value_of(digits, "registration")
    except ValueError:
        return False
    return True


def _first_sentence(text: str) -> str:
    end = min((at for sign in (". ", "다.", ".\n") if (at := text.find(sign)) >= 0), default=len(text))
    return text[: end + 2].strip()


@cache
def _samples(name: str) -> list[Sample]:
    with sample_path(name).open(encoding="utf-8", newline="") as file:
        return list(islice(csv.DictReader(file), 1000))
