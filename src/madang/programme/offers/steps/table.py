"""Profiles that come in a table: each row makes a startup that is not here yet, and what it says about itself."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from madang.core.texts.faults import Said
from madang.core.texts.profiles import FIELDS, NoValue, is_nothing, value_of
from madang.core.texts.tables.phrases import shown
from madang.programme.imports.models import Batch
from madang.programme.imports.rules import Fault, Kind, Row, region_code, take_up
from madang.programme.imports.rules.reading import text_kind
from madang.programme.offers.models import Profile, Value
from madang.programme.offers.rules.profile import LABELS
from madang.programme.people.models import Kind as Organised
from madang.programme.people.models import Membership, Organisation
from madang.programme.people.rules.names import key
from madang.programme.policy.viewer import Viewer
from madang.programme.records.models import Step

_REGION = "지역, region, Region, location"
TABLE = text_kind(
    "profiles",
    {**{name: ", ".join(field.labels) for name, field in FIELDS.items()}, "region": _REGION},
    any_of=("name",),
)
_EXPECTED = {
    "day": Said(en="a day, like 2020-03-31", ko="2020-03-31과 같은 날짜", de="ein Datum wie 2020-03-31"),
    "count": Said(en="a whole number, like 12", ko="12와 같은 정수", de="eine ganze Zahl wie 12"),
    "won": Said(
        en="a sum in won, like 120000000", ko="120000000과 같은 금액(원)", de="ein Betrag in Won wie 120000000"
    ),
    "registration": Said(
        en="a business number whose last digit is right, like 123-45-67891",
        ko="끝자리가 맞는 사업자등록번호(예: 123-45-67891)",
        de="eine Unternehmensnummer mit richtiger Endziffer wie 123-45-67891",
    ),
    "phone": Said(en="a phone number", ko="전화번호", de="eine Telefonnummer"),
    "email": Said(en="an e-mail address", ko="이메일 주소", de="eine E-Mail-Adresse"),
    "site": Said(en="a web address", ko="웹 주소", de="eine Webadresse"),
}
_IS_A_REGION = Said(
    en="a region of Korea, like 대전 or Seoul",
    ko="대전, Seoul과 같은 지역 이름",
    de="eine Region Koreas wie 대전 oder Seoul",
)
_TWICE = Said(
    en="a company that is not in an earlier row",
    ko="앞 행에 없는 기업",
    de="ein Unternehmen, das in keiner früheren Zeile steht",
)
_NEW = Said(
    en="a company that is not registered here yet",
    ko="아직 등록되지 않은 기업",
    de="ein Unternehmen, das hier noch nicht angemeldet ist",
)
_ADDRESS_OR_REGION = ("region", "address")


class Checking:
    """The check of one reading; it remembers the companies of earlier rows, and looks up those that are here."""

    def __init__(self) -> None:
        self._seen: set[str] = set()
        self._here: set[str] | None = None

    def __call__(self, rows: Sequence[Row], _by: Viewer) -> list[Fault]:
        """What is wrong: values, regions, and companies that come again or are here."""
        return [fault for row in rows for fault in (*_of_cells(row), *self._doubles(row))]

    def _doubles(self, row: Row) -> list[Fault]:
        if self._here is None:
            self._here = _companies_here()
        for column, sign in _signs(row).items():
            if sign in self._here or sign in self._seen:
                expected = _TWICE if sign in self._seen else _NEW
                return [Fault(row.number, column, _quoted(row.cells[column]), expected)]
        self._seen.update(_signs(row).values())
        return []


def make(batch: Batch, rows: Sequence[Row], by: Viewer, now: datetime) -> None:
    """Startups with their profiles, not shown yet: their people decide that when they come."""
    held = [_held(row) for row in rows]
    organisations = Organisation.objects.bulk_create(
        Organisation(
            kind=Organised.STARTUP,
            name=values["name"][:200],
            name_en=values.get("name_en", "")[:200],
            registration=values.get("registration", "").replace("-", "") or None,
            region=_region(row) or "00",
            founded_on=values.get("founded_on"),
            employees=values.get("employees"),
            made_at=now,
        )
        for row, values in zip(rows, held, strict=True)
    )
    profiles = Profile.objects.bulk_create(
        Profile(organisation=organisation, batch=batch, made_at=now) for organisation in organisations
    )
    Value.objects.bulk_create(
        Value(
            profile=profile,
            field=field,
            value=value,
            file=batch.name,
            sentence=str(row.cells[field])[:500],
            confirmed_by_id=by.person,
            confirmed_at=now,
        )
        for profile, row, values in zip(profiles, rows, held, strict=True)
        for field, value in values.items()
    )


def undo(batch: Batch) -> bool:
    """Take startups and profiles away, unless people joined one or a step was taken with one."""
    profiles = Profile.objects.filter(batch=batch)
    organisations = list(profiles.values_list("organisation_id", flat=True))
    touched = (
        Step.objects.filter(
            Q(thing="profile", number__in=profiles.values("pk"))
            | Q(thing="organisation", number__in=profiles.values("organisation_id"))
        ).exists()
        or Membership.objects.filter(organisation_id__in=profiles.values("organisation_id")).exists()
    )
    if touched:
        return False
    Value.objects.filter(profile__in=profiles).delete()
    profiles.delete()
    for start in range(0, len(organisations), 500):
        Organisation.objects.filter(pk__in=organisations[start : start + 500]).delete()
    return True


def _of_cells(row: Row) -> list[Fault]:
    faults = []
    for name, field in FIELDS.items():
        text = row.cells.get(name, "")
        try:
            if not is_nothing(text):
                value_of(text, field.holds)
        except NoValue:
            if field.holds in _EXPECTED:
                faults.append(Fault(row.number, name, _quoted(text), _EXPECTED[field.holds]))
    if row.cells.get("region") and region_code(row.cells["region"]) is None:
        faults.append(Fault(row.number, "region", _quoted(row.cells["region"]), _IS_A_REGION))
    return faults


def _held(row: Row) -> dict[str, str]:
    """What the row says, without cells such as "-" and "none", which say that there is nothing."""
    given = {name: text for name in FIELDS if not is_nothing(text := row.cells.get(name, ""))}
    return {name: value_of(text, FIELDS[name].holds) for name, text in given.items()}


def _region(row: Row) -> str | None:
    return next(filter(None, (region_code(row.cells.get(column, "")) for column in _ADDRESS_OR_REGION)), None)


def _signs(row: Row) -> dict[str, str]:
    """By what a company is known, by column: its business number, its name."""
    number = "".join(sign for sign in row.cells.get("registration", "") if sign.isdigit())
    signs = {"registration": number, "name": key(row.cells.get("name", ""))}
    return {column: sign for column, sign in signs.items() if sign}


def _companies_here() -> set[str]:
    here: set[str] = set()
    for name, number in Organisation.objects.values_list("name", "registration"):
        here.update(filter(None, (key(name), number)))
    return here


def _quoted(text: str) -> Said:
    return Said(en=shown(text), ko=shown(text), de=shown(text))


take_up(
    Kind(
        name="profiles",
        label=_("Company profiles"),
        action="profile.import",
        table=TABLE,
        labels={**LABELS, "region": _("region")},
        holds={},
        required=("name",),
        in_a_round=False,
        check=Checking,
        make=make,
        undo=undo,
    )
)
