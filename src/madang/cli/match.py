"""`madang match`: for each need the offers that fit it best, and why."""

import datetime as dt
import os
from pathlib import Path
from typing import Any

import click

from madang.cli.language import spoken
from madang.cli.progress import shown_progress
from madang.cli.ranking import print_json, print_ranking
from madang.cli.writing import REPORTS, write_round
from madang.core.matching.constants import with_weights
from madang.core.matching.match import match_texts
from madang.core.matching.round import read_round
from madang.core.matching.settings import Settings
from madang.core.texts.faults import BadInput, Said
from madang.core.texts.tables.writing import refuse_unwritable

_CLUSTER = Said(
    en="one machine (leave --ray out): matching on several machines is not in this release",
    ko="한 대의 컴퓨터 (--ray 제외): 여러 대에서의 매칭은 이 버전에 없습니다",
    de="ein Rechner (ohne --ray): Abgleich auf mehreren Rechnern ist in dieser Ausgabe nicht enthalten",
)


@click.command()
@click.argument("needs", metavar="NEEDS")
@click.argument("offers", metavar="OFFERS")
@click.option("-k", "--top", type=click.IntRange(1, 10_000), default=20, show_default=True, help="Candidates a need.")
@click.option("--by", type=click.Choice(["need", "offer", "both"]), default="need", show_default=True,
              help="Whose best candidates are listed.")  # fmt: skip
@click.option("--no-meaning", is_flag=True, help="Compare words only, not the meaning of sentences.")
@click.option("--model", metavar="NAME", help="Another sentence encoder (needs the extra 'models').")
@click.option("--weights", metavar="FILE.toml", type=click.Path(path_type=Path), help="Constants of the score.")
@click.option("--threads", type=click.IntRange(1, 256), help="Processor cores to use  [default: all].")
@click.option("--ray", metavar="ADDRESS", help="A cluster to work on.")
@click.option("--explain/--no-explain", default=True, help="Give reasons  [default: yes].")
@click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path),
              help="Write to FILE: .csv .tsv .jsonl .parquet .xlsx .json, or a report as .html.")  # fmt: skip
@click.option("--quiet", is_flag=True, help="No progress, no table.")
@click.option("--json", "as_json", is_flag=True, help="Print the candidates as JSON.")
def match(needs: str, offers: str, **asked: Any) -> None:
    """Rank the offers that fit each need, and say why.

    NEEDS and OFFERS are tables (CSV, TSV, XLSX, JSONL, Parquet; - is standard input); OFFERS may be a folder made by
    `madang index`. Scores lie between 0 and 1; the same input gives the same bytes.
    """
    output: Path | None = asked["output"]
    _refuse(output, asked["ray"])
    settings = _settings(asked)
    with shown_progress(quiet=asked["quiet"]) as progress:
        read_needs, read_offers = read_round(needs, offers, settings, progress=progress)
        found = match_texts(read_needs, read_offers, settings, needs_file=needs, progress=progress)
    if output is not None:
        write_round(output, found, read_needs, read_offers)
    if asked["as_json"]:
        print_json(found)
    elif output is None and not asked["quiet"]:
        print_ranking(found, read_needs, read_offers)


def _settings(asked: dict[str, Any]) -> Settings:
    settings = Settings(
        top=asked["top"],
        by=asked["by"],
        explain=asked["explain"],
        meaning=not asked["no_meaning"],
        model=asked["model"],
        threads=asked["threads"] or os.cpu_count() or 1,
        today=dt.datetime.now().astimezone().date(),
        language=spoken(),
    )
    return settings if asked["weights"] is None else with_weights(settings, asked["weights"])


def _refuse(output: Path | None, cluster: str | None) -> None:
    """Say what cannot be done before any work is done."""
    if cluster is not None:
        raise BadInput(file="--ray", found=cluster, expected=_CLUSTER)
    if output is not None:
        refuse_unwritable(output, beside=REPORTS)
