"""`madang import` and `madang export` move tables into and out of the platform of this machine."""

import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

import click

from madang.cli.help.speaking import Spoken
from madang.cli.language import spoken
from madang.cli.serve import wake
from madang.core.texts.faults import BadInput, Said
from madang.core.texts.tables.atomic import refuse_missing_folder, replacing

KINDS = ("needs", "resources", "profiles", "offers", "organisations")
ENDINGS = (".csv", ".xlsx", ".json")
_PIECE = 1 << 18

_SOMEBODY = Said(
    en="nobody of this address or round",
    ko="해당하는 사람이나 라운드가 없음",
    de="niemand unter dieser Adresse oder Runde",
)
_KNOWN = Said(
    en="a person who may do this (--as) and a round that they see (--round)",
    ko="이 일을 할 수 있는 사람(--as)과 그가 볼 수 있는 라운드(--round)",
    de="eine Person, die das darf (--as), und eine Runde, die sie sieht (--round)",
)
_NO_ROUND = Said(en="no round", ko="라운드가 없음", de="keine Runde")
_ROUND = Said(
    en="--round with the number of a round", ko="--round에 라운드 번호", de="--round mit der Nummer einer Runde"
)
_MORE = Said(en="{count} faults in all", ko="모두 {count}건의 오류", de="insgesamt {count} Fehler")
_LOOKED_AT = Said(
    en="{name}: {rows} rows, nothing wrong; nothing was imported",
    ko="{name}: {rows}행, 이상 없음. 아직 가져오지 않았습니다",
    de="{name}: {rows} Zeilen, kein Fehler; nichts wurde übernommen",
)
_IMPORTED = Said(
    en="{name}: {rows} rows imported (table {number}; it can be undone on the page of imports)",
    ko="{name}: {rows}행을 가져왔습니다 (표 {number}; 가져오기 화면에서 되돌릴 수 있습니다)",
    de="{name}: {rows} Zeilen übernommen (Tabelle {number}; auf der Seite der Importe rücknehmbar)",
)
_FORM = Said(en="another ending", ko="다른 확장자", de="eine andere Endung")
_FORMS = Said(
    en="a name that ends in .csv, .xlsx or .json",
    ko=".csv, .xlsx, .json 가운데 하나",
    de="eine der Endungen .csv, .xlsx, .json",
)


@click.command(name="import", cls=Spoken)
@click.argument("kind", type=click.Choice(["needs", "profiles"]))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--round", "round_id", type=int, metavar="R", help="The round that needs belong to.")
@click.option("--preview", is_flag=True, help="Say what is in it and what is wrong; import nothing.")
@click.option("--as", "email", metavar="EMAIL", help="Who imports  [default: an owner of the round's office].")
@click.option("--quiet", is_flag=True, help="Print nothing.")
def import_table(kind: str, file: Path, *, round_id: int | None, preview: bool, email: str | None, quiet: bool) -> None:
    """Import the table FILE whole, or say what is wrong with it."""
    if not file.is_file():
        raise BadInput(file=file, found=_NO_FILE, expected=_FILE)
    wake()
    from madang.programme.imports import queries, steps
    from madang.programme.policy.refused import NotThere
    from madang.programme.records.queries import database_now

    now = database_now()
    try:
        by = queries.viewer_named(email, now=now) if email else queries.operator_of(round_id, now=now)
        batch = steps.look_at(_pieces(file), kind=kind, name=file.name, round_id=round_id, by=by, now=now)
    except steps.RoundMissing as error:
        raise BadInput(file=file, found=_NO_ROUND, expected=_ROUND) from error
    except NotThere as error:
        raise BadInput(file=file, found=_SOMEBODY, expected=_KNOWN) from error
    _refuse_faults(file, batch, quiet=quiet)
    if not preview:
        steps.make_batch(batch, by=by, now=now)
    if not quiet:
        said = (_LOOKED_AT if preview else _IMPORTED).in_language(spoken())
        click.echo(said.format(name=file.name, rows=f"{batch.rows:,}", number=batch.pk))


_NO_FILE = Said(en="no such file", ko="없는 파일", de="keine solche Datei")
_FILE = Said(en="a file that can be read", ko="읽을 수 있는 파일", de="eine lesbare Datei")


@click.command(cls=Spoken)
@click.argument("kind", type=click.Choice(KINDS))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=".csv, .xlsx or .json  [default: CSV on standard output].",
)
@click.option("--as", "email", metavar="EMAIL", help="For whose eyes  [default: everybody's].")
def export(kind: str, *, output: Path | None, email: str | None) -> None:
    """Write the list KIND as a table: exactly what the one who asks may see."""
    if output is not None:
        if output.suffix.lower() not in ENDINGS:
            raise BadInput(file=output, found=_FORM, expected=_FORMS)
        refuse_missing_folder(output)
    wake()
    from django.utils.translation import override

    with override(spoken()):
        pieces = _told(kind, email, output.suffix.lower()[1:] if output else "csv")
        if output is None:
            _write(pieces, sys.stdout.buffer)
        else:
            with replacing(output) as file:
                _write(pieces, file)


def _told(kind: str, email: str | None, form: Any) -> Iterator[bytes]:
    from madang.programme.imports import queries
    from madang.programme.policy.refused import NotThere
    from madang.programme.policy.sheet import sheet
    from madang.programme.policy.viewer import NOBODY
    from madang.programme.records.queries import database_now

    now = database_now()
    try:
        viewer = queries.viewer_named(email, now=now) if email else NOBODY
    except NotThere as error:
        raise BadInput(file=str(email), found=_SOMEBODY, expected=_KNOWN) from error
    rows, columns = _LISTS[kind](viewer, now)
    return sheet(rows, columns, form)


def _needs(viewer: Any, now: Any) -> tuple[Any, Mapping[str, Any]]:
    from madang.programme.needs import queries

    return queries.needs_told_to(viewer, queries.needs_seen_by(viewer), now=now), queries.NEED_COLUMNS


def _resources(viewer: Any, _now: Any) -> tuple[Any, Mapping[str, Any]]:
    from madang.programme.needs import queries

    return queries.resources_seen_by(viewer), queries.RESOURCE_COLUMNS


def _profiles(viewer: Any, _now: Any) -> tuple[Any, Mapping[str, Any]]:
    from madang.programme.offers import queries

    return queries.profiles_seen_by(viewer), queries.PROFILE_COLUMNS


def _offers(viewer: Any, now: Any) -> tuple[Any, Mapping[str, Any]]:
    from madang.programme.offers import queries

    return queries.offers_told_to(viewer, queries.offers_seen_by(viewer), now=now), queries.OFFER_COLUMNS


def _organisations(viewer: Any, _now: Any) -> tuple[Any, Mapping[str, Any]]:
    from madang.programme.imports import queries
    from madang.programme.people.queries import organisations_seen_by

    return organisations_seen_by(viewer), queries.ORGANISATION_COLUMNS


_LISTS: dict[str, Callable[[Any, Any], tuple[Any, Mapping[str, Any]]]] = {
    "needs": _needs,
    "resources": _resources,
    "profiles": _profiles,
    "offers": _offers,
    "organisations": _organisations,
}


def _refuse_faults(file: Path, batch: Any, *, quiet: bool) -> None:
    """Print every fault but the first, which is the refusal itself."""
    refusals = [
        BadInput(file=file, row=row, column=column, found=Said(*_by_name(found)), expected=Said(*_by_name(expected)))
        for row, column, found, expected in batch.faults
    ]
    if not refusals:
        return
    if not quiet:
        for refusal in refusals[1:]:
            click.echo(refusal.message(spoken()), err=True)
        click.echo(_MORE.in_language(spoken()).format(count=batch.fault_count), err=True)
    raise refusals[0]


def _by_name(said: list[str]) -> tuple[str, str, str]:
    en, ko, de = said
    return en, ko, de


def _pieces(file: Path) -> Iterator[bytes]:
    with file.open("rb") as opened:
        while piece := opened.read(_PIECE):
            yield piece


def _write(pieces: Iterator[bytes], file: BinaryIO) -> None:
    file.writelines(pieces)
    file.flush()
