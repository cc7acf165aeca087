"""Filling a profile from a document: it is read into proposals, which a person confirms one by one."""

from collections.abc import Collection, Iterable
from datetime import datetime

from madang.core.texts.documents import read_document
from madang.core.texts.faults import BadInput
from madang.core.texts.profiles import find_fields
from madang.programme.files.queries import path_of
from madang.programme.files.steps import keep, plain_name
from madang.programme.offers.models import Paper, Profile, Proposal
from madang.programme.offers.steps.profiles import put
from madang.programme.policy.viewer import Viewer
from madang.programme.records.steps import step


@step("profile.read_paper")
def read_paper(profile: Profile, pieces: Iterable[bytes], *, name: str, by: Viewer, now: datetime) -> Paper:  # noqa: ARG001 - the frame reads it
    """Read a document for the profile, in a child process with limits; what it says is proposed, nothing is changed.

    Raises `BadInput` with the reason for a document that cannot be read, `FileTooLarge` or `FileEmpty`; then there is
    no paper.
    """
    stored = keep(pieces, now=now)
    called = plain_name(name)
    try:
        document = read_document(path_of(stored.sha256))
    except BadInput as refusal:
        refusal.file = called  # people know their file by its name, not by where it lies
        raise
    paper = Paper.objects.create(
        organisation_id=profile.organisation_id,
        profile=profile,
        stored=stored,
        name=called,
        form=document.form,
        warnings=[[warning.en, warning.ko, warning.de] for warning in document.warnings],
        made_at=now,
    )
    Proposal.objects.bulk_create(
        Proposal(
            paper=paper,
            field=found.field,
            value=found.value,
            label=found.label[:60],
            place=place,
            file=called,
            page=found.page,
            section=found.section[:200],
            sentence=found.sentence,
        )
        for place, found in enumerate(find_fields(document))
    )
    return paper


@step("paper.confirm")
def confirm_proposals(paper: Paper, chosen: Collection[int], *, by: Viewer, now: datetime) -> Paper:
    """Let the profile hold the ``chosen`` proposals (ids) of the paper; of two for one field the likelier."""
    taken: dict[str, Proposal] = {}
    for proposal in paper.proposals.filter(pk__in=chosen):
        taken.setdefault(proposal.field, proposal)
    for proposal in taken.values():
        source = {name: getattr(proposal, name) for name in ("file", "page", "section", "sentence")}
        put(paper.profile, proposal.field, proposal.value, by=by, now=now, source=source)
    return paper
