"""`madang samples` puts the invented needs, offers and meeting day where a person can look at them and change them."""

import json
import shutil
import tempfile
from importlib import resources
from pathlib import Path

import click

from madang.cli.help.speaking import Spoken
from madang.cli.language import spoken
from madang.core.texts.faults import BadInput, Said

_TAKEN = Said(en="something of this name", ko="같은 이름이 이미 있음", de="etwas mit diesem Namen")
_FREE = Said(
    en="a free name (nothing is overwritten; choose another folder)",
    ko="비어 있는 이름 (덮어쓰지 않습니다; 다른 폴더를 고르십시오)",
    de="ein freier Name (nichts wird überschrieben; bitte anderen Ordner wählen)",
)
_FILE = Said(en="a file", ko="파일", de="eine Datei")
_FOLDER = Said(en="a folder, or a name for a new one", ko="폴더 또는 새 폴더 이름", de="ein Ordner oder ein neuer Name")
_AND = Said(en="      and:", ko="그리고:", de="     und:")
_NEXT = Said(en="Now try:", ko="이제 실행해 보십시오:", de="Nun zum Beispiel:")


def copy_samples(folder: Path) -> list[Path]:
    """Copy the sample files into ``folder`` (made when missing) and name them, sorted.

    Nothing is overwritten: raises ``BadInput`` when ``folder`` is a file or already holds one of the names, and
    then leaves it as it was.
    """
    if folder.exists() and not folder.is_dir():
        raise BadInput(file=folder, found=_FILE, expected=_FOLDER)
    with resources.as_file(resources.files("madang").joinpath("samples")) as source:
        originals = sorted(path for path in source.iterdir() if path.suffix in (".csv", ".json"))
        for original in originals:
            if (folder / original.name).exists():
                raise BadInput(file=folder / original.name, found=_TAKEN, expected=_FREE)
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".madang-", dir=folder) as staged:
            copies = [Path(shutil.copyfile(original, Path(staged, original.name))) for original in originals]
            return [copy.rename(folder / copy.name) for copy in copies]


@click.command(cls=Spoken)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--quiet", is_flag=True, help="Print nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print the names of the files as JSON.")
def samples(folder: Path, *, quiet: bool, as_json: bool) -> None:
    """Copy invented needs, offers and a meeting day into DIR, to try things out.

    Organisations, firms and people in them do not exist. Nothing in DIR is overwritten.
    """
    copies = copy_samples(folder)
    if as_json:
        click.echo(json.dumps([str(copy) for copy in copies], ensure_ascii=False))
    elif not quiet:
        for copy in copies:
            click.echo(copy)
    if not quiet and {"needs.csv", "offers.csv"} <= {copy.name for copy in copies}:
        click.echo(f"{_NEXT.in_language(spoken())} madang match {folder}/needs.csv {folder}/offers.csv", err=True)
        click.echo(f"{_AND.in_language(spoken())} madang timetable {folder}/meeting-day.json", err=True)
