"""The three commands under one name: `madang timetable FILE`, `... check` and `... replan`."""

from typing import Any

import click

from madang.cli.timetable.check import check
from madang.cli.timetable.plan import plan
from madang.cli.timetable.replan import replan

_OTHERS = {"check": check, "replan": replan}


class Timetable(click.Command):
    """Plans a day, unless the first word after it asks for another of the three."""

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """The context of the command that is meant."""
        if args and args[0] in _OTHERS:
            return _OTHERS[args[0]].make_context(f"{info_name} {args[0]}", args[1:], parent, **extra)
        return plan.make_context(info_name, args, parent, **extra)


timetable = Timetable("timetable")
