"""`madang worker` carries out jobs until told to stop; it may be killed at any moment."""

import os
import threading
import time
from datetime import timedelta
from typing import Any

import click

from madang.cli.help.speaking import Spoken

LEASE = timedelta(seconds=float(os.environ.get("MADANG_LEASE", "30")))
"""After this long without a sign of life a worker's job is given to another."""
PAUSE = 0.5
"""Seconds between two looks at an empty queue."""


@click.command(cls=Spoken)
@click.option("--until-idle", is_flag=True, help="Leave when nothing is left to do now.")
@click.option("--beside", type=int, default=0, hidden=True, help="Leave when this process is no longer the parent.")
def worker(*, until_idle: bool, beside: int) -> None:
    """Carry out jobs: letters, deadlines, imports."""
    from madang.cli.serve import wake

    wake()
    work(until_idle=until_idle, beside=beside)


def work(*, until_idle: bool = False, beside: int = 0) -> None:
    """Carry out jobs until told to stop, or until nothing is left to do, or until the parent ``beside`` is gone."""
    from madang.programme.jobs.steps.leases import enter, leave, reap
    from madang.programme.records.queries import database_now
    from madang.programme.tasks import start_due_timers

    name = f"{os.uname().nodename[:20]}-{os.getpid()}-{os.urandom(4).hex()}"
    engine = _engine(name)
    enter(name, now=database_now())
    ended = threading.Event()
    threading.Thread(target=_beat, args=(name, ended), daemon=True).start()
    try:
        engine.configure_signals()
        while engine.running and beside in (0, os.getppid()):
            reap(now=database_now(), lease=LEASE)
            start_due_timers()
            engine.take_some()
            if until_idle:
                break
            if engine.running:
                time.sleep(PAUSE)
    finally:
        ended.set()
        leave(name)


def _engine(name: str) -> Any:
    from django_tasks_db.management.commands.db_worker import Worker
    from django_tasks_db.models import DBTaskResult

    from madang.programme.jobs.steps.carrying import carry_out
    from madang.programme.records.queries import database_now

    class Engine(Worker):
        """The library's worker, which takes jobs one by one; ours carry out what it took."""

        def take_some(self) -> None:
            """Carry out what is ready, but look up now and then: timers and the dead are not seen to meanwhile."""
            self._run_tasks = 0
            self.run()

        def run_task(self, db_task_result: "DBTaskResult[..., Any]") -> None:
            self.running_task = True
            try:
                carry_out(db_task_result, worker=self.worker_id, clock=database_now)
            finally:
                self.running_task = False
                self._run_tasks += 1

    return Engine(
        queue_names=["*"],
        interval=PAUSE,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=20,
        worker_id=name,
        excluded_queue_names=[],
    )


def _beat(name: str, ended: threading.Event) -> None:
    """Say again and again that this worker lives; when others gave it up, end at once."""
    import logging

    from django.db import OperationalError, close_old_connections

    from madang.programme.jobs.steps.leases import beat
    from madang.programme.records.queries import database_now

    while not ended.wait(LEASE.total_seconds() / 4):
        close_old_connections()
        try:
            if not beat(name, now=database_now()) and not ended.is_set():
                os._exit(70)
        except OperationalError as error:  # a busy database is no reason to die; the next beat may be in time
            logging.getLogger("madang").warning("no beat: %s", type(error).__name__)
