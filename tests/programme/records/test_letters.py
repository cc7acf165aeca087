"""Notices and letters: laid down with the step, sent by a job, in the reader's language, without confidential words."""

from datetime import timedelta

from django.core import mail

from madang.programme.needs.steps import ask_changes, hand_in_need
from madang.programme.people.models import Person
from madang.programme.records.models import Letter, Notice
from madang.programme.records.steps.letters import MOST_TRIES, send_due_letters
from madang.programme.tasks import send_letters
from madang.programme.world.build import World
from tests.conftest import BEGINNING

CONFIDENTIAL = ("과제 in_review", "공개 요약", "매칭 요약", "비밀 본문", "담당 in_review", "예산을 적어")


def asked(world: World, language: str) -> Letter:
    """The letter after an operator asked somebody who reads ``language`` for changes."""
    Person.objects.filter(pk=world.viewers["demand-owner"].is_person).update(language=language)
    ask_changes(world.needs["in_review"], "예산을 적어 주십시오.", by=world.viewers["operator"], now=BEGINNING)
    return Letter.objects.latest("pk")


def test_a_letter_speaks_the_language_of_its_reader_and_says_nothing_confidential(world: World) -> None:
    letters = {language: asked(world, language) for language in ("ko",)}

    for letter in letters.values():
        assert not [word for word in CONFIDENTIAL if word in letter.subject + letter.body]
    assert letters["ko"].subject == "“가상 문제해결 라운드”에 낸 수요의 보완 요청이 있습니다"
    assert f"http://127.0.0.1:8000/needs/{world.needs['in_review'].pk}/" in letters["ko"].body


def test_the_job_sends_what_waits_once(world: World) -> None:
    asked(world, "de")
    waiting = Letter.objects.filter(state=Letter.WAITING).count()
    mail.outbox.clear()

    sent = [send_letters.call(), send_letters.call()]

    assert (sent, len(mail.outbox), Letter.objects.filter(state=Letter.SENT).count()) == (
        [waiting, 0],
        waiting,
        waiting,
    )
    assert mail.outbox[-1].subject == "Für Ihren Bedarf in „가상 문제해결 라운드“ werden Änderungen erbeten"
    assert mail.outbox[-1].extra_headers["Message-ID"] == f"<letter-{Letter.objects.latest('pk').pk}@127.0.0.1>"


def test_a_letter_that_the_server_refuses_is_tried_later_and_later_and_then_parked(world: World) -> None:
    letter = asked(world, "en")
    Letter.objects.exclude(pk=letter.pk).delete()
    now, pauses = BEGINNING, []

    def refuse(_letter: Letter) -> None:
        raise ConnectionRefusedError(111, "no server here")

    for _ in range(MOST_TRIES):
        assert send_due_letters(refuse, now=now) == 0
        letter.refresh_from_db()
        pauses.append(letter.next_try_at - now)
        now = letter.next_try_at

    assert (letter.state, letter.tries, letter.reason) == (Letter.PARKED, MOST_TRIES, "ConnectionRefusedError: 111")
    assert pauses[:4] == [timedelta(minutes=1), timedelta(minutes=3), timedelta(minutes=9), timedelta(minutes=27)]


def test_what_is_done_waits_no_longer(world: World) -> None:
    asked(world, "ko")
    notices = Notice.objects.filter(kind="need.changes_asked", path=f"/needs/{world.needs['in_review'].pk}/")
    before = notices.get().settled_at

    hand_in_need(world.needs["in_review"], by=world.viewers["demand-owner"], now=BEGINNING)

    assert (before, notices.get().settled_at) == (None, BEGINNING)
