"""Readers find every page, no link is dead, and every command on a page exists."""

from pathlib import Path

import pytest

from madang.cli.main import COMMANDS
from madang.core.texts.tables import NEEDS, OFFERS, TableKind
from tests.shape import pages, tree


def test_no_link_is_dead() -> None:
    assert pages.dead_links(tree.ROOT) == []


def test_every_page_of_the_manual_is_reached_from_its_first() -> None:
    assert pages.lost_pages(tree.ROOT) == []


def test_every_task_that_a_page_names_is_in_the_makefile() -> None:
    assert pages.unknown_tasks(tree.ROOT) == []


def test_every_command_that_a_page_names_exists() -> None:
    assert pages.unknown_commands(tree.ROOT, COMMANDS) == []


def test_the_readme_and_the_checks_before_a_merge_name_the_same_two_commands() -> None:
    texts = {name: (tree.ROOT / name).read_text("utf-8") for name in ("README.md", "README.ko.md", ".ci/run")}

    assert {name: ("make match" in text, "make test" in text) for name, text in texts.items()} == dict.fromkeys(
        texts, (True, True)
    )


@pytest.mark.parametrize(("title", "kind"), [("Needs", NEEDS), ("Offers", OFFERS)])
def test_the_manual_lists_every_column_and_every_heading(title: str, kind: TableKind) -> None:
    text = (
        (tree.ROOT / "docs/reference/tables.md").read_text("utf-8").partition(f"### {title}\n")[2].partition("\n#")[0]
    )
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("| `")
    ]

    listed = {name.strip("`"): tuple(headings.split(", ")) for name, _, headings in rows}
    assert listed == {column.name: column.headings for column in kind.columns}


def test_a_dead_link_is_found(tmp_path: Path) -> None:
    tree.plant(
        tmp_path, {"docs/index.md": "[a](a.md) [b](a.md#part) [c](gone.md) [d](https://example.org/x)", "docs/a.md": ""}
    )

    assert pages.dead_links(tmp_path) == ["docs/index.md -> gone.md"]


def test_a_lost_page_is_found(tmp_path: Path) -> None:
    tree.plant(
        tmp_path,
        {"docs/index.md": "[a](x/a.md)", "docs/x/a.md": "[b](b.md)", "docs/x/b.md": "", "docs/x/c.md": "[b](b.md)"},
    )

    assert pages.lost_pages(tmp_path) == ["docs/x/c.md"]


def test_an_unknown_task_is_found(tmp_path: Path) -> None:
    tree.plant(
        tmp_path,
        {"Makefile": "match:\n\ttrue\n", "README.md": "```\nmake match\nmake coffee\n```\nThey make tea: `make tea`."},
    )

    assert pages.unknown_tasks(tmp_path) == ["README.md: coffee", "README.md: tea"]


def test_an_unknown_command_is_found(tmp_path: Path) -> None:
    tree.plant(tmp_path, {"README.md": "```\nmadang match a b\n$ madang dance\n```\nmadang finds. `madang sing`"})

    assert pages.unknown_commands(tmp_path, ["match"]) == ["README.md: dance", "README.md: sing"]
