"""A call is extended by rule when the site could not be reached before its end, once for each outage."""

from datetime import datetime, timedelta

from madang.programme.applications.steps import mind_the_calls
from madang.programme.jobs.models import Beat
from madang.programme.needs.models import Need
from madang.programme.records.models import Notice
from madang.programme.rounds.models import Extension, Round
from madang.programme.world.build import World
from tests.conftest import BEGINNING

HOUR = timedelta(hours=1)


def _beats(start: datetime, end: datetime, *, silent: tuple[datetime, datetime] | None = None) -> None:
    """The site answered every minute from ``start`` to ``end``, except between the moments of ``silent``."""
    moments = [start + timedelta(minutes=n) for n in range(int((end - start).total_seconds() // 60) + 1)]
    Beat.objects.all().delete()
    Beat.objects.bulk_create(Beat(at=at, answered=not (silent and silent[0] < at < silent[1])) for at in moments)


def _soon_over(world: World) -> Round:
    """The open round, as if its call had been open for days and ended in an hour."""
    Round.objects.exclude(pk=world.rounds["open"].pk).update(state=Round.DRAFT)
    Round.objects.filter(pk=world.rounds["open"].pk).update(
        closes_at=BEGINNING + HOUR, opens_at=BEGINNING - 99 * HOUR, opened_at=BEGINNING - 99 * HOUR
    )
    Need.objects.filter(round=world.rounds["open"], published_at__isnull=False).update(closes_at=BEGINNING + HOUR)
    return Round.objects.get(pk=world.rounds["open"].pk)


def test_an_outage_extends_the_call_tells_applicants_and_is_kept_with_its_reason(world: World) -> None:
    round_ = _soon_over(world)
    down, up = BEGINNING - 2 * HOUR, BEGINNING - HOUR
    _beats(BEGINNING - 30 * HOUR, BEGINNING, silent=(down, up))
    told = Notice.objects.filter(kind="application.new_deadline").count()

    extended, closed = mind_the_calls(now=BEGINNING)
    again, _ = mind_the_calls(now=BEGINNING + timedelta(minutes=1))

    kept = Extension.objects.get(round=round_)
    assert ([one.pk for one in extended], closed, again) == ([round_.pk], [], [])
    assert (kept.from_at, kept.until_at - round_.closes_at >= 24 * HOUR, kept.by_rule) == (round_.closes_at, True, True)
    assert kept.outages == [[down.isoformat(), up.isoformat()]]
    needs = Need.objects.filter(round=round_, published_at__isnull=False).values_list("closes_at", flat=True)
    assert set(needs) == {kept.until_at}
    assert Notice.objects.filter(kind="application.new_deadline").count() > told


def test_a_site_that_comes_back_after_the_end_gives_the_time_back_before_it_closes_anything(world: World) -> None:
    round_ = _soon_over(world)
    _beats(BEGINNING - 30 * HOUR, BEGINNING + 3 * HOUR, silent=(BEGINNING, BEGINNING + 3 * HOUR))

    extended, closed = mind_the_calls(now=BEGINNING + 3 * HOUR)

    round_.refresh_from_db()
    assert ([one.pk for one in extended], closed, round_.state) == ([round_.pk], [], Round.OPEN)
    assert timedelta() <= round_.closes_at - (BEGINNING + 27 * HOUR) < timedelta(minutes=1)


def test_without_an_outage_or_without_anybody_who_asked_nothing_is_extended(world: World) -> None:
    _soon_over(world)
    Beat.objects.all().delete()
    unasked, _ = mind_the_calls(now=BEGINNING)
    _beats(BEGINNING - 30 * HOUR, BEGINNING)
    reached, _ = mind_the_calls(now=BEGINNING)

    assert (unasked, reached) == ([], [])
