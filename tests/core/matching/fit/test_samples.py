"""The shipped samples: whom each need may get, next to the plainest reading of the same rows."""

import numpy as np

from madang.core.matching.fit import agreement, barred, offer_facts, read_conditions, why_barred
from madang.core.texts.tables import NEEDS, OFFERS, read_table
from madang.samples import sample_path
from tests.samples.conditions import is_ruled_out, rows

NEED_TABLE, OFFER_TABLE = read_table(sample_path("needs.csv"), NEEDS), read_table(sample_path("offers.csv"), OFFERS)
FACTS = offer_facts(OFFER_TABLE, texts=OFFER_TABLE["text"].to_pylist().__getitem__)
CONDITIONS = read_conditions(NEED_TABLE, OFFER_TABLE.column_names, file="needs.csv")
MASKS, MASK_OF_NEED = barred(CONDITIONS, FACTS, None)


def test_the_barred_offers_are_those_that_the_rows_rule_out() -> None:
    expected = [[is_ruled_out(need, offer) for offer in rows("offers.csv")] for need in rows("needs.csv")]

    nobody = np.zeros(OFFER_TABLE.num_rows, np.uint8)
    masks = [MASKS[mask] if mask >= 0 else nobody for mask in MASK_OF_NEED]
    assert [mask.astype(bool).tolist() for mask in masks] == expected


def test_what_must_never_be_listed_is_barred_for_one_stated_reason() -> None:
    needs, offers = (table["id"].to_pylist() for table in (NEED_TABLE, OFFER_TABLE))
    never = [row for row in rows("expected.csv") if row["relation"] == "never"]
    pairs = [(needs.index(row["need_id"]), offers.index(row["offer_id"])) for row in never]

    assert [(len(why_barred(CONDITIONS, FACTS, pair)), MASKS[MASK_OF_NEED[pair[0]], pair[1]]) for pair in pairs] == [
        (1, 1)
    ] * len(never)


def test_every_pair_of_the_samples_has_a_value_and_reasons() -> None:
    needs, offers = (grid.ravel() for grid in np.indices((NEED_TABLE.num_rows, OFFER_TABLE.num_rows)))

    fit = agreement(CONDITIONS, FACTS, needs, offers)

    assert (float(fit.value.min()), float(fit.value.max())) == (0.0, 1.0)
    assert {len(fit.reasons(pair)) for pair in range(len(needs))} == {3, 4}
