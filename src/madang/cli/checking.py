"""What is wrong with given pairs, for people and as JSON."""

import json

import click

from madang.cli.language import spoken
from madang.core.pairing import fault_phrases as phrases
from madang.core.pairing.check import Checked


def print_check(found: Checked, *, blocking: bool) -> None:
    """Print a line for each fault of given pairs, and with ``blocking`` for each pair that blocks them."""
    language = spoken()
    for said in found.broken:
        click.echo(said.in_language(language))
    if blocking:
        for row in found.blocking.to_pylist():
            click.echo(phrases.blocks(row["need_id"], row["offer_id"]).in_language(language))


def print_check_json(found: Checked) -> None:
    """Print the same as one JSON object."""
    told = {"broken": [said.in_language(spoken()) for said in found.broken], "blocking": found.blocking.to_pylist()}
    click.echo(json.dumps(told, ensure_ascii=False))
