"""Two organisations that are one: everything of the one moves to the other, with a trail."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime

from django.db import IntegrityError, models, transaction

from madang.programme.people.models import FormerName, Invitation, Membership, Merger, Organisation
from madang.programme.policy.asking import require
from madang.programme.policy.refused import NotThere
from madang.programme.policy.viewer import Viewer
from madang.programme.records.models import Done
from madang.programme.records.steps import step

Moved = dict[str, list[int]]


@step("organisation.merge")
def merge_organisation(absorbed: Organisation, into: Organisation, *, by: Viewer, now: datetime) -> Organisation:
    """``absorbed`` leads to ``into`` from now on, and all that was its is the other's.

    What happened in its name stays on record under its own id, which nobody can change; a row that the other has
    already (a person who belongs to both) stays and ends. Both are named in the trail.
    """
    if absorbed.pk == into.pk:
        raise NotThere("organisation.merge")
    kept = Organisation.objects.select_for_update().get(pk=into.pk)
    require(by, "organisation.merge", kept)
    _end_what_is_doubled(absorbed, kept, now=now)
    moved, stayed = _move_all(absorbed, kept)
    FormerName.objects.create(organisation=kept, name=absorbed.name, name_en=absorbed.name_en, until_at=now)
    number, absorbed.registration, absorbed.claimed = absorbed.registration, None, ""
    absorbed.state, absorbed.merged_into = Organisation.MERGED, kept
    absorbed.save()
    Organisation.objects.filter(merged_into=absorbed).update(merged_into=kept)
    kept.registration, kept.claimed = kept.registration or number, ""
    kept.save()
    Merger.objects.create(
        organisation=kept, absorbed=absorbed, person_id=by.is_person, moved=moved, stayed=stayed, at=now
    )
    return absorbed


def _end_what_is_doubled(absorbed: Organisation, kept: Organisation, *, now: datetime) -> None:
    for person, role in list(Membership.objects.filter(organisation=kept, ends_at=None).values_list("person", "role")):
        Membership.objects.filter(organisation=absorbed, person=person, role=role, ends_at=None).update(ends_at=now)
    waiting = Invitation.objects.filter(accepted_at=None, withdrawn_at=None)
    invited = list(waiting.filter(organisation=kept).values_list("email", flat=True))
    waiting.filter(organisation=absorbed, email__in=invited).update(withdrawn_at=now)


def _move_all(absorbed: Organisation, kept: Organisation) -> tuple[Moved, Moved]:
    moved: Moved = defaultdict(list)
    stayed: Moved = defaultdict(list)
    for model, field in _pointing_here():
        rows = model._default_manager.filter(**{field: absorbed}).order_by("pk")
        for number in rows.values_list("pk", flat=True):
            try:
                with transaction.atomic():
                    model._default_manager.filter(pk=number).update(**{field: kept})
            except IntegrityError:
                stayed[f"{model._meta.model_name}.{field}"].append(number)
            else:
                moved[f"{model._meta.model_name}.{field}"].append(number)
    return dict(moved), dict(stayed)


def _pointing_here() -> Iterator[tuple[type[models.Model], str]]:
    """Every column of any stage that names an organisation, except the records of what happened and of merging."""
    for relation in Organisation._meta.get_fields(include_hidden=True):
        if isinstance(relation, models.ManyToOneRel):
            model = relation.related_model
            if not issubclass(model, (Done, Merger, Organisation)):
                yield model, relation.field.name
