"""`madang match`: for each need the offers that fit it best, and why."""

import datetime as dt
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from madang.cli.help.speaking import Spoken
from madang.cli.language import spoken
from madang.cli.progress import shown_progress
from madang.cli.ranking import print_json, print_ranking
from madang.cli.writing import REPORTS, write_round
from madang.core.matching.constants import with_weights
from madang.core.matching.desk import Alone, Crew, Desk
from madang.core.matching.match import match_texts
from madang.core.matching.round import read_round
from madang.core.matching.settings import Settings
from madang.core.texts.tables.writing import refuse_unwritable


@click.command(cls=Spoken)
@click.argument("needs", metavar="NEEDS")
@click.argument("offers", metavar="OFFERS")
@click.option("-k", "--top", type=click.IntRange(1, 10_000), default=20, show_default=True, help="Candidates a need.")
@click.option("--by", type=click.Choice(["need", "offer", "both"]), default="need", show_default=True,
              help="Whose best candidates are listed.")  # fmt: skip
@click.option("--no-meaning", is_flag=True, help="Compare words only, not the meaning of sentences.")
@click.option("--model", metavar="NAME", help="Another sentence encoder (needs the extra 'models').")
@click.option("--weights", metavar="FILE.toml", type=click.Path(path_type=Path), help="Constants of the score.")
@click.option("--threads", type=click.IntRange(1, 256), help="Processor cores to use  [default: all].")
@click.option("--ray", metavar="ADDRESS", help="A Ray cluster to work on; local: made on this machine.")
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
    if output is not None:
        refuse_unwritable(output, beside=REPORTS)
    settings = _settings(asked)
    with _workers(asked["ray"], settings.threads) as crew, shown_progress(quiet=asked["quiet"]) as progress:
        read_needs, read_offers = read_round(needs, offers, settings, progress=progress)
        found = match_texts(read_needs, read_offers, settings, needs_file=needs, progress=progress, crew=crew)
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


@contextmanager
def _workers(address: str | None, threads: int) -> Iterator[Callable[[Desk], Crew]]:
    """One machine, or the cluster at ``address``."""
    if address is None:
        yield Alone
        return
    from madang.cli.cluster import Cluster
    from madang.cli.connecting import cluster_at

    with cluster_at(address, threads=threads) as ray:
        yield lambda desk: Cluster(ray, desk)
