"""What a table of a kind may hold: its columns, the headings people give them, and what must be there."""

from dataclasses import dataclass
from typing import Literal

Holds = Literal["text", "integer", "number", "date"]


@dataclass(frozen=True)
class Column:
    """One column of a kind.

    ``headings`` are accepted beside ``name``; case, spaces, punctuation and Unicode form do not count when they
    are compared. A ``required`` column must occur and none of its cells may be empty. ``joined_by`` stands between
    the members of a list that a JSON or Parquet cell holds.
    """

    name: str
    headings: tuple[str, ...] = ()
    holds: Holds = "text"
    required: bool = False
    joined_by: str = ";"


@dataclass(frozen=True)
class TableKind:
    """A kind of table: its columns, of which ``any_of`` at least one must occur, and the ``key`` no two rows share.

    Each member of ``key`` must be a required text column; an empty ``key`` lets rows repeat.
    """

    name: str
    columns: tuple[Column, ...]
    any_of: tuple[str, ...] = ()
    key: tuple[str, ...] = ("id",)

    def __post_init__(self) -> None:
        for name in self.any_of:
            self.column(name)
        for name in self.key:
            if not self.column(name).required or self.column(name).holds != "text":
                raise ValueError(f"{self.name}: the key column {name} must be a required text column")

    def column(self, name: str) -> Column:
        """The column called ``name``; ``ValueError`` when the kind has none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise ValueError(f"{self.name} has no column {name}")


def _said(name: str, headings: str, *, holds: Holds = "text", required: bool = False, joined_by: str = ";") -> Column:
    """A column whose further headings are listed with commas between them."""
    return Column(name, tuple(headings.split(", ")), holds, required, joined_by)


_IDS = "identifier, 번호, 아이디, 식별번호, Nummer, Kennung"
_TITLE = _said("title", "제목, 과제명, 기술명, 제품명, 사업명, subject, Titel, Bezeichnung")
_TEXT = _said(
    "text",
    "texts, description, content, summary, abstract, 내용, 설명, 상세내용, 본문, 요약, 기업소개, 사업내용, "
    "Beschreibung, Inhalt, Zusammenfassung",
    joined_by="\n\n",
)
_REGION = _said("region", "location, 지역, 소재지, Standort, Ort")
_FIELDS = _said("fields", "field, industry, sector, 분야, 업종, 기술분야, 산업분야, Branche, Bereich, Fachgebiet")
_LANGUAGE = _said("language", "lang, 언어, Sprache")
_EXCLUDE = _said("exclude", "excluded, 제외, 제외조건, 제외기업, Ausschluss, ausgeschlossen")
_CAPACITY = _said("capacity", "정원, 수용인원, Kapazität, Plätze", holds="integer")

NEEDS = TableKind(
    "needs",
    (
        _said("id", f"need id, 수요번호, 과제번호, Bedarf ID, {_IDS}", required=True),
        _TITLE,
        _TEXT,
        _said(
            "organisation",
            "organization, company, 수요기업, 수요기업명, 수요기관, 기업명, 회사명, 기관명, "
            "Unternehmen, Firma, Auftraggeber",
        ),
        _REGION,
        _FIELDS,
        _LANGUAGE,
        _said("must", "required, 필수, 필수조건, 필수요건, Pflicht, muss"),
        _EXCLUDE,
        _CAPACITY,
    ),
    any_of=("title", "text"),
)

OFFERS = TableKind(
    "offers",
    (
        _said("id", f"offer id, 기업번호, 기업 ID, Angebot ID, {_IDS}", required=True),
        _said(
            "name",
            "company, company name, firm, 기업명, 회사명, 업체명, 상호, 스타트업, 스타트업명, "
            "Firma, Firmenname, Unternehmen",
        ),
        _TITLE,
        _TEXT,
        _REGION,
        _FIELDS,
        _said(
            "founded_on",
            "founded, founding date, 설립일, 설립일자, 설립연도, 설립년도, 창업일, "
            "Gründung, gegründet, Gründungsdatum, Gründungsjahr",
            holds="date",
        ),
        _said(
            "employees",
            "headcount, staff, 직원수, 종업원수, 임직원수, 고용인원, Mitarbeiter, Mitarbeiterzahl",
            holds="integer",
        ),
        _LANGUAGE,
        _EXCLUDE,
        _said("centre", "center, 추천기관, 추천센터, 센터, Zentrum"),
        _said("organisation", "organization, 기관명, 소속, 소속기관"),
        _CAPACITY,
    ),
    any_of=("name", "title", "text"),
)
