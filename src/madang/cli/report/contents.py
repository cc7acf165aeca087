"""What a report holds: the needs, the startups and the candidates of a round, as small as they can be said."""

import json
import math
import re
from collections.abc import Iterable, Mapping
from typing import Any

import pyarrow as pa

from madang.cli.report.nearness import order_by_nearness
from madang.cli.report.pieces import Cut, cut

KINDS = ("fits", "missing", "conflicts")
"""Kinds of reasons; a report names a kind by its place here."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_HANGUL = re.compile("[가-힣]")
_DIGITS = 4

Row = Mapping[str, Any]


def contents(needs: pa.Table, offers: pa.Table, candidates: pa.Table) -> dict[str, Any]:
    """The round as plain values for JSON.

    ``needs`` and ``offers`` keep the order of their tables. ``needs[i]["found"]`` lists the candidates of need ``i`` by
    rank, each ``[offer, rank, score, words, meaning, fit, reasons]``; ``reasons`` is ``None`` when none were asked for,
    else a list of ``[kind, piece of the need or -1, piece of the offer or -1, terms, weight]``, where kind is a place
    in ``KINDS``, pieces are places in ``pieces`` of the need and of the offer, and terms places in ``terms``.
    A reason about a column instead of sentences goes on with the name of the column and with what the need and the
    offer say there, as places in ``terms``.
    ``near`` is an order of the needs that brings those together that found the same startups.
    """
    need_rows, offer_rows = needs.to_pylist(), offers.to_pylist()
    listed = [_candidate(row) for row in candidates.to_pylist()]
    need_cuts = _cuts(need_rows, "need", listed)
    offer_cuts = _cuts(offer_rows, "offer", listed)
    places = {str(row["id"]): place for place, row in enumerate(offer_rows)}
    terms: dict[str, int] = {}
    found: dict[str, list[list[Any]]] = {str(row["id"]): [] for row in need_rows}
    for row in sorted(listed, key=lambda row: (row["need_id"], row["rank"], row["offer_id"])):
        need, offer = str(row["need_id"]), str(row["offer_id"])
        parts = [_number(row.get(part)) for part in ("score", "words", "meaning", "fit")]
        reasons = _reasons(row["reasons"], need_cuts[need], offer_cuts[offer], terms)
        found[need].append([places[offer], row["rank"], *parts, reasons])
    scores = [{one[0]: one[2] or 0.0 for one in found[str(row["id"])]} for row in need_rows]
    return {
        "needs": [
            _need(row) | _text(need_cuts[str(row["id"])]) | {"found": found[str(row["id"])]} for row in need_rows
        ],
        "offers": [_offer(row) | _text(offer_cuts[str(row["id"])]) for row in offer_rows],
        "terms": list(terms),
        "near": order_by_nearness(scores),
    }


def _candidate(row: Row) -> dict[str, Any]:
    reasons = row.get("reasons")
    return {**row, "reasons": json.loads(reasons) if reasons else None}


def _cuts(rows: Iterable[Row], side: str, listed: Iterable[Row]) -> dict[str, Cut]:
    quotations: dict[str, list[str]] = {str(row["id"]): [] for row in rows}
    for candidate in listed:
        quoted = quotations[str(candidate[f"{side}_id"])]
        quoted.extend(reason.get(side) or "" for reason in candidate["reasons"] or () if not reason.get("about"))
    return {str(row["id"]): cut(_said(row, "text"), quotations[str(row["id"])]) for row in rows}


def _reasons(reasons: list[Row] | None, need: Cut, offer: Cut, terms: dict[str, int]) -> list[list[Any]] | None:
    if reasons is None:
        return None
    return [
        _about(reason, terms)
        if reason.get("about")
        else [
            KINDS.index(reason["kind"]),
            need.place.get(reason.get("need") or "", -1),
            offer.place.get(reason.get("offer") or "", -1),
            [_place(term, terms) for term in reason.get("terms") or ()],
            _number(reason.get("weight")),
        ]
        for reason in reasons
    ]


def _about(reason: Row, terms: dict[str, int]) -> list[Any]:
    sides = [_place(reason.get(side) or "", terms) for side in ("need", "offer")]
    return [KINDS.index(reason["kind"]), -1, -1, [], None, reason["about"], *sides]


def _place(term: str, terms: dict[str, int]) -> int:
    return terms.setdefault(term, len(terms))


def _need(row: Row) -> dict[str, Any]:
    wishes = {name: _said(row, name) for name in ("must", "exclude")}
    return _both(row) | {"by": _said(row, "organisation")} | {name: wish for name, wish in wishes.items() if wish}


def _offer(row: Row) -> dict[str, Any]:
    return _both(row) | {
        "name": _said(row, "name") or _said(row, "organisation"),
        "founded": _said(row, "founded_on")[:4],
        "size": row.get("employees"),
    }


def _both(row: Row) -> dict[str, Any]:
    fields = [field.strip() for field in re.split("[;,|]", _said(row, "fields"))]
    return {
        "id": _said(row, "id"),
        "title": _said(row, "title"),
        "region": _said(row, "region"),
        "fields": [field for field in fields if field],
        "lang": _language(row),
    }


def _text(of: Cut) -> dict[str, Any]:
    return {"pieces": of.pieces, "whole": of.whole}


def _language(row: Row) -> str:
    """The language that the row names, or Korean when it is written in Hangul, or none."""
    named = _said(row, "language").strip()
    if _LANGUAGE.fullmatch(named):
        return named.lower()
    return "ko" if _HANGUL.search(_said(row, "title") + _said(row, "text")) else ""


def _said(row: Row, name: str) -> str:
    value = row.get(name)
    return "" if value is None else str(value)


def _number(value: float | None) -> float | None:
    return None if value is None or math.isnan(value) else round(value, _DIGITS)
