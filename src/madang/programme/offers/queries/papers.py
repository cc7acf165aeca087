"""Papers that were read for a profile, and what they propose beside what it holds."""

from dataclasses import dataclass
from datetime import datetime

from madang.programme.offers.models import Paper, Value
from madang.programme.offers.rules.profile import LABELS
from madang.programme.policy.asking import row_for, with_parts
from madang.programme.policy.seen import Seen
from madang.programme.policy.viewer import Viewer

_LANGUAGES = ("en", "ko", "de")


@dataclass(frozen=True)
class ProposalSeen:
    """A value that the paper gives for a field, and what the profile holds there now."""

    id: int
    field: str
    label: str
    value: str
    current: str
    page: int | None
    section: str
    sentence: str
    likeliest: bool

    @property
    def differs(self) -> bool:
        """Whether confirming it would change the profile."""
        return self.value != self.current


@dataclass(frozen=True)
class PaperSeen:
    """A document that was read for a profile, with its proposals."""

    id: int
    profile: int
    name: str
    form: str
    made_at: datetime
    warnings: tuple[str, ...]
    proposals: tuple[ProposalSeen, ...]


def papers_seen_by(viewer: Viewer) -> Seen[PaperSeen]:
    """Papers, the newest first."""
    rows = Paper.objects.prefetch_related("proposals").order_by("-made_at", "-pk")
    return Seen(with_parts(rows, viewer, "paper.read"), lambda row: _paper(row, viewer.language))


def paper_for(viewer: Viewer, action: str, number: int) -> Paper:
    """The row for the step ``action``; raises `NotThere` or `NotAllowed`."""
    return row_for(Paper.objects, viewer, action, number)


def _paper(row: Paper, language: str) -> PaperSeen:
    held = dict(Value.objects.filter(profile=row.profile_id, replaced_at=None).values_list("field", "value"))
    spoken = _LANGUAGES.index(language) if language in _LANGUAGES else 0
    seen: set[str] = set()
    proposals = []
    for one in row.proposals.all():
        proposals.append(
            ProposalSeen(
                id=one.id,
                field=one.field,
                label=str(LABELS[one.field]),
                value=one.value,
                current=held.get(one.field, ""),
                page=one.page,
                section=one.section,
                sentence=one.sentence,
                likeliest=one.field not in seen,
            )
        )
        seen.add(one.field)
    warnings = tuple(said[spoken] for said in row.warnings)
    return PaperSeen(row.id, row.profile_id, row.name, row.form, row.made_at, warnings, tuple(proposals))
