"""Who may see which part of a need and take which step with it, and what makes a need ready."""

from collections.abc import Iterator

from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrPromise

from madang.programme.needs.models import Need, State
from madang.programme.people.rules import OWN, granted, own
from madang.programme.policy.table import Line, Rows, lay_down, where
from madang.programme.policy.who import ANYONE, DEMAND, DEMAND_READERS, MEMBERS, OPERATOR_READERS, OPERATORS
from madang.programme.records.rules import Wording, say

TEASER = frozenset({"teaser"})
NAMED = frozenset({"teaser", "poster"})
MATCHED = frozenset({"teaser", "poster", "matched"})
ALL = frozenset({"teaser", "poster", "matched", "body", "workings"})


def _in(*states: State) -> Rows:
    return where(" or ".join(states), Q(state__in=states))


PUBLIC = _in(State.PUBLISHED, State.CLOSED)
NAMED_POSTER = where("posted under a name", Q(anonymous=False))
OWN_ROUND = own("round__organisation_id")

lay_down(
    "needs",
    [
        Line("need.read", ANYONE, PUBLIC, TEASER),
        Line("need.read", ANYONE, PUBLIC & NAMED_POSTER, NAMED),
        Line("need.read", MEMBERS, PUBLIC & granted("need", "matched"), MATCHED),
        Line("need.read", MEMBERS, PUBLIC & granted("need", "body"), MATCHED | {"body"}),
        Line("need.read", DEMAND_READERS, OWN, ALL),
        Line(
            "need.read",
            OPERATOR_READERS,
            OWN_ROUND & _in(State.IN_REVIEW, State.CHANGES_ASKED, State.PUBLISHED, State.CLOSED),
            MATCHED | {"workings"},
        ),
        Line("need.draft", DEMAND),
        Line("need.change", DEMAND, OWN & _in(State.DRAFT, State.CHANGES_ASKED)),
        Line("need.hand_in", DEMAND, OWN & _in(State.DRAFT, State.CHANGES_ASKED)),
        Line("need.ask_changes", OPERATORS, OWN_ROUND & _in(State.IN_REVIEW)),
        Line("need.publish", OPERATORS, OWN_ROUND & _in(State.IN_REVIEW)),
    ],
)

say(
    "need.changes_asked",
    Wording(
        _("Changes are asked for your need in “%(round)s”"),
        _("The operator of “%(round)s” gave your need back and wrote what should change."),
    ),
)
say(
    "need.published",
    Wording(
        _("Your need in “%(round)s” is published"),
        _("The operator of “%(round)s” published your need. Its teaser can now be read by everybody."),
    ),
)


class NeedNotReady(Exception):
    """The need cannot be handed in yet; ``missing`` says in the reader's language what it lacks."""

    def __init__(self, missing: list[StrPromise]) -> None:
        self.missing = missing
        super().__init__("; ".join(str(reason) for reason in missing))


def missing_for_readiness(need: Need) -> list[StrPromise]:
    """What ``need`` lacks before it can be shown to startups; empty when it is ready."""
    return list(_missing(need))


def _missing(need: Need) -> Iterator[StrPromise]:
    texts = (
        (need.teaser, _("a public teaser")),
        (need.body, _("the confidential description")),
        (need.owner_name, _("the name of the person who owns the problem")),
        (need.data_access, _("what data, equipment or people a startup gets access to")),
        (need.success_test, _("the test that shows success")),
        (need.ip_stance, _("your stance on intellectual property")),
    )
    yield from (reason for text, reason in texts if not text.strip())
    if need.budget_won is None:
        yield _("a budget in won (0 if there is none)")
    if need.decides_on is None:
        yield _("the day of the decision")
