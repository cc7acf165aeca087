"""What people say about themselves."""

from datetime import datetime

from madang.programme.people.models import Person
from madang.programme.policy.viewer import Viewer
from madang.programme.records.steps import step


@step("person.change")
def change_person(person: Person, name: str, language: str, *, by: Viewer, now: datetime) -> Person:  # noqa: ARG001 - the frame reads them
    """Another name, and the language in which to write to them."""
    person.name, person.language = name, language
    person.save(update_fields=["name", "language"])
    return person
