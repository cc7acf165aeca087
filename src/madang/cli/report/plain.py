"""The report without scripts: the first candidates of each need as one table."""

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

FIRST = 3
"""So many candidates of a need are named."""


def plain_table(holds: Mapping[str, Any], phrases: Mapping[str, str]) -> str:
    """HTML of the table of all needs that ``holds`` has, with ``FIRST`` candidates each."""
    headings = "".join(
        f'<th scope="col">{escape(phrases[key])}</th>' for key in ("list_need", "plain_first", "list_score")
    )
    rows = "\n".join(_rows(holds["needs"], holds["offers"], phrases["empty"]))
    return f"<table><thead><tr>{headings}</tr></thead>\n<tbody>\n{rows}\n</tbody></table>"


def _rows(needs: Iterable[Mapping[str, Any]], offers: list[Mapping[str, Any]], empty: str) -> Iterable[str]:
    for need in needs:
        listed = need["found"][:FIRST]
        first = f'<th scope="row" rowspan="{max(1, len(listed))}">{_named(need["id"], need)}</th>'
        if not listed:
            yield f'<tr>{first}<td colspan="2">{escape(empty)}</td></tr>'
        for offer, rank, score, *_ in listed:
            named = _named(f"{rank}.", {**offers[offer], "title": offers[offer]["name"] or offers[offer]["title"]})
            yield f"<tr>{first}<td>{named}</td><td>{'' if score is None else f'{score:.2f}'}</td></tr>"
            first = ""


def _named(number: str, thing: Mapping[str, Any]) -> str:
    language = f' lang="{escape(thing["lang"])}"' if thing["lang"] else ""
    return f"{escape(number)} <span{language}>{escape(thing['title'] or thing['id'])}</span>"
