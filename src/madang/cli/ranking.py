"""A ranking as a table that a person likes to look at."""

import json
import sys
from collections.abc import Iterator
from typing import Any

import pyarrow as pa
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from madang.cli.language import spoken
from madang.core.matching.texts import Texts
from madang.core.texts.faults import Said

_NOBODY = Said(
    en="No candidate. Check the conditions in the columns must and exclude, or add offers.",
    ko="후보가 없습니다. 필수·제외 조건을 확인하거나 기업을 추가하십시오.",
    de="Kein Kandidat. Bitte die Bedingungen in must und exclude prüfen oder Angebote ergänzen.",
)
_MISSING = Said(en="not shown", ko="확인 안 됨", de="nicht belegt")
_CONFLICT = Said(en="conflicts", ko="상충", de="Widerspruch")
_ALIKE = Said(en="found by meaning, likeness", ko="뜻으로 찾음, 유사도", de="über die Bedeutung gefunden, Ähnlichkeit")
_BAR = 10
_QUOTE = 110


class _Paper(Console):
    """A console that lets the program say how it ends when its reader has left; rich would end it with exit code 1."""

    def on_broken_pipe(self) -> None:
        """Let the error go on."""
        raise BrokenPipeError


def print_json(found: pa.Table) -> None:
    """Print the candidates as one JSON array, a candidate a line."""
    sys.stdout.write("[")
    for place, row in enumerate(found.to_pylist()):
        if "reasons" in row:
            row["reasons"] = json.loads(row["reasons"])
        sys.stdout.write(("," if place else "") + "\n" + json.dumps(row, ensure_ascii=False))
    sys.stdout.write("\n]\n")


def print_ranking(found: pa.Table, needs: Texts, offers: Texts) -> None:
    """Print a section for each need with its candidates, scores and the best reason."""
    console = _Paper(width=None if sys.stdout.isatty() else 120, highlight=False)
    names, titles = _labels(offers, ("name", "title", "id")), _labels(needs, ("title", "id"))
    served: dict[str, list[dict[str, Any]]] = {}
    for row in found.to_pylist():
        served.setdefault(row["need_id"], []).append(row)
    for need in needs.table.to_pylist():
        console.print()
        console.print(_heading(need, titles))
        rows = served.get(need["id"], [])
        if not rows:
            console.print(Padding(Text(_NOBODY.in_language(spoken()), style="yellow"), (0, 4)))
        else:
            console.print(_ranked(rows, names))
    console.print()


def _heading(need: dict[str, Any], titles: dict[str, str]) -> Text:
    heading = Text(f"{need['id']}  ", style="bold cyan")
    heading.append(titles.get(need["id"], ""), style="bold")
    beside = [str(need[name]) for name in ("organisation", "region") if need.get(name)]
    if beside:
        heading.append("  " + " · ".join(beside), style="dim")
    return heading


def _ranked(rows: list[dict[str, Any]], names: dict[str, str]) -> Table:
    table = Table.grid(padding=(0, 1), expand=True)
    table.add_column(justify="right", width=4, style="dim")
    table.add_column(width=_BAR, no_wrap=True)
    table.add_column(width=4, justify="right")
    table.add_column(width=6, style="dim", no_wrap=True)
    table.add_column(ratio=2, overflow="fold")
    table.add_column(ratio=5, overflow="fold")
    for row in rows:
        table.add_row(
            str(row["rank"]),
            _bar(row["score"]),
            f"{row['score']:.2f}",
            str(row["offer_id"]),
            names.get(row["offer_id"], ""),
            _why(json.loads(row["reasons"]), row["meaning"]) if row.get("reasons") else "",
        )
    return table


def _bar(score: float) -> Text:
    full = round(score * _BAR)
    return Text("█" * full, style="green" if score >= 0.5 else "yellow") + Text("░" * (_BAR - full), style="dim")


def _why(reasons: list[dict[str, Any]], meaning: float | None) -> Text:
    """The sentence that supports the match best, its terms, and what is not shown or conflicts."""
    said = Text()
    fits = [one for one in reasons if one["kind"] == "fits" and not one.get("about")]
    if fits:
        said.append(_short(fits[0]["offer"]))
        if fits[0]["terms"]:
            said.append(f"  [{', '.join(fits[0]['terms'])}]", style="cyan")
    elif meaning:
        said.append(f"≈ {_ALIKE.in_language(spoken())} {meaning:.2f}", style="cyan")
    for line in _doubts(reasons):
        said.append(("\n" if said else "") + line, style="yellow")
    return said


def _doubts(reasons: list[dict[str, Any]]) -> Iterator[str]:
    for one in reasons:
        if one["kind"] == "conflicts":
            yield f"! {_CONFLICT.in_language(spoken())}: {_short(one.get('said') or one['need'])}"
        elif one["kind"] == "missing" and not one.get("about"):
            yield f"? {_MISSING.in_language(spoken())}: {_short(one['need'], 70)}"


def _short(sentence: str, most: int = _QUOTE) -> str:
    sentence = " ".join(sentence.split())
    return sentence if len(sentence) <= most else sentence[: most - 1].rstrip() + "…"


def _labels(texts: Texts, columns: tuple[str, ...]) -> dict[str, str]:
    """What to call each row: the first of ``columns`` that is filled."""
    ids = texts.table["id"].to_pylist()
    named = [texts.table[name].to_pylist() for name in columns if name in texts.table.column_names]
    return {one: next((cells[row] for cells in named if cells[row]), "") for row, one in enumerate(ids)}
