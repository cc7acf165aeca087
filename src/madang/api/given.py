"""What operations are given: texts, ids and regions that the database can hold."""

from typing import Annotated

from pydantic import AfterValidator, Field

from madang.programme.people.models import Region


def _without_nul(text: str) -> str:
    if "\0" in text:
        raise ValueError("a NUL is no part of a text")
    return text


def _region(code: str) -> str:
    if code and code not in Region.values:
        raise ValueError("no region has this code")
    return code


Text = Annotated[str, Field(max_length=100_000), AfterValidator(_without_nul)]
Line = Annotated[str, Field(max_length=200), AfterValidator(_without_nul)]
Title = Annotated[str, Field(min_length=1, max_length=200, pattern=r"\S"), AfterValidator(_without_nul)]
RegionCode = Annotated[str, Field(max_length=2), AfterValidator(_region)]
Language = Annotated[str, Field(pattern="^(ko|en|de)$")]
Id = Annotated[int, Field(ge=1, le=2**63 - 1)]
