"""The manual's schema of a form takes every form that ships, and none with a fault in its shape."""

import json
import re
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from madang.core.flow.forms.form import KINDS
from madang.core.flow.forms.ready_made import FORMS
from madang.core.flow.forms.stored import form_from_json, form_to_json
from tests.shape.tree import ROOT


def _blocks() -> list[Any]:
    page = (ROOT / "docs/reference/forms.md").read_text("utf-8")
    return [json.loads(block) for block in re.findall(r"```json\n(.*?)```", page, re.DOTALL)]


def test_the_schema_takes_what_ships_and_the_example() -> None:
    example, schema = _blocks()

    for form in [example, *(form_to_json(form) for form in FORMS.values())]:
        jsonschema.validate(form, schema)
    assert form_from_json(form_to_json(form_from_json(example))) == form_from_json(example)


def test_the_schema_knows_every_kind() -> None:
    assert _blocks()[1]["$defs"]["question"]["properties"]["kind"]["enum"] == list(KINDS)


@pytest.mark.parametrize(
    "spoiled", [{}, {"questions": [{"key": "A", "kind": "date", "label": {}}]}, {"questions": [{}]}]
)
def test_the_schema_refuses_what_is_no_form(spoiled: dict[str, Any]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(spoiled, _blocks()[1])
