"""Who may see applications and take which step with them, and why one cannot be submitted."""

from collections.abc import Iterable

from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from madang.core.flow.eligibility import Finding
from madang.core.flow.moves import states_from
from madang.core.flow.programmes import TEMPLATES
from madang.core.flow.stages import DRAFT, SUBMITTED, WITHDRAWN
from madang.core.texts.faults import Said
from madang.programme.people.rules import OWN, own
from madang.programme.policy.table import NONE, Line, Rows, lay_down, where
from madang.programme.policy.viewer import DEMAND_KINDS
from madang.programme.policy.who import OPERATOR_READERS, staff
from madang.programme.records.rules import Wording, say
from madang.programme.rounds.models import Round
from madang.programme.rounds.rules import OWN_ROUND

CARD = frozenset({"card"})
ANSWERS = frozenset({"card", "answers"})
ALL = frozenset({"card", "answers", "draft"})
RECEIPT = frozenset({"receipt"})

_APPLYING = frozenset().union(*(template.applicants for template in TEMPLATES.values()))
_PARTNERS = DEMAND_KINDS | {"research", "chamber"}
APPLICANTS = staff("those who may apply", _APPLYING, frozenset({"owner", "member"}))
APPLICANT_READERS = staff("those who may apply, readers too", _APPLYING, frozenset({"owner", "member", "reader"}))
PARTNERS = staff("partners", _PARTNERS, frozenset({"owner", "member"}))
PARTNER_READERS = staff("partners, readers too", _PARTNERS, frozenset({"owner", "member", "reader"}))


def _in(*states: str) -> Rows:
    return where(" or ".join(states), Q(state__in=states))


def _shown_to_demand() -> Q:
    """Applications that have come far enough for the demand organisation, by the template of their round."""
    shown = NONE
    for key, template in TEMPLATES.items():
        states = sorted(states_from(template, template.demand_sees_from))
        shown = shown | Q(round__template=key, state__in=states)
    return shown


CALLING = where(
    "while the call lasts", Q(round__state=Round.OPEN, round__opens_at__lte=Now(), round__closes_at__gt=Now())
)
AS_PARTNER = own("partner_id")
OF_OWN_NEED = own("need__organisation_id")
FAR_ENOUGH = where("as far as the programme shows it to the demand side", _shown_to_demand())
SENT = where("submitted", ~Q(state__in=[DRAFT, WITHDRAWN]))

lay_down(
    "applications",
    [
        Line("application.start", APPLICANTS),
        Line("application.check", APPLICANT_READERS),
        Line("application.read", APPLICANT_READERS, OWN, ALL),
        Line("application.read", PARTNER_READERS, AS_PARTNER, ALL),
        Line("application.read", PARTNER_READERS, OF_OWN_NEED & FAR_ENOUGH, ANSWERS),
        Line("application.read", OPERATOR_READERS, OWN_ROUND & SENT, ANSWERS),
        Line("application.read", OPERATOR_READERS, OWN_ROUND & _in(WITHDRAWN), CARD),
        Line("application.save", APPLICANTS, OWN & CALLING & _in(DRAFT, SUBMITTED)),
        Line("application.submit", APPLICANTS, OWN & CALLING & _in(DRAFT, SUBMITTED)),
        Line("application.withdraw", APPLICANTS, OWN & CALLING & _in(SUBMITTED)),
        Line("application.reopen", APPLICANTS, OWN & CALLING & _in(WITHDRAWN)),
        Line("application.agree", PARTNERS, AS_PARTNER & CALLING & _in(DRAFT, SUBMITTED)),
        Line("receipt.read", APPLICANT_READERS, own("application__organisation_id"), RECEIPT | {"person"}),
        Line("receipt.read", PARTNER_READERS, own("application__partner_id"), RECEIPT),
    ],
)


say(
    "application.submitted",
    Wording(
        _("Submitted: %(round)s, receipt %(number)s"),
        _(
            "Your application to %(round)s is submitted (version %(version)s). Receipt: %(number)s."
            " Server time: %(when)s. SHA-256 of the answers: %(print)s."
            " You may change and submit it again until %(until)s; the last submitted version counts."
        ),
    ),
)
say(
    "application.withdrawn",
    Wording(
        _("Withdrawn: your application to %(round)s"),
        _(
            "Your application to %(round)s is withdrawn and does not count."
            " You may take it up and submit it again until %(until)s."
        ),
    ),
)
say(
    "application.new_deadline",
    Wording(
        _("New deadline: %(round)s, %(until)s"),
        _("The call of %(round)s now ends on %(until)s."),
    ),
)


class CallNotOpen(Exception):
    """The call takes no applications now."""


class NotForThem(Exception):
    """The programme is not for organisations of this kind, or the track wants a need or a partner that is not given."""


class AnswersNotRight(Exception):
    """Answers are missing or wrong; ``wrong`` says what, by question."""

    def __init__(self, wrong: dict[str, Said]) -> None:
        self.wrong = wrong
        super().__init__("; ".join(f"{key}: {said.en}" for key, said in wrong.items()))


class NotEligible(Exception):
    """Rules of eligibility are not met; ``findings`` are those rules."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(", ".join(finding.rule.kind for finding in self.findings))


class PartnerHasNotAgreed(Exception):
    """The partner of a joint application has not agreed with these answers."""


class TooManyApplications(Exception):
    """The organisation has as many applications in the round as it may."""
