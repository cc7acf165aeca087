"""People, organisations, memberships, and grants of sight."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What an organisation is."""

    STARTUP = "startup", _("startup")
    LARGE = "large", _("large firm")
    MIDSIZE = "midsize", _("mid-size firm")
    MERCHANT = "merchant", _("small merchant")
    PUBLIC = "public", _("public institution")
    CENTRE = "centre", _("innovation centre")
    OPERATOR = "operator", _("programme office")
    INVESTOR = "investor", _("investor")
    RESEARCH = "research", _("research institute")
    CHAMBER = "chamber", _("foreign chamber")


class Role(models.TextChoices):
    """What a person is in an organisation."""

    OWNER = "owner", _("owner")
    MEMBER = "member", _("member")
    READER = "reader", _("reader")
    EVALUATOR = "evaluator", _("evaluator")
    ADVISER = "adviser", _("adviser")


class Region(models.TextChoices):
    """The 17 regions of Korea by the first two digits of their administrative code, and abroad."""

    SEOUL = "11", _("Seoul")
    BUSAN = "26", _("Busan")
    DAEGU = "27", _("Daegu")
    INCHEON = "28", _("Incheon")
    GWANGJU = "29", _("Gwangju")
    DAEJEON = "30", _("Daejeon")
    ULSAN = "31", _("Ulsan")
    SEJONG = "36", _("Sejong")
    GYEONGGI = "41", _("Gyeonggi")
    CHUNGBUK = "43", _("Chungbuk")
    CHUNGNAM = "44", _("Chungnam")
    JEONNAM = "46", _("Jeonnam")
    GYEONGBUK = "47", _("Gyeongbuk")
    GYEONGNAM = "48", _("Gyeongnam")
    JEJU = "50", _("Jeju")
    GANGWON = "51", _("Gangwon")
    JEONBUK = "52", _("Jeonbuk")
    ABROAD = "00", _("abroad")


class People(BaseUserManager["Person"]):
    """Makes people; e-mail addresses are kept in lower case."""

    def create_user(self, email: str, password: str | None = None, **more: object) -> "Person":
        """A person who signs in with ``email``; without ``password`` only by other ways."""
        person = self.model(email=self.normalize_email(email).lower(), **more)
        person.set_password(password)
        person.save(using=self._db)
        return person


class Person(AbstractBaseUser):
    """Somebody who signs in."""

    EMAIL_FIELD = USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    id: int
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=100, blank=True)
    language = models.CharField(max_length=2, default="ko")
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(db_default=Now())

    objects = People()

    def __str__(self) -> str:
        return self.name or self.email


class Organisation(models.Model):
    """A firm, institution or office that people act for."""

    ACTIVE, MERGED = "active", "merged"

    id: int
    kind = models.CharField(max_length=10, choices=Kind.choices)
    name = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200, blank=True)
    registration = models.CharField(max_length=10, unique=True, null=True)
    region = models.CharField(max_length=2, choices=Region.choices)
    country = models.CharField(max_length=2, default="KR")
    fields = models.JSONField(default=list)
    founded_on = models.DateField(null=True)
    employees = models.PositiveIntegerField(null=True)
    state = models.CharField(max_length=8, default=ACTIVE, choices=[(s, s) for s in (ACTIVE, MERGED)])
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, related_name="merged")
    made_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["kind", "region"], name="organisation_kind_region")]

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """A person is something in an organisation, from a moment and perhaps until one."""

    id: int
    person = models.ForeignKey(Person, models.CASCADE, related_name="memberships")
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=10, choices=Role.choices)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person", "organisation", "role"], condition=Q(ends_at=None), name="one_open_membership"
            )
        ]


class Access(models.Model):
    """An organisation was granted sight of a part of somebody's thing, for a reason, until it ends."""

    id: int
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="accesses")
    person = models.ForeignKey(Person, models.CASCADE, null=True, related_name="accesses")
    thing = models.CharField(max_length=40)
    number = models.BigIntegerField()
    part = models.CharField(max_length=20)
    reason = models.CharField(max_length=60)
    given_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["organisation", "thing", "part", "number"], name="access_of")]
