"""What people are in organisations, who was invited, and who was granted sight of what."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from madang.programme.people.models.choices import Role
from madang.programme.people.models.organisation import Organisation
from madang.programme.people.models.person import Person


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


class Invitation(models.Model):
    """Somebody was asked by e-mail to join an organisation; the link in it works once and until ``ends_at``.

    Only a keyed digest of the link's secret is kept.
    """

    id: int
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="invitations")
    email = models.EmailField()
    role = models.CharField(max_length=10, choices=Role.choices)
    role_ends_at = models.DateTimeField(null=True)
    language = models.CharField(max_length=2, default="ko")
    author = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    accepted_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "email"],
                condition=Q(accepted_at=None, withdrawn_at=None),
                name="one_waiting_invitation",
            ),
            models.CheckConstraint(condition=Q(ends_at__gt=F("made_at")), name="invitation_ends_after_it_is_made"),
        ]

    secret: str = ""
    """The secret of the link, known only in the moment of making."""


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
