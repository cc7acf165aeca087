"""Fields of business: sections and divisions of the Korean industrial classification (KSIC, 10th revision).

The Korean names are those of Statistics Korea, the English and German ones are ours, shorter.
"""

import csv
from functools import cache
from importlib.resources import files


@cache
def industries(language: str) -> dict[str, str]:
    """The name of each code in ``language`` (ko, en, de): a letter for a section, two digits more for a division."""
    text = files("madang.programme.people").joinpath("industries.tsv").read_text("utf-8")
    chosen = language if language in ("ko", "en", "de") else "en"
    return {row["code"]: row[chosen] for row in csv.DictReader(text.splitlines(), delimiter="\t")}
