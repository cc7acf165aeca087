"""An application is started, saved, submitted, changed, withdrawn; its receipt says what was submitted."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from madang.core.flow.forms.answering import fingerprint
from madang.core.flow.forms.stored import form_from_json
from madang.programme.applications.models import Allowance, Application, Submission
from madang.programme.applications.rules import (
    AnswersNotRight,
    CallNotOpen,
    NotEligible,
    NotForThem,
    PartnerHasNotAgreed,
    TooManyApplications,
)
from madang.programme.applications.steps import (
    reopen_application,
    save_application,
    start_application,
    submit_application,
    withdraw_application,
)
from madang.programme.people.models import Organisation
from madang.programme.policy.refused import NotAllowed, NotThere
from madang.programme.records.models import Letter, Notice
from madang.programme.rounds.models import Round
from madang.programme.rounds.queries import form_in_use
from madang.programme.rounds.steps import change_form, draft_form, use_form
from madang.programme.world.answers import answers_to
from madang.programme.world.build import World
from tests.conftest import BEGINNING


def test_starting_twice_gives_the_same_draft(world: World) -> None:
    known = world.applications["draft"]

    again = start_application(
        round_id=known.round_id,
        track="top-down",
        need_id=known.need_id,
        by=world.viewers["startup-owner"],
        now=BEGINNING,
    )

    assert again == known


def test_one_application_a_need_is_kept_by_the_database_too(world: World) -> None:
    copy = Application.objects.get(pk=world.applications["draft"].pk)
    copy.pk = None

    with pytest.raises(IntegrityError), transaction.atomic():
        copy.save()


@pytest.mark.parametrize(
    ("viewer", "round_", "track", "need", "refusal"),
    [
        ("startup-owner", "draft", "bottom-up", None, NotThere),
        ("startup-owner", "closed", "posted", None, CallNotOpen),
        ("startup-owner", "open", "no-such-track", None, NotThere),
        ("startup-owner", "open", "top-down", None, NotForThem),
        ("startup-owner", "open", "top-down", "draft", NotThere),
        ("startup-owner", "open", "on-demand", None, NotForThem),
        ("merchant", "open", "bottom-up", None, NotForThem),
        ("demand-owner", "open", "bottom-up", None, NotThere),
    ],
)
def test_what_cannot_be_started_is_refused_for_its_reason(
    world: World, viewer: str, round_: str, track: str, need: str | None, refusal: type[Exception]
) -> None:
    number = world.needs[need].id if need else None

    with pytest.raises(refusal):
        start_application(
            round_id=world.rounds[round_].id, track=track, need_id=number, by=world.viewers[viewer], now=BEGINNING
        )


def test_a_submission_has_a_receipt_with_number_time_and_fingerprint(world: World) -> None:
    application, startup = world.applications["draft"], world.viewers["startup-owner"]

    made = submit_application(application, by=startup, now=BEGINNING)

    number = f"MD{BEGINNING:%Y}-{application.round_id:04}-{application.id:06}-01"
    assert (made.number, made.version, made.submitted_at) == (number, 1, BEGINNING)
    assert made.fingerprint == fingerprint(made.answers)
    assert made.application.state == "submitted"


def test_a_receipt_is_told_in_the_inbox_and_by_a_letter_to_all_who_write_for_the_applicant(world: World) -> None:
    before = Letter.objects.count()

    made = submit_application(world.applications["draft"], by=world.viewers["startup-owner"], now=BEGINNING)

    notice = Notice.objects.latest("pk")
    letter = Letter.objects.get(notice=notice)
    assert (notice.person_id, notice.path) == (world.viewers["startup-owner"].person, f"/receipts/{made.id}/")
    assert (made.number in letter.subject, made.fingerprint in letter.body, Letter.objects.count() - before) == (
        True,
        True,
        1,
    )


def test_the_same_answers_again_get_the_same_receipt_and_other_answers_a_new_one(world: World) -> None:
    application, rival = world.applications["submitted"], world.viewers["rival-startup"]
    first = Submission.objects.get(application=application)

    again = submit_application(application, by=rival, now=BEGINNING)
    save_application(application, {**first.answers, "title": "다른 제목"}, by=rival, now=BEGINNING)
    other = submit_application(application, by=rival, now=BEGINNING)

    assert (again, other.version, other.answers["title"]) == (first, 2, "다른 제목")
    assert Submission.objects.get(pk=first.pk).answers == first.answers


def test_wrong_and_missing_answers_are_not_submitted_and_said(world: World) -> None:
    application, startup = world.applications["draft"], world.viewers["startup-owner"]
    save_application(application, {"title": "", "months": "99"}, by=startup, now=BEGINNING)

    with pytest.raises(AnswersNotRight) as refused:
        submit_application(application, by=startup, now=BEGINNING)

    assert refused.value.wrong["months"].en == "At most 36."
    assert (Submission.objects.filter(application=application).count(), "title" in refused.value.wrong) == (0, True)


def test_a_rule_that_is_not_met_keeps_from_submitting_and_an_unknown_one_does_not(world: World) -> None:
    application, startup = world.applications["draft"], world.viewers["startup-owner"]
    Organisation.objects.filter(pk=startup.acts_for).update(founded_on=date(2001, 1, 1))

    with pytest.raises(NotEligible) as refused:
        submit_application(application, by=startup, now=BEGINNING)
    Organisation.objects.filter(pk=startup.acts_for).update(founded_on=None)
    made = submit_application(application, by=startup, now=BEGINNING)

    assert [finding.rule.kind for finding in refused.value.findings] == ["oldest"]
    assert made.eligibility == [["kind", "met"], ["registered", "met"], ["oldest", "unknown"]]


def test_after_the_deadline_by_the_databases_clock_nothing_is_saved_submitted_or_withdrawn(world: World) -> None:
    application, rival = world.applications["submitted"], world.viewers["rival-startup"]
    Round.objects.filter(pk=application.round_id).update(closes_at=BEGINNING - timedelta(seconds=1))

    for late in (submit_application, withdraw_application):
        with pytest.raises(NotAllowed):
            late(application, by=rival, now=BEGINNING - timedelta(days=1))
    with pytest.raises(NotAllowed):
        save_application(application, {}, by=rival, now=BEGINNING - timedelta(days=1))


def test_a_partner_agrees_with_these_answers_and_no_others(world: World) -> None:
    application, startup = world.applications["joint"], world.viewers["startup-owner"]
    latest = Submission.objects.get(application=application)
    save_application(application, {**latest.answers, "title": "몰래 바꾼 제목"}, by=startup, now=BEGINNING)

    with pytest.raises(PartnerHasNotAgreed):
        submit_application(application, by=startup, now=BEGINNING)


def test_a_withdrawn_application_frees_its_place_and_may_be_submitted_again(world: World) -> None:
    application, startup = world.applications["withdrawn"], world.viewers["startup-owner"]
    held = Allowance.objects.get(round=application.round_id, organisation=startup.acts_for)

    reopen_application(application, by=startup, now=BEGINNING)
    again = submit_application(application, by=startup, now=BEGINNING)

    assert (held.used, Allowance.objects.get(pk=held.pk).used, again.version) == (1, 2, 2)


def test_no_more_applications_than_the_round_allows(world: World) -> None:
    application, startup = world.applications["draft"], world.viewers["startup-owner"]
    Round.objects.filter(pk=application.round_id).update(applications_a_startup=1)

    with pytest.raises(TooManyApplications):
        submit_application(application, by=startup, now=BEGINNING)


def test_what_was_submitted_keeps_the_version_of_the_form_it_answered(world: World) -> None:
    application, operator = world.applications["submitted"], world.viewers["operator"]
    first = Submission.objects.get(application=application)
    drafted = draft_form(round_id=application.round_id, track="top-down", by=operator, now=BEGINNING)
    questions = form_from_json(drafted.content)
    change_form(drafted, type(questions)(questions.questions[:2]), by=operator, now=BEGINNING)
    use_form(drafted, by=operator, now=BEGINNING)

    save_application(application, answers_to(questions, "neu"), by=world.viewers["rival-startup"], now=BEGINNING)
    second = submit_application(application, by=world.viewers["rival-startup"], now=BEGINNING)

    first.refresh_from_db()
    assert (first.form.version, second.form.version, sorted(second.answers)) == (1, 2, ["summary", "title"])
    assert form_in_use(application.round_id, "top-down") == second.form
