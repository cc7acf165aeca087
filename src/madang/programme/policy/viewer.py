"""Who looks: a person, the organisation they act for, and what they are there."""

from dataclasses import dataclass, field

from madang.programme.policy.refused import NotThere

DEMAND_KINDS = frozenset({"large", "midsize", "public"})


@dataclass(frozen=True)
class Viewer:
    """A person at one moment, as the policy sees them; made on floor 2 from a session or a token.

    ``person`` and ``organisation`` are row ids, None for somebody who has not signed in or acts for nobody. ``kind`` is
    the kind of the organisation (`people.models.Kind`) and ``role`` what the person is in it (`people.models.Role`).
    ``address`` is where the request came from. ``scopes`` narrows a token to the actions it names; None means all.
    """

    person: int | None = None
    organisation: int | None = None
    kind: str = ""
    role: str = ""
    language: str = "ko"
    address: str | None = None
    scopes: frozenset[str] | None = field(default=None)

    @property
    def acts_for(self) -> int:
        """The organisation that this person acts for; raises `NotThere` when there is none."""
        if self.organisation is None:
            raise NotThere("an organisation to act for")
        return self.organisation

    @property
    def is_person(self) -> int:
        """The person; raises `NotThere` for somebody who has not signed in."""
        if self.person is None:
            raise NotThere("a person")
        return self.person

    @property
    def signed_in(self) -> bool:
        """Whether we know who this is."""
        return self.person is not None


NOBODY = Viewer()
"""Somebody who has not signed in."""

MACHINE = Viewer(kind="machine", role="machine")
"""A timer or a job, for steps that no person takes."""
