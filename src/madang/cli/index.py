"""`madang index`: prepare offers once, to match against them many times."""

import json
import os
from pathlib import Path
from typing import Any

import click

from madang.cli.help.speaking import Spoken
from madang.cli.progress import shown_progress
from madang.core.matching.index import remembering, write_index
from madang.core.matching.meaning import encoder_named
from madang.core.matching.texts import read_texts
from madang.core.texts.tables import OFFERS, read_batches


@click.command(cls=Spoken)
@click.argument("offers", metavar="OFFERS")
@click.option("-o", "--output", metavar="DIR", type=click.Path(path_type=Path), required=True, help="Folder to make.")
@click.option("--no-meaning", is_flag=True, help="Words only: smaller and faster to make.")
@click.option("--model", metavar="NAME", help="Another sentence encoder (needs the extra 'models').")
@click.option("--threads", type=click.IntRange(1, 256), help="Processor cores to use  [default: all].")
@click.option("--quiet", is_flag=True, help="No progress, no summary.")
@click.option("--json", "as_json", is_flag=True, help="Print the summary as JSON.")
def index(offers: str, *, output: Path, **asked: Any) -> None:
    """Prepare the table OFFERS as a folder that `madang match` opens at once."""
    threads = asked["threads"] or os.cpu_count() or 1
    with shown_progress(quiet=asked["quiet"]) as progress:
        encoder = None if asked["no_meaning"] else remembering(output, encoder_named(asked["model"]))
        texts = read_texts(read_batches(offers, OFFERS), encoder=encoder, threads=threads, progress=progress)
        progress("writing", 0, 0)
        write_index(texts, output)
    size = sum(file.stat().st_size for file in output.rglob("*") if file.is_file())
    if asked["as_json"]:
        passages = len(texts.passages.begins)
        summary = {"folder": str(output), "offers": len(texts), "passages": passages, "bytes": size}
        click.echo(json.dumps(summary, ensure_ascii=False))
    elif not asked["quiet"]:
        click.echo(f"{output}: {len(texts):,} offers, {size / 1e6:,.1f} MB")
