"""The people of the invented world, one for each way of looking at Madang."""

from dataclasses import dataclass
from datetime import datetime

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password

from madang.programme.people.models import Kind, Membership, Organisation, Person, Region, Role
from madang.programme.policy.viewer import NOBODY, Viewer

PASSWORD = "yard-of-the-house"


@dataclass(frozen=True)
class Part:
    """A login of the invented world: who, where, as what."""

    name: str
    organisation: str
    kind: Kind
    role: Role
    region: Region = Region.SEOUL


PARTS = (
    Part("operator", "가상진흥원", Kind.OPERATOR, Role.OWNER),
    Part("operator-reader", "가상진흥원", Kind.OPERATOR, Role.READER),
    Part("evaluator", "가상진흥원", Kind.OPERATOR, Role.EVALUATOR),
    Part("adviser", "가상진흥원", Kind.OPERATOR, Role.ADVISER),
    Part("other-operator", "상상사업단", Kind.OPERATOR, Role.OWNER, Region.SEJONG),
    Part("centre", "가상혁신센터 하나", Kind.CENTRE, Role.OWNER, Region.DAEJEON),
    Part("other-centre", "가상혁신센터 둘", Kind.CENTRE, Role.OWNER, Region.BUSAN),
    Part("demand-owner", "허구중공업", Kind.LARGE, Role.OWNER, Region.ULSAN),
    Part("demand-member", "허구중공업", Kind.LARGE, Role.MEMBER, Region.ULSAN),
    Part("demand-reader", "허구중공업", Kind.LARGE, Role.READER, Region.ULSAN),
    Part("rival-demand", "상상화학", Kind.LARGE, Role.OWNER, Region.JEONNAM),
    Part("public-body", "가공도시공사", Kind.PUBLIC, Role.OWNER, Region.INCHEON),
    Part("midsize", "지어낸정밀", Kind.MIDSIZE, Role.OWNER, Region.GYEONGNAM),
    Part("startup-owner", "없는배터리", Kind.STARTUP, Role.OWNER, Region.DAEJEON),
    Part("startup-reader", "없는배터리", Kind.STARTUP, Role.READER, Region.DAEJEON),
    Part("rival-startup", "꾸민센서", Kind.STARTUP, Role.OWNER, Region.GYEONGGI),
    Part("merchant", "꿈속시장 상인회", Kind.MERCHANT, Role.OWNER, Region.JEONBUK),
    Part("investor", "지어낸투자", Kind.INVESTOR, Role.OWNER),
    Part("research", "가상대학교 연구단", Kind.RESEARCH, Role.OWNER, Region.DAEGU),
    Part("chamber", "Erfundene Kammer", Kind.CHAMBER, Role.OWNER, Region.ABROAD),
)
STRANGER = "stranger"
"""Somebody who signed in and belongs nowhere."""


def email(name: str) -> str:
    """The address that the part signs in with."""
    return f"{name}@madang.example"


def enter(*, now: datetime) -> dict[str, Viewer]:
    """Make everybody of `PARTS`, and a stranger, and give each as a viewer by name; ``nobody`` is there too."""
    viewers = {"nobody": NOBODY}
    secret = make_password(PASSWORD)  # once for all: hashing is slow on purpose
    organisations: dict[str, Organisation] = {}
    for part in PARTS:
        organisation = organisations.get(part.organisation)
        if organisation is None:
            organisation = organisations[part.organisation] = Organisation.objects.create(
                kind=part.kind, name=part.organisation, region=part.region, made_at=now
            )
        person = _person(part.name, secret)
        Membership.objects.create(person=person, organisation=organisation, role=part.role, starts_at=now)
        viewers[part.name] = Viewer(
            person=person.id, organisation=organisation.id, kind=part.kind.value, role=part.role.value
        )
    viewers[STRANGER] = Viewer(person=_person(STRANGER, secret).id)
    return viewers


def _person(name: str, secret: str) -> Person:
    person = Person.objects.create(email=email(name), name=name, password=secret)
    EmailAddress.objects.create(user=person, email=person.email, verified=True, primary=True)
    return person
