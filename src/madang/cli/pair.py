"""`madang pair`: the pairs of a whole round under capacities, wishes and rules."""

from dataclasses import fields
from pathlib import Path
from typing import Any

import click

from madang.cli.checking import print_check, print_check_json
from madang.cli.help.speaking import Spoken
from madang.cli.outcome import AnswerIsNo
from madang.cli.pairing import print_json, print_pairs, print_remarks
from madang.cli.progress import shown_progress
from madang.core.pairing.check import check
from madang.core.pairing.conflict import Conflict
from madang.core.pairing.fault_phrases import checked
from madang.core.pairing.pair import Paired
from madang.core.pairing.pair import pair as paired
from madang.core.pairing.phrases import OUT_OF_TIME
from madang.core.pairing.problem import OutOfTime
from madang.core.pairing.settings import PairSettings
from madang.core.texts.tables import write_table
from madang.core.texts.tables.writing import refuse_unwritable

_ASKED = tuple(one.name for one in fields(PairSettings))


@click.command(cls=Spoken)
@click.argument("candidates", metavar="CANDIDATES")
@click.option("--need-capacity", metavar="N|COLUMN", default="1", show_default=True, help="Pairs a need takes at most.")
@click.option("--offer-capacity", metavar="N|COLUMN", default="1", show_default=True,
              help="Pairs an offer takes at most.")  # fmt: skip
@click.option("--preferences", metavar="FILE", help="Wishes of both sides: side, from, to, wish (must, meet, no).")
@click.option("--rules", metavar="FILE.toml", help="Bounds by region, centre …; exclusions; fixed pairs.")
@click.option("--needs", metavar="FILE", help="Table of the needs, whose columns capacities and rules may name.")
@click.option("--offers", metavar="FILE", help="Table of the offers, likewise.")
@click.option("--objective", type=click.Choice(["total", "stable"]), default="total", show_default=True,
              help="The greatest sum of scores, or pairs nobody would leave for each other.")  # fmt: skip
@click.option("--proposing", type=click.Choice(["need", "offer"]), default="need", show_default=True,
              help="With stable: the side whose wishes are met best.")  # fmt: skip
@click.option("--fair", type=click.Choice(["need", "offer"]), help="With total: serve this side's worst served first.")
@click.option("--time-limit", type=click.FloatRange(min=0.1), metavar="SECONDS", help="Then take the best so far.")
@click.option("--why", is_flag=True, help="Say what kept the others out, and what one place more would gain.")
@click.option("--check", "pairs", metavar="PAIRS", help="Pair nobody; say what is wrong with the pairs of this table.")
@click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path),
              help="Write to FILE: .csv .tsv .jsonl .parquet .xlsx .json.")  # fmt: skip
@click.option("--quiet", is_flag=True, help="No progress, no table.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def pair(candidates: str, **asked: Any) -> None:
    """Choose the pairs of a whole round under capacities, wishes and rules.

    CANDIDATES is a table (CSV, TSV, XLSX, JSONL, Parquet; - is standard input) with need_id, offer_id and score, such
    as `madang match` writes it. Its further columns are kept.
    """
    settings = PairSettings(**{name: asked[name] for name in _ASKED})
    if asked["pairs"] is not None:
        _check(candidates, asked["pairs"], settings, as_json=asked["as_json"], quiet=asked["quiet"])
        return
    output: Path | None = asked["output"]
    if output is not None:
        refuse_unwritable(output)
    with shown_progress(quiet=asked["quiet"]) as progress:
        progress("pairing", 0, 0)
        found = _found(candidates, settings)
    if output is not None:
        write_table(found.pairs, output)
    if asked["as_json"]:
        print_json(found)
    elif not asked["quiet"]:
        if output is None:
            print_pairs(found.pairs)
        print_remarks(found, all_told=output is None)


def _check(candidates: str, pairs: str, settings: PairSettings, *, as_json: bool, quiet: bool) -> None:
    """Print what is wrong with the pairs; blocking pairs are wrong where stable ones were asked for."""
    found = check(candidates, pairs, settings)
    wants_stable = settings.objective == "stable"
    if as_json:
        print_check_json(found)
    elif not quiet:
        print_check(found, blocking=wants_stable)
    if found.broken or (wants_stable and found.blocking.num_rows):
        raise AnswerIsNo(checked(len(found.broken), found.blocking.num_rows if wants_stable else None))


def _found(candidates: str, settings: PairSettings) -> Paired:
    try:
        return paired(candidates, settings)
    except Conflict as conflict:
        raise AnswerIsNo(conflict.said) from conflict
    except OutOfTime as error:
        raise AnswerIsNo(OUT_OF_TIME) from error
