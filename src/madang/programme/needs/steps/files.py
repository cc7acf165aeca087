"""Steps with the files of needs."""

from collections.abc import Iterable
from datetime import datetime

from madang.programme.files.steps import keep, plain_name
from madang.programme.needs.models import Need, NeedFile, Part
from madang.programme.policy.viewer import Viewer
from madang.programme.records.steps import step


@step("need.add_file")
def add_need_file(need: Need, pieces: Iterable[bytes], *, name: str, part: Part, by: Viewer, now: datetime) -> NeedFile:
    """Add a file to a part of the need; one of the same name takes the place of the older.

    Raises `files.steps.FileTooLarge` or `FileEmpty`.
    """
    stored = keep(pieces, now=now)
    made = {
        "stored": stored,
        "part": part,
        "organisation_id": need.organisation_id,
        "author_id": by.is_person,
        "made_at": now,
    }
    file, _fresh = NeedFile.objects.update_or_create(need=need, name=plain_name(name), defaults=made)
    return file


@step("need_file.remove")
def remove_need_file(file: NeedFile, *, by: Viewer, now: datetime) -> None:  # noqa: ARG001 - the frame reads them
    """Take the file off the need; its bytes stay for whatever else holds them."""
    NeedFile.objects.filter(pk=file.pk).delete()  # the row keeps its number for the audit
