"""Which part of a profile each field belongs to, who sees which part, and when a profile is whole."""

from collections.abc import Collection

from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrPromise

from madang.programme.people.rules import OWN, granted
from madang.programme.policy.table import Line, lay_down, where
from madang.programme.policy.who import ANYONE, CENTRES, MEMBERS, OPERATOR_READERS, OPERATORS, staff

CARD, MEMBERS_ONLY, CONTACT, INSIDE = "card", "members", "contact", "inside"

LABELS: dict[str, StrPromise] = {
    "name": _("company name"),
    "name_en": _("English name"),
    "representative": _("representative"),
    "registration": _("business registration number"),
    "founded_on": _("founded on"),
    "address": _("address"),
    "industry": _("industry"),
    "employees": _("employees"),
    "sales_won": _("yearly sales (KRW)"),
    "capital_won": _("capital (KRW)"),
    "products": _("main products"),
    "technology": _("technology"),
    "about": _("about the company"),
    "homepage": _("homepage"),
    "phone": _("phone"),
    "email": _("e-mail"),
    "contact": _("contact person"),
    "patents": _("patents and certificates"),
}
"""What people call each field, in the order in which they are asked."""

PART_OF = {
    **dict.fromkeys(LABELS, CARD),
    **dict.fromkeys(("representative", "address", "employees", "sales_won", "capital_won", "patents"), MEMBERS_ONLY),
    **dict.fromkeys(("registration", "phone", "email", "contact"), CONTACT),
}
"""The part of the profile with which each field is seen."""

WANTED = (
    "name",
    "representative",
    "registration",
    "founded_on",
    "address",
    "industry",
    "employees",
    "products",
    "technology",
    "about",
    "phone",
    "email",
)
"""Fields that calls ask for; a profile with all of them is complete."""

SHOWN = where("shown", Q(shown=True))
FIRM_KINDS = frozenset({"startup", "merchant", "research"})
FIRMS = staff("firms that offer", FIRM_KINDS, frozenset({"owner", "member"}))
FIRM_READERS = staff("firms that offer, readers too", FIRM_KINDS, frozenset({"owner", "member", "reader"}))


lay_down(
    "offers.profile",
    [
        Line("profile.read", ANYONE, SHOWN, frozenset({CARD})),
        Line("profile.read", MEMBERS, SHOWN, frozenset({CARD, MEMBERS_ONLY})),
        Line("profile.read", MEMBERS, SHOWN & granted("profile", CONTACT), frozenset({CARD, MEMBERS_ONLY, CONTACT})),
        Line("profile.read", OPERATOR_READERS, SHOWN, frozenset({CARD, MEMBERS_ONLY, CONTACT})),
        Line("profile.read", FIRM_READERS, OWN, frozenset({CARD, MEMBERS_ONLY, CONTACT, INSIDE})),
        Line("profile.own", FIRM_READERS),
        Line("profile.make", FIRMS),
        Line("profile.change", FIRMS, OWN),
        Line("profile.show", FIRMS, OWN & where("hidden", Q(shown=False))),
        Line("profile.hide", FIRMS, OWN & SHOWN),
        Line("profile.read_paper", FIRMS, OWN),
        Line("paper.read", FIRM_READERS, OWN, frozenset({CARD})),
        Line("paper.confirm", FIRMS, OWN),
        Line("profile.import", OPERATORS | CENTRES),
    ],
)


def missing_for_completeness(fields: Collection[str]) -> list[str]:
    """The wanted fields that are not among ``fields``."""
    return [field for field in WANTED if field not in fields]


def completeness(fields: Collection[str]) -> int:
    """How much of what calls ask for is there, in hundredths."""
    return 100 * (len(WANTED) - len(missing_for_completeness(fields))) // len(WANTED)
