"""Who may see which part of a need and take which step with it, and what makes a need ready."""

from collections.abc import Iterator

from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrPromise

from madang.programme.needs.models import Choice, Need, Part, State
from madang.programme.people.rules import OWN, granted, own
from madang.programme.policy.asking import part_open_to, rows_open_to
from madang.programme.policy.table import NONE, Line, Rows, lay_down, where
from madang.programme.policy.viewer import Viewer
from madang.programme.policy.who import ANYONE, DEMAND, DEMAND_READERS, MACHINES, MEMBERS, OPERATOR_READERS, OPERATORS
from madang.programme.records.rules import Wording, say

TEASER = frozenset({"teaser"})
NAMED = frozenset({"teaser", "poster"})
MATCHED = frozenset({"teaser", "poster", "matched"})
ALL = frozenset({"teaser", "poster", "matched", "body", "workings"})


def _in(*states: State) -> Rows:
    return where(" or ".join(states), Q(state__in=states))


WITHDRAWN_IN_PUBLIC = where("withdrawn after it was public", Q(state=State.WITHDRAWN, published_at__isnull=False))
PUBLIC = _in(State.PUBLISHED, State.CLOSED) | WITHDRAWN_IN_PUBLIC
UNDECIDED = where("not decided", Q(choice=Choice.OPEN))
BEFORE_ITS_END = _in(State.DRAFT, State.IN_REVIEW, State.CHANGES_ASKED, State.PUBLISHED)
PAST_ITS_DEADLINE = where("past the deadline by the database's clock", Q(closes_at__lte=Now()))
NAMED_POSTER = where("posted under a name", Q(anonymous=False))
OWN_ROUND = own("round__organisation_id")


def _with_its_part() -> Rows:
    """Files whose part of the need the viewer sees: what opens the part opens them."""

    def among(viewer: Viewer) -> Q:
        chosen = NONE
        for part in Part.values:
            needs = Need.objects.filter(part_open_to(viewer, "need.read", part))
            chosen = chosen | Q(part=part, need_id__in=needs.values("pk"))
        return chosen

    return Rows("files of parts that the viewer sees", among)


def _of_needs_for(action: str) -> Rows:
    """Files of needs with which the viewer may do ``action``."""
    return Rows(
        f"of needs open to {action}",
        lambda viewer: Q(need_id__in=Need.objects.filter(rows_open_to(viewer, action)).values("pk")),
    )


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
            OWN_ROUND & (_in(State.IN_REVIEW, State.CHANGES_ASKED) | PUBLIC),
            MATCHED | {"workings"},
        ),
        Line("need.draft", DEMAND),
        Line("need.change", DEMAND, OWN & _in(State.DRAFT, State.CHANGES_ASKED)),
        Line("need.hand_in", DEMAND, OWN & _in(State.DRAFT, State.CHANGES_ASKED)),
        Line("need.ask_changes", OPERATORS, OWN_ROUND & _in(State.IN_REVIEW)),
        Line("need.publish", OPERATORS, OWN_ROUND & _in(State.IN_REVIEW)),
        Line("need.select", OPERATORS, OWN_ROUND & _in(State.PUBLISHED, State.CLOSED) & UNDECIDED),
        Line("need.turn_down", OPERATORS, OWN_ROUND & _in(State.PUBLISHED, State.CLOSED) & UNDECIDED),
        Line("need.withdraw", DEMAND, OWN & BEFORE_ITS_END),
        Line("need.import", DEMAND | OPERATORS),
        Line("need.close", MACHINES, _in(State.PUBLISHED) & PAST_ITS_DEADLINE),
        Line("need.add_file", DEMAND, OWN & _in(State.DRAFT, State.CHANGES_ASKED)),
        Line("need_file.read", ANYONE, _with_its_part(), frozenset({"card"})),
        Line("need_file.remove", DEMAND, OWN & _of_needs_for("need.change")),
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
say(
    "need.chosen",
    Wording(
        _("There is a decision on your need in “%(round)s”"),
        _("The operator of “%(round)s” decided whether your need is selected, and gave the reason."),
    ),
)
say(
    "need.withdrawn",
    Wording(
        _("A need was withdrawn from “%(round)s”"),
        _("A demand organisation withdrew a published need from “%(round)s” and gave its reason."),
    ),
)


class ReasonMissing(ValueError):
    """A reason is needed, for others will be told."""


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
