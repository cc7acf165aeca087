"""What a timer or a queue may start: ids go in, one step is called."""

import http.client
import urllib.request
from datetime import timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django_tasks import task

from madang.programme.applications.steps import mind_the_calls
from madang.programme.jobs.steps.carrying import OUTSIDE
from madang.programme.jobs.steps.timers import Every, forget_jobs, record_beat, start_due
from madang.programme.needs.steps import close_due_needs
from madang.programme.offers.steps import remind_of_ending_offers
from madang.programme.records.models import Letter
from madang.programme.records.queries import database_now
from madang.programme.records.steps.answers import forget_answers
from madang.programme.records.steps.letters import send_due_letters
from madang.programme.webhooks.steps.delivering import deliver_due
from madang.programme.webhooks.steps.spreading import spread


@task(queue_name=OUTSIDE)
def send_letters() -> int:
    """Send the letters that are due."""
    return send_due_letters(_post, now=database_now())


@task(queue_name=OUTSIDE)
def ask_site() -> None:
    """Ask the site from outside whether it answers, and lay it down: a call is extended if it did not."""
    record_beat(answered=_answers(), now=database_now())


@task(queue_name=OUTSIDE)
def tell_webhooks() -> int:
    """Tell the programs of organisations what happened."""
    now = database_now()
    spread(now=now)
    return deliver_due(now=now)


@task()
def close_needs() -> int:
    """Extend the calls that an outage extends, close those that are over, and then the needs past their deadline."""
    now = database_now()
    mind_the_calls(now=now)
    return close_due_needs(now=now)


@task()
def remind_of_offers() -> int:
    """Remind of the offers that end soon."""
    return remind_of_ending_offers(now=database_now())


@task()
def forget() -> None:
    """Forget what need not be kept: answers to keys, jobs that are done."""
    now = database_now()
    forget_answers(now=now)
    forget_jobs(now=now)


TIMERS = (
    Every(timedelta(seconds=5), send_letters),
    Every(timedelta(seconds=5), tell_webhooks),
    Every(timedelta(minutes=1), ask_site),
    Every(timedelta(minutes=1), close_needs),
    Every(timedelta(hours=1), forget),
    Every(timedelta(hours=1), remind_of_offers),
)
"""What happens again and again."""


def start_due_timers() -> int:
    """Queue what is due now; how many jobs."""
    return start_due(TIMERS, now=database_now())


def _post(letter: Letter) -> None:
    name = f"<letter-{letter.pk}@{settings.MAIL_NAME}>"  # the same at every try, so that a double can be told
    EmailMessage(letter.subject, letter.body, to=[letter.address], headers={"Message-ID": name}).send()


def _answers() -> bool:
    try:
        with urllib.request.urlopen(f"{settings.SITE_ADDRESS}/healthz", timeout=10) as answer:
            return bool(answer.status == 200)
    except (OSError, http.client.HTTPException):
        return False
