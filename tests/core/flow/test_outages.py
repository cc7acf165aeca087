"""An outage before the end of a call gives its time back, by one rule."""

from datetime import UTC, datetime, timedelta

import pytest

from madang.core.flow.outages import extended

END = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
DAY = timedelta(hours=24)


def minutes(start: float, end: float) -> tuple[datetime, datetime]:
    """A span by minutes counted from the end of the call."""
    return END + timedelta(minutes=start), END + timedelta(minutes=end)


@pytest.mark.parametrize(
    ("outage", "until"),
    [
        (minutes(-30, -20), END),  # ten minutes are not more than ten
        (minutes(-30, -19), END + DAY),
        (minutes(-24 * 60 - 30, -24 * 60), END),  # over before the last day began
        (minutes(-24 * 60 - 30, -24 * 60 + 1), END + DAY),
        (minutes(-5, 90), END + timedelta(minutes=90) + DAY),
        (minutes(0, 90), END),  # the call was over already
        (minutes(-5, 90.5), END + timedelta(minutes=91) + DAY),
    ],
)
def test_only_a_long_outage_shortly_before_the_end_moves_it(outage: tuple[datetime, datetime], until: datetime) -> None:
    assert extended(END, [outage]) == (until, [outage] if until != END else [])


def test_several_outages_extend_once_and_are_all_told() -> None:
    several = [minutes(-300, -280), minutes(-60, -40), minutes(-9, -5)]

    assert extended(END, several) == (END + DAY, several[:2])
