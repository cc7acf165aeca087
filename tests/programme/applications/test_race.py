"""Pressed twice at the same moment: one application, one submission, one receipt, and never more than allowed."""

import json
from pathlib import Path

from tests.places import Place, settled

RACE = """
import json, threading
from concurrent.futures import ThreadPoolExecutor
from django.db import connection
from madang.programme.applications.models import Allowance, Application, Submission
from madang.programme.applications.rules import TooManyApplications
from madang.programme.applications.steps import start_application, submit_application
from madang.programme.people.models import Membership
from madang.programme.policy.viewer import Viewer
from madang.programme.records.queries import database_now
from madang.programme.rounds.models import Round
held = Membership.objects.select_related("organisation").get(person__email="startup-owner@madang.example")
viewer = Viewer(person=held.person_id, organisation=held.organisation_id, kind="startup", role="owner")
draft = Application.objects.get(organisation=held.organisation, state="draft")
barrier = threading.Barrier(8)

def at_once(work):
    def one(_):
        barrier.wait()
        try:
            return work()
        except TooManyApplications:
            return None
        finally:
            connection.close()
    with ThreadPoolExecutor(8) as threads:
        return list(threads.map(one, range(8)))

numbers = at_once(lambda: submit_application(draft, by=viewer, now=database_now()).number)
round_id = Round.objects.get(template="cross-border").id
started = at_once(lambda: start_application(round_id=round_id, track="offers", by=viewer, now=database_now()).id)
print(json.dumps({
    "numbers": sorted(set(numbers)) == [Submission.objects.get(application=draft).number],
    "started": len(set(started)),
    "rows": Application.objects.filter(round=round_id, organisation=held.organisation).count(),
    "used": Allowance.objects.get(round=draft.round_id, organisation=held.organisation).used,
}))
"""


def test_eight_threads_submit_and_start_once(tmp_path: Path) -> None:
    place: Place = settled(tmp_path)

    answer = json.loads(place.python(RACE).splitlines()[-1])

    assert answer == {"numbers": True, "started": 1, "rows": 1, "used": 2}
