"""The pairs of a round as a table that a person likes to look at, with what there is to say about them."""

import json
import sys
from typing import Any

import pyarrow as pa
from rich.console import Console
from rich.table import Table
from rich.text import Text

from madang.cli.language import spoken
from madang.core.pairing.pair import Paired
from madang.core.texts.faults import Said

_NEED = Said(en="need", ko="수요", de="Bedarf")
_OFFER = Said(en="offer", ko="기업", de="Angebot")
_SCORE = Said(en="score", ko="점수", de="Punkte")
_TOTAL = Said(en="{pairs} pairs, total {total}", ko="{pairs}쌍, 총점 {total}", de="{pairs} Paare, Summe {total}")
_PROVED = Said(en="proved to be the greatest", ko="최대임이 증명됨", de="nachweislich die größte")
_STABLE = Said(en="nobody would rather have each other", ko="서로 바꾸려는 쌍이 없음", de="niemand zöge einander vor")
_GAP = Said(
    en="stopped early: no pairs have more than {bound}, {gap:.3%} above",
    ko="일찍 멈춤: 상한 {bound}, 차이 {gap:.3%}",
    de="früh angehalten: höchstens {bound} wären möglich, {gap:.3%} mehr",
)
_UNMATCHED = Said(en="Without a pair", ko="배정되지 않은 쪽", de="Ohne Paar")
_GAINS = Said(en="What one place more would gain", ko="정원을 하나 늘린다면", de="Was ein Platz mehr brächte")
_NO_GAIN = Said(
    en="No single place more would raise the total.",
    ko="정원을 하나 늘려도 총점은 오르지 않습니다.",
    de="Kein einzelner Platz mehr brächte eine größere Summe.",
)
_SHOWN = 30


def print_json(found: Paired) -> None:
    """Print the result as one JSON object; a pair stands on a line of its own."""
    told: dict[str, Any] = {"total": found.total, "bound": found.bound, "gap": found.gap, "proved": found.proved,
                            "way": found.way}  # fmt: skip
    for name, value in told.items():
        sys.stdout.write(f"{'{' if name == 'total' else ','}\n{json.dumps(name)}: {json.dumps(value)}")
    _print_list("pairs", found.pairs.to_pylist())
    language = spoken()
    _print_list("unmatched", [{"side": one.side, "id": one.id, "kind": one.kind, "partner": one.partner,
                               "said": one.said.in_language(language)} for one in found.unmatched])  # fmt: skip
    _print_list("gains", [{"side": one.side, "name": one.name, "gain": one.worth,
                           "said": one.said.in_language(language)} for one in found.gains])  # fmt: skip
    sys.stdout.write("\n}\n")


def _print_list(name: str, rows: list[dict[str, Any]]) -> None:
    sys.stdout.write(f",\n{json.dumps(name)}: [")
    for place, row in enumerate(rows):
        sys.stdout.write(("," if place else "") + "\n" + json.dumps(row, ensure_ascii=False, default=str))
    sys.stdout.write("\n]" if rows else "]")


def print_pairs(pairs: pa.Table) -> None:
    """Print a line for each pair, a need's pairs together."""
    language = spoken()
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(_NEED.in_language(language), style="bold cyan")
    table.add_column(_OFFER.in_language(language))
    table.add_column(_SCORE.in_language(language), justify="right")
    before = None
    for need, offer, score in zip(*(pairs[name].to_pylist() for name in ("need_id", "offer_id", "score")), strict=True):
        table.add_row(need if need != before else "", offer, f"{score:.3f}")
        before = need
    _console().print(table)


def print_remarks(found: Paired, *, all_told: bool) -> None:
    """Print the total with its proof or its gap, and what was asked to be told; of a file only what was asked."""
    console, language = _console(), spoken()
    if all_told or not found.proved:
        console.print(_summary(found))
    if found.unmatched:
        console.print(Text(f"\n{_UNMATCHED.in_language(language)} ({len(found.unmatched):,})", style="bold"))
        console.print(_listed([(one.id, one.said.in_language(language)) for one in found.unmatched]))
    if found.gains:
        console.print(Text(f"\n{_GAINS.in_language(language)}", style="bold"))
        for gain in found.gains:
            console.print(f"  {gain.said.in_language(language)}")


def _summary(found: Paired) -> Text:
    language = spoken()
    total = _TOTAL.in_language(language).format(pairs=f"{found.pairs.num_rows:,}", total=f"{found.total:,.4f}")
    if found.way == "deferred acceptance":
        told = _STABLE.in_language(language)
    elif found.proved:
        told = _PROVED.in_language(language)
    else:
        told = _GAP.in_language(language).format(bound=f"{found.bound:,.4f}", gap=found.gap)
    return Text(f"\n{total}: {told}", style="green" if found.proved else "yellow")


def _listed(lines: list[tuple[str, str]]) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="cyan", no_wrap=True)
    table.add_column(overflow="fold")
    for line in lines[:_SHOWN]:
        table.add_row(f"  {line[0]}", line[1])
    if len(lines) > _SHOWN:
        table.add_row("  …", f"+{len(lines) - _SHOWN:,} (--json)")
    return table


def _console() -> Console:
    return Console(width=None if sys.stdout.isatty() else 120, highlight=False)
