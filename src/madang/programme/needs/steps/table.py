"""Needs that come in a table: of a demand organisation for itself, or of an operator for several."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from madang.core.texts.faults import Said
from madang.core.texts.tables.phrases import shown
from madang.programme.imports.models import Batch
from madang.programme.imports.rules import Fault, Kind, Row, region_code, take_up
from madang.programme.imports.rules.reading import text_kind
from madang.programme.needs.models import Need
from madang.programme.people.models import Organisation
from madang.programme.people.rules.names import key
from madang.programme.policy.viewer import DEMAND_KINDS, Viewer
from madang.programme.records.models import Step

TABLE = text_kind(
    "needs",
    {
        "title": "제목, 과제명, 수요명, 수요 과제명, Titel, Bezeichnung, subject",
        "teaser": "공개 요약, 요약, 개요, public teaser, summary, öffentlicher Kurztext, Zusammenfassung",
        "matched_teaser": "매칭 스타트업용 요약, teaser for matched startups, Kurztext für passende Start-ups",
        "body": "비공개 상세 내용, 상세 내용, 내용, 설명, confidential description, vertrauliche Beschreibung",
        "organisation": "수요기업, 수요기관, 기관명, 기업명, 회사명, organization, company, Unternehmen, Firma",
        "region": "지역, 소재지, location, Standort",
        "owner_name": "과제 책임자, 담당자, 책임자, owner, owner of the problem, Verantwortlich",
        "budget_won": "예산, 예산(원), budget, budget (KRW), Budget",
        "data_access": "데이터·장비 제공, 제공 자원, access to data and equipment, Zugang zu Daten und Geräten",
        "decides_on": "결정일, day of the decision, decision date, Tag der Entscheidung",
        "success_test": "성공 판단 기준, 성공 기준, how success is tested, success test, Erfolgsprüfung",
        "ip_stance": "지식재산 입장, 지식재산, stance on intellectual property, Haltung zum geistigen Eigentum",
        "anonymous": "익명, 익명 여부, anonymous, anonym",
    },
    any_of=("title",),
)
_LABELS = {
    "title": _("title"),
    "teaser": _("public teaser"),
    "matched_teaser": _("teaser for matched startups"),
    "body": _("confidential description"),
    "organisation": _("organisation"),
    "region": _("region"),
    "owner_name": _("owner of the problem"),
    "budget_won": _("budget (KRW)"),
    "data_access": _("access to data and equipment"),
    "decides_on": _("day of the decision"),
    "success_test": _("how success is tested"),
    "ip_stance": _("stance on intellectual property"),
    "anonymous": _("anonymous"),
}
_TEXTS = ("title", "teaser", "matched_teaser", "body", "owner_name", "data_access", "success_test", "ip_stance")
_LONGEST = {"title": 200, "owner_name": 100}
_YES = frozenset({"예", "네", "o", "y", "yes", "true", "1", "익명", "ja"})
_NO = frozenset({"", "아니오", "아니요", "x", "n", "no", "false", "0", "nein"})

_REGION = Said(
    en="a region of Korea, like 대전 or Seoul",
    ko="대전, Seoul과 같은 지역 이름",
    de="eine Region Koreas wie 대전 oder Seoul",
)
_ORGANISATION = Said(
    en="the name of a demand organisation that is registered here",
    ko="등록된 수요기관의 이름",
    de="der Name einer hier angemeldeten Bedarfsorganisation",
)
_OWN = Said(en="your own organisation, or nothing", ko="소속 기관 또는 빈칸", de="Ihre eigene Organisation oder nichts")
_SHORTER = Said(en="a shorter text", ko="더 짧은 글", de="ein kürzerer Text")
_YES_OR_NO = Said(en="yes or no", ko="예 또는 아니오", de="ja oder nein")
_NOT_NEGATIVE = Said(en="a budget of 0 won or more", ko="0원 이상의 예산", de="ein Budget von 0 Won oder mehr")


class Checking:
    """The check of one reading; whose needs these are is looked up once."""

    def __init__(self) -> None:
        self._organisations: dict[str, int] | None = None

    def __call__(self, rows: Sequence[Row], by: Viewer) -> list[Fault]:
        """What is wrong beside the types of cells."""
        return [fault for row in rows for fault in (*_of_cells(row), *self._of_organisation(row, by))]

    def _of_organisation(self, row: Row, by: Viewer) -> list[Fault]:
        if self._organisations is None:
            self._organisations = organisations_for(by)
        name = row.cells.get("organisation", "")
        if name and key(name) in self._organisations:
            return []
        if not name and by.kind in DEMAND_KINDS:
            return []
        expected = _OWN if by.kind in DEMAND_KINDS else _ORGANISATION
        return [Fault(row.number, "organisation", _quoted(name), expected)]


def organisations_for(by: Viewer) -> dict[str, int]:
    """The organisations whose needs ``by`` may bring, by the key of their name: their own, or all for an operator."""
    rows = Organisation.objects.filter(kind__in=DEMAND_KINDS, state=Organisation.ACTIVE)
    if by.kind in DEMAND_KINDS:
        rows = rows.filter(pk=by.acts_for)
    return {key(name): number for number, name in rows.order_by("-pk").values_list("pk", "name")}


def make(batch: Batch, rows: Sequence[Row], by: Viewer, now: datetime) -> None:
    """Drafts of the rows, in the batch's round."""
    assert batch.round is not None, "a kind in a round is looked at with a round"
    organisations = organisations_for(by)
    needs = []
    for row in rows:
        name = row.cells.get("organisation", "")
        organisation = organisations[key(name)] if name else by.acts_for
        need = Need(round=batch.round, organisation_id=organisation, author_id=by.is_person, batch=batch, made_at=now)
        for field in _TEXTS:
            setattr(need, field, row.cells.get(field, ""))
        need.budget_won, need.decides_on = row.cells.get("budget_won"), row.cells.get("decides_on")
        need.region = region_code(row.cells.get("region", "")) or ""
        need.anonymous = row.cells.get("anonymous", "").casefold() in _YES
        needs.append(need)
    Need.objects.bulk_create(needs)


def undo(batch: Batch) -> bool:
    """Take the drafts away, unless a step was taken with one of them."""
    needs = Need.objects.filter(batch=batch)
    if Step.objects.filter(thing="need", number__in=needs.values("pk")).exists():
        return False
    needs.delete()
    return True


def _of_cells(row: Row) -> list[Fault]:
    cells = row.cells
    faults = [
        Fault(row.number, name, _quoted(cells[name]), _SHORTER)
        for name, most in _LONGEST.items()
        if len(cells.get(name, "")) > most
    ]
    if cells.get("region") and region_code(cells["region"]) is None:
        faults.append(Fault(row.number, "region", _quoted(cells["region"]), _REGION))
    if cells.get("anonymous", "").casefold() not in _YES | _NO:
        faults.append(Fault(row.number, "anonymous", _quoted(cells["anonymous"]), _YES_OR_NO))
    if (cells.get("budget_won") or 0) < 0:
        faults.append(Fault(row.number, "budget_won", _quoted(str(cells["budget_won"])), _NOT_NEGATIVE))
    return faults


def _quoted(text: str) -> Said:
    return Said(en=shown(text), ko=shown(text), de=shown(text))


take_up(
    Kind(
        name="needs",
        label=_("Needs"),
        action="need.import",
        table=TABLE,
        labels=_LABELS,
        holds={"budget_won": "integer", "decides_on": "date"},
        required=("title",),
        in_a_round=True,
        check=Checking,
        make=make,
        undo=undo,
    )
)
