"""Days become moments, and what follows a stage moves along when it ends later."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.core.flow.dates import Span, moved, spans
from madang.core.flow.programmes import TEMPLATES

SEOUL = ZoneInfo("Asia/Seoul")


def test_a_stage_opens_at_nine_and_ends_at_six_in_the_evening_in_seoul() -> None:
    laid = spans(TEMPLATES["local-merchants"], date(2027, 3, 1), SEOUL)

    assert laid[1] == Span("call", datetime(2027, 3, 1, 0, 0, tzinfo=UTC), datetime(2027, 4, 11, 9, 0, tzinfo=UTC))


@pytest.mark.parametrize("template", TEMPLATES.values(), ids=TEMPLATES)
@given(start=st.dates(date(2020, 1, 1), date(2090, 1, 1)), days=st.integers(0, 200))
def test_a_later_deadline_keeps_gates_in_order_and_moves_nothing_to_an_earlier_day(
    template: object, start: date, days: int
) -> None:
    laid = spans(template, start, SEOUL)  # type: ignore[arg-type]  # given by the parameters

    after = moved(laid, "call", timedelta(days=days))

    place = [span.kind for span in laid].index("call")
    behind = [new for old, new in zip(laid, after, strict=True) if old.starts_at >= laid[place].ends_at]
    assert all(span.starts_at >= after[place].ends_at for span in behind)
    assert all(new.starts_at >= old.starts_at for old, new in zip(laid, after, strict=True))
    assert all(
        new.ends_at - new.starts_at == old.ends_at - old.starts_at
        for old, new in zip(laid, after, strict=True)
        if old.kind != "call"
    )
