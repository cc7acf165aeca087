"""`madang timetable replan`: a timetable after a change, with as few meetings moved as can be."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from madang.cli.help.speaking import Spoken
from madang.cli.language import spoken
from madang.cli.timetable.plan import BY, JSON, LIMIT, OUTPUT, QUIET, SEED
from madang.cli.timetable.results import Result, deliver, refuse_outputs
from madang.cli.timetable.watching import watched
from madang.core.texts.faults import Said
from madang.core.texts.tables.atomic import replacing
from madang.core.timetable import replan as replanned
from madang.core.timetable.day import Held
from madang.core.timetable.reading import read_change
from madang.core.timetable.reasons import reasons_against

_MOVED = Said(en="{id}: slot {was} → {now}", ko="{id}: {was}번 → {now}번 시간대", de="{id}: Termin {was} → {now}")
_KEPT = Said(
    en="{kept} meetings keep their slot, {moved} move, {lost} cannot be held",
    ko="회의 {kept}건 그대로, {moved}건 이동, {lost}건 불가",
    de="{kept} Treffen bleiben, {moved} ziehen um, {lost} fallen aus",
)


@click.command(cls=Spoken)
@click.argument("instance", metavar="INSTANCE")
@click.argument("timetable", metavar="OUT")
@click.option("--change", metavar="CHANGE.json", required=True, help="What has changed.")
@click.option("--day", "day_file", metavar="FILE.json", type=click.Path(path_type=Path),
              help="Write the day after the change, for the next check or replan.")  # fmt: skip
@OUTPUT
@LIMIT
@SEED
@BY
@QUIET
@JSON
def replan(instance: str, timetable: str, **asked: Any) -> None:
    """Mend the timetable OUT of the day INSTANCE after a change.

    The most meetings are held, then the fewest change their slot, then breaks are fewest. What is done is never
    touched; what cannot be held is named with the reason.
    """
    refuse_outputs([*asked["outputs"], *filter(None, [asked["day_file"]])])
    changed = read_change(instance, timetable, asked["change"])
    refuse_outputs(asked["outputs"], changed.day)
    with watched(quiet=asked["quiet"]) as watch:
        outcome = replanned(changed.day, changed.before, time_limit=asked["time_limit"], seed=asked["seed"],
                            progress=watch.watcher)  # fmt: skip
    missing = [meeting.id for meeting in changed.day.meetings if meeting.id not in outcome.held]
    reasons = reasons_against(changed.day, outcome.held, missing) if outcome.held else {}
    more = {
        "moved": _moved(changed.before, outcome.held),
        "not_held": [{"id": one, "why": [said.in_language(spoken()) for said in why]} for one, why in reasons.items()],
    }
    if asked["day_file"] is not None:
        _write_day(asked["day_file"], changed.instance, missing)
    if not asked["quiet"] and not asked["as_json"]:
        _print_moves(more, len(outcome.held))
    deliver(Result(changed.day, outcome, stopped=watch.stopped, kept=_kept(changed.before), more=more), asked)


def _moved(before: Mapping[str, Held], held: Mapping[str, int]) -> list[dict[str, Any]]:
    """The meetings that change their slot."""
    return [
        {"id": one, "from": before[one].slot, "to": slot}
        for one, slot in held.items()
        if one in before and before[one].slot != slot
    ]


def _kept(before: Mapping[str, Held]) -> dict[str, Held]:
    return {one: place for one, place in before.items() if place.table}


def _write_day(path: Path, instance: Mapping[str, Any], missing: list[str]) -> None:
    """Write the changed day; a meeting that cannot be held is optional from now on, so that the timetable suits it."""
    meetings = [one | ({"optional": True} if one["id"] in missing else {}) for one in instance["meetings"]]
    instance = {**instance, "meetings": meetings}
    with replacing(path) as file:
        file.write((json.dumps(instance, ensure_ascii=False, indent=1) + "\n").encode())


def _print_moves(more: Mapping[str, Any], held: int) -> None:
    moved, lost = more["moved"], more["not_held"]
    click.echo(_KEPT.in_language(spoken()).format(kept=held - len(moved), moved=len(moved), lost=len(lost)))
    for one in moved:
        click.echo("  " + _MOVED.in_language(spoken()).format(id=one["id"], was=one["from"], now=one["to"]))
    for one in lost:
        click.echo(f"  ✗ {one['id']}: {'; '.join(one['why'])}")
