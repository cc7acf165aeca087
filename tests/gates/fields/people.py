"""Who may know what is stored of people and organisations."""

from madang.programme.people.models import Membership
from tests.gates.knowing import NOBODY_AT_ALL, STRUCTURE, Knowing, either, itself, of, part, shown_by

FIELDS: dict[str, Knowing] = {
    "person.password": STRUCTURE,
    "person.email": either(itself(), shown_by(Membership, "membership.read", "contact", "person_id")),
    "person.name": either(itself(), shown_by(Membership, "membership.read", "card", "person_id")),
    "organisation.name": part("organisation.read", "card"),
    "organisation.name_en": part("organisation.read", "card"),
    "organisation.registration": part("organisation.read", "inside"),
    "organisation.claimed": part("organisation.read", "inside"),
    "formername.name": of("organisation", "organisation.read", "card"),
    "formername.name_en": of("organisation", "organisation.read", "card"),
    "invitation.email": part("invitation.read", "contact"),
    "invitation.digest": NOBODY_AT_ALL,
    "token.label": part("token.read", "card"),
    "token.opening": part("token.read", "card"),
    "token.digest": NOBODY_AT_ALL,
    "access.thing": STRUCTURE,
    "access.part": STRUCTURE,
    "access.reason": NOBODY_AT_ALL,
}
