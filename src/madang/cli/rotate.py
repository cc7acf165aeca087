"""`madang rotate` brings every encrypted value under the current key."""

import click

from madang.cli.help.speaking import Spoken
from madang.cli.language import spoken
from madang.cli.serve import wake
from madang.core.texts.faults import Said

_MOVED = Said(en="{n} values moved", ko="값 {n}개를 옮김", de="{n} Werte umgestellt")


@click.command(cls=Spoken)
def rotate() -> None:
    """Bring every encrypted value under the first key of MADANG_KEYS, while the platform runs."""
    wake()
    from madang.programme.keys import steps

    click.echo(_MOVED.in_language(spoken()).format(n=steps.rotate()))
