"""Rounds to report on: the samples matched by plainly counting shared words, and large ones made of them."""

import json
import math
import random
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import pyarrow as pa

from madang.core.texts.tables import NEEDS, OFFERS, read_table
from madang.samples import sample_path

_WORD = re.compile(r"[가-힣]{2,}|[a-zäöüß]{4,}|[a-z0-9]+")
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]?")

CANDIDATES = pa.schema(
    [("need_id", pa.string()), ("offer_id", pa.string()), ("rank", pa.int64()), ("score", pa.float64())]
    + [(part, pa.float64()) for part in ("words", "meaning", "fit")]
    + [("reasons", pa.string())]
)


class Round(NamedTuple):
    """The three tables that a report is made of."""

    needs: pa.Table
    offers: pa.Table
    candidates: pa.Table


def sample_round(*, top: int = 20, without: Sequence[str] = ()) -> Round:
    """The samples, ``top`` candidates a need and none for the needs ``without``."""
    needs = read_table(sample_path("needs.csv"), NEEDS)
    offers = read_table(sample_path("offers.csv"), OFFERS)
    rows = candidates(needs.to_pylist(), offers.to_pylist(), top=top)
    return listed_only(needs, offers, [row for row in rows if row["need_id"] not in without])


def large_round(*, needs: int, offers: int, top: int, seed: int) -> Round:
    """Many needs and startups made of the sentences of the samples, matched by chance."""
    chance = random.Random(seed)
    sample = sample_round(top=1)
    all_offers = read_table(sample_path("offers.csv"), OFFERS).to_pylist()
    need_rows = _multiplied(sample.needs.to_pylist(), needs, "N", chance)
    offer_rows = _multiplied(all_offers, offers, "S", chance)
    rows = []
    for need in need_rows:
        drawn = chance.sample(offer_rows, top)
        scores = sorted((round(chance.betavariate(2, 3), 4) for _ in drawn), reverse=True)
        for rank, (offer, score) in enumerate(zip(drawn, scores, strict=True), 1):
            rows.append(_candidate(need, offer, rank, score))
    return listed_only(pa.Table.from_pylist(need_rows, sample.needs.schema), pa.Table.from_pylist(offer_rows), rows)


def round_of(needs: list[dict[str, Any]], offers: list[dict[str, Any]], rows: list[dict[str, Any]]) -> Round:
    """A round of a few rows, said as dictionaries; ``reasons`` may be said as a list."""
    said = [
        {**row, "reasons": json.dumps(row["reasons"], ensure_ascii=False)} if row.get("reasons") is not None else row
        for row in rows
    ]
    return Round(pa.Table.from_pylist(needs), pa.Table.from_pylist(offers), pa.Table.from_pylist(said, CANDIDATES))


def listed_only(needs: pa.Table, offers: pa.Table, rows: list[dict[str, Any]]) -> Round:
    """The round with only those offers that are candidates."""
    listed = {row["offer_id"] for row in rows}
    keep = pa.array([one in listed for one in offers["id"].to_pylist()], pa.bool_())
    return Round(needs, offers.filter(keep), pa.Table.from_pylist(rows, CANDIDATES))


def candidates(needs: list[dict[str, Any]], offers: list[dict[str, Any]], *, top: int) -> list[dict[str, Any]]:
    """The ``top`` offers for each need by the weight of the words they share, with reasons."""
    bags = {offer["id"]: _words(f"{offer['title']} {offer['fields']} {offer['text']}") for offer in offers}
    known = Counter(word for bag in bags.values() for word in bag)
    rows: list[dict[str, Any]] = []
    for need in needs:
        wanted = _words(f"{need['title']} {need['fields']} {need['text']}")
        weights = {word: math.log(1 + len(offers) / known[word]) for word in wanted if word in known}
        whole = sum(weights.values()) or 1.0
        scored: list[tuple[float, str, dict[str, Any]]] = []
        for offer in offers:
            shared = sum(weight for word, weight in weights.items() if word in bags[offer["id"]])
            scored.append((round(1 - math.exp(-3 * shared / whole), 4), offer["id"], offer))
        scored.sort(key=lambda one: (-one[0], one[1]))
        for rank, (score, _, offer) in enumerate(scored[:top], 1):
            rows.append(_candidate(need, offer, rank, score))
    return rows


def _candidate(need: Mapping[str, Any], offer: Mapping[str, Any], rank: int, score: float) -> dict[str, Any]:
    same = need["region"] == offer["region"]
    return {
        "need_id": need["id"],
        "offer_id": offer["id"],
        "rank": rank,
        "score": score,
        "words": round(score * 0.9, 4),
        "meaning": round(min(1.0, score * 1.1), 4) if need["language"] == offer["language"] else None,
        "fit": 1.0 if same else 0.5,
        "reasons": json.dumps(_reasons(need, offer), ensure_ascii=False),
    }


def _reasons(need: Mapping[str, Any], offer: Mapping[str, Any]) -> list[dict[str, Any]]:
    offered = [(sentence, _words(sentence)) for sentence in _sentences(offer["text"])]
    reasons: list[dict[str, Any]] = []
    for sentence in _sentences(need["text"]):
        wanted = _words(sentence)
        best, shared = max(((said, wanted & words) for said, words in offered), key=lambda one: len(one[1]))
        kind = "fits" if shared else "missing"
        terms = sorted(shared or wanted)[:4]
        weight = round((len(shared) or 1) / (1 + len(wanted)), 3)
        said = {"kind": kind, "need": sentence, "offer": best if shared else "", "terms": terms, "weight": weight}
        reasons.append(said)
    reasons.sort(key=lambda one: (one["kind"], -one["weight"]))
    against = [
        {"kind": "conflicts", "need": need["title"], "offer": sentence, "terms": [], "weight": 0.1}
        for sentence, _ in offered
        if re.search("않|아닙|not |nicht |kein", sentence)
    ]
    fits = [reason for reason in reasons if reason["kind"] == "fits"][:3]
    return fits + against[:1] + [reason for reason in reasons if reason["kind"] == "missing"][:2]


def _sentences(text: str) -> list[str]:
    return [sentence.strip() for sentence in _SENTENCE.findall(text) if len(sentence.strip()) > 8]


def _words(text: str) -> set[str]:
    words = _WORD.findall(text.lower())
    return {word[:-1] if len(word) > 3 and "가" <= word[0] <= "힣" else word for word in words}


def _multiplied(rows: list[dict[str, Any]], times: int, letter: str, chance: random.Random) -> list[dict[str, Any]]:
    made = []
    for number in range(times):
        row = rows[number % len(rows)]
        sentences = _sentences(row["text"])
        chance.shuffle(sentences)
        made.append({**row, "id": f"{letter}{number + 1:04}", "text": " ".join(sentences)})
    return made
