"""What a programme's template is made of."""

from dataclasses import dataclass, field

from madang.core.flow.eligibility import Rule
from madang.core.texts.faults import Said

POSTED, PROPOSED, JOINT = "posted", "proposed", "joint"


@dataclass(frozen=True)
class Stage:
    """A stage of the kind ``kind`` (`stages.KINDS`), open from the day ``starts`` to the day ``ends``, both included.

    Days count from the day on which the round starts, which is day 0.
    """

    kind: str
    starts: int
    ends: int


@dataclass(frozen=True)
class Track:
    """A way into the round: who speaks first, the form that the applicant answers, whether a program scores it.

    ``way`` is `POSTED` (a firm posts a need, startups apply to it), `PROPOSED` (a startup proposes to the round) or
    `JOINT` (a startup and a demand organisation that found each other file together).
    """

    key: str
    way: str
    names: Said
    form: str
    scored: bool = False


@dataclass(frozen=True)
class Caps:
    """The most there may be; None where the programme knows no limit. Money is in won."""

    places: int | None = None
    selected_a_need: int | None = None
    applications_a_startup: int | None = None
    needs_an_organisation: int | None = None
    grant_won: int | None = None


@dataclass(frozen=True)
class Quota:
    """``most`` (and at least ``least``) of what ``of`` names, for the group ``code`` of those that ``by`` divides into.

    ``of`` is ``recommendations`` or ``places``, ``by`` is ``centre``, ``field``, ``region`` or ``size``. An empty
    ``code`` means every group alike. ``names`` is what people call a group; an empty code needs none.
    """

    of: str
    by: str
    most: int
    code: str = ""
    least: int = 0
    names: Said | None = None


@dataclass(frozen=True)
class Award:
    """A prize for ``places`` winners, with its money in won."""

    names: Said
    places: int
    prize_won: int = 0


@dataclass(frozen=True)
class Template:
    """A programme that an operator makes rounds from.

    ``applicants`` are the kinds of organisations that may apply, ``partners`` those that post needs or file jointly.
    ``demand_sees_from`` is the state from which a demand organisation reads the applications to its needs. ``features``
    name what else the programme has (`features.FEATURES`).
    """

    key: str
    names: Said
    summary: Said
    stages: tuple[Stage, ...]
    tracks: tuple[Track, ...]
    caps: Caps
    demand_sees_from: str
    applicants: frozenset[str]
    partners: frozenset[str]
    eligibility: tuple[Rule, ...] = ()
    quotas: tuple[Quota, ...] = ()
    awards: tuple[Award, ...] = ()
    features: frozenset[str] = field(default_factory=frozenset)
