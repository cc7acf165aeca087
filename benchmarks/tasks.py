"""Retrieval tasks made from the development data: needs, offers, and which offer answers which need."""

import csv
import json
import os
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import parquet

DATA = Path(os.environ.get("MADANG_DATA", Path(__file__).parents[2] / "shared" / "data"))
SHORTEST_ABSTRACT = 50
SHORTEST_AWARD = 80
HISTORY_YEARS = 8
FIRST_POOL_YEAR = 2010
LANGUAGES = ("ko", "en", "de")

Row = dict[str, Any]


@dataclass(frozen=True)
class Task:
    """One pool of offers, the needs asked of it, and the ids of the offers that answer each need."""

    name: str
    needs: pa.Table
    offers: pa.Table
    answers: dict[str, set[str]]


def table(rows: list[Row], columns: tuple[str, ...]) -> pa.Table:
    """Rows as a table of text columns."""
    return pa.table({one: pa.array([row.get(one) or "" for row in rows], pa.large_string()) for one in columns})


def sbir_awards() -> list[Task]:
    """Task A: needs of US agencies, and the abstract of the award that followed (its title is the need's: left out).

    12,595 awards with different abstracts; of those with the same one, an answer is kept before others.
    """
    awards, needs, answers = _sbir()
    right = {one["offer_id"] for one in answers}
    late = [one for one in awards if one["year"] >= FIRST_POOL_YEAR and len(one["abstract"]) >= SHORTEST_AWARD]
    by_abstract = {one["abstract"]: one for one in sorted(late, key=lambda one: one["offer_id"] in right)}
    pool = [{"id": one["offer_id"], "text": text} for text, one in by_abstract.items()]
    found = defaultdict(set)
    for one in answers:
        found[one["need_id"]].add(one["offer_id"])
    asked = [{"id": one["need_id"], "title": one["title"], "text": one["text"]} for one in needs]
    return [Task("SBIR A", table(asked, ("id", "title", "text")), table(pool, ("id", "text")), dict(found))]


def sbir_firms() -> list[Task]:
    """Task B: the firm that won, described only by its awards of the eight years before; a pool for each year."""
    awards, needs, answers = _sbir()
    by_id = {one["need_id"]: one for one in needs}
    return [_firms_of(year, awards, by_id, answers) for year in sorted({int(one["year"]) for one in answers})]


def _firms_of(year: int, awards: list[Row], needs: dict[str, Row], answers: list[dict[str, str]]) -> Task:
    firms = defaultdict(list)
    for one in awards:
        if year - HISTORY_YEARS <= one["year"] < year:
            firms[one["firm_key"]].append(f"{one['title']}. {one['abstract']}")
    found = defaultdict(set)
    for answer in answers:
        if int(answer["year"]) == year and answer["firm_key"] in firms:
            found[answer["need_id"]].add(answer["firm_key"])
    asked = [{"id": one, "title": needs[one]["title"], "text": needs[one]["text"]} for one in found]
    pool = [{"id": firm, "text": "\n\n".join(texts)} for firm, texts in firms.items()]
    return Task(f"SBIR B {year}", table(asked, ("id", "title", "text")), table(pool, ("id", "text")), dict(found))


def bizinfo() -> list[Task]:
    """Korean announcements: title (without year, region, and words of announcing) to summary."""
    rows = _lines("ko_bizinfo_2021/announcements.jsonl")
    asked = [{"id": row["id"], "title": _bare(row["title"])} for row in rows]
    return [_one_to_one("bizinfo", asked, [{"id": row["id"], "text": row["summary"]} for row in rows])]


def kipris() -> list[Task]:
    """Korean patents: title to abstract, the title taken out of it."""
    rows = [row for row in _lines("ko_kipris_patents/patents.jsonl") if row["title"] and row["abstract"]]
    pool = [{"id": row["id"], "text": row["abstract"].replace(row["title"], "")} for row in rows]
    return [_one_to_one("kipris", [{"id": row["id"], "title": row["title"]} for row in rows], pool)]


def autorag() -> list[Task]:
    """Korean questions to the page that answers them."""
    found = defaultdict(set)
    with (DATA / "ko_autorag/qrels.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            found[row["qid"]].add(row["did"])
    asked, pool = _lines("ko_autorag/queries.jsonl"), _lines("ko_autorag/corpus.jsonl")
    return [Task("autorag", table(asked, ("id", "text")), table(pool, ("id", "text")), dict(found))]


def ntis() -> list[Task]:
    """Korean calls: file name to body (its first 300 characters, which repeat the name, left out)."""
    rows = _lines("ko_ntis_calls/calls.jsonl")
    pool = [{"id": row["id"], "text": row["text"][300:30_000]} for row in rows]
    return [_one_to_one("ntis", [{"id": row["id"], "title": row["file"]} for row in rows], pool)]


def kshare() -> list[Task]:
    """English spin-offs: applications to the rest of the profile."""
    rows = [row for row in _lines("en_kshare_startups/startups.jsonl") if row.get("applications")]
    asked = [{"id": str(row["id"]), "text": _plain(row["applications"])} for row in rows]
    parts = ("payoff", "abstract", "technologies")
    pool = [{"id": str(row["id"]), "text": " ".join(_plain(row.get(part)) for part in parts)} for row in rows]
    return [_one_to_one("kshare", asked, pool)]


def across(source: str, target: str) -> list[Task]:
    """News lines: each to its translation, in a pool of the lines of all three languages.

    Barred are the need's own line and its translation into the third language, which would be right answers too.
    """
    with (DATA / "ko_en_de/ntrex.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    third = ({*LANGUAGES} - {source, target}).pop()
    pool = [{"id": f"{one}{place}", "text": row[one]} for one in LANGUAGES for place, row in enumerate(rows)]
    asked = [
        {"id": f"q{place}", "text": row[source], "exclude": f"{source}{place};{third}{place}"}
        for place, row in enumerate(rows)
    ]
    found = {f"q{place}": {f"{target}{place}"} for place in range(len(rows))}
    needs = table(asked, ("id", "text", "exclude"))
    return [Task(f"ntrex {source}→{target}", needs, table(pool, ("id", "text")), found)]


def among_others(name: str) -> list[Task]:
    """The same task in a pool that holds offers of other tasks and lines of news in all three languages as well."""
    (task,) = TASKS[name]()
    others = [one for make in (kipris, kshare) if make.__name__ != name for one in make()]
    more = [{"id": f"{one.name}{row['id']}", "text": row["text"]} for one in others for row in one.offers.to_pylist()]
    more += across("ko", "en")[0].offers.to_pylist()
    pool = table([*task.offers.to_pylist(), *more], ("id", "text"))
    return [Task(f"{name} among others", task.needs, pool, task.answers)]


TASKS: dict[str, Callable[[], list[Task]]] = {
    "SBIR A": sbir_awards,
    "SBIR B": sbir_firms,
    "bizinfo": bizinfo,
    "kipris": kipris,
    "autorag": autorag,
    "ntis": ntis,
    "kshare": kshare,
    "bizinfo among others": lambda: among_others("bizinfo"),
    "kipris among others": lambda: among_others("kipris"),
    "kshare among others": lambda: among_others("kshare"),
}
PAIRS_OF_LANGUAGES = (("ko", "en"), ("ko", "de"), ("en", "ko"), ("en", "de"), ("de", "ko"), ("de", "en"))


def _sbir() -> tuple[list[Row], list[Row], list[dict[str, str]]]:
    awards = parquet.read_table(DATA / "sbir/awards.parquet", filters=[("year", ">=", 2005)]).to_pylist()
    needs = parquet.read_table(DATA / "sbir/needs.parquet").to_pylist()
    with (DATA / "sbir/qrels.tsv").open(encoding="utf-8") as file:
        answers = list(csv.DictReader(file, delimiter="\t"))
    return [one for one in awards if len(one["abstract"] or "") >= SHORTEST_ABSTRACT], needs, answers


def _one_to_one(name: str, asked: list[Row], pool: list[Row]) -> Task:
    answers = {row["id"]: {row["id"]} for row in asked}
    return Task(name, table(asked, tuple(asked[0])), table(pool, ("id", "text")), answers)


def _lines(path: str) -> list[Row]:
    return list(_objects(DATA / path))


def _objects(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())


def _plain(value: Any) -> str:
    return " ".join(value) if isinstance(value, list) else value or ""


def _bare(title: str) -> str:
    title = re.sub(r"\[[^\]]*\]|\([^)]*\)|\d{4}년도?", "", title)
    return re.sub("공고|모집|안내", "", title).strip()
