"""G3: whatever is sent to the API, it answers with a code of its description, and never with a fault of its own."""

import os
from collections import Counter
from typing import Any

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import status_code_conformance

from madang.programme.world.build import World
from madang.project.closed import operations
from tests.gates.matrix import API
from tests.web.browser import browser_of

EXAMPLES = 100 if os.environ.get("MADANG_GATES") == "thorough" else 12
PLACES = sorted({(method, f"{API}{path}") for method, path, _action in operations()})


@pytest.mark.parametrize("viewer", ["nobody", "operator", "demand-owner", "startup-owner"])
def test_every_operation_answers_anything_with_a_code_of_its_description(world: World, viewer: str) -> None:
    schema = schemathesis.openapi.from_wsgi(f"{API}/openapi.json", get_wsgi_application())
    browser = browser_of(world.viewers[viewer])
    cookies = {name: morsel.value for name, morsel in browser.cookies.items()}
    asked: Counter[tuple[str, str]] = Counter()

    for found in schema.get_all_operations():
        operation = found.ok()  # type: ignore[union-attr]  # an error of the description would be one of the test

        @settings(max_examples=EXAMPLES, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
        @given(case=operation.as_strategy())
        def try_operation(case: schemathesis.Case[Any]) -> None:
            with transaction.atomic():
                answer = case.call(cookies=cookies, headers={"Idempotency-Key": "a-key-of-the-fuzzer"})
                transaction.set_rollback(True)
            case.validate_response(answer, checks=[not_a_server_error, status_code_conformance])
            asked[case.method, f"{case.path}"] += 1

        try_operation()

    assert sorted({(method, path) for method, path in asked}) == PLACES
